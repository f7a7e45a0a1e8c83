import type { Article } from '../article.ts';

const milliseconds = 86_400_000;

/** Days since 1970-01-01, as the page prints the date, whatever the hour; null for a date that tells no day. */
export function dayOf(published: string | null): number | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  return day === undefined ? null : Math.floor(Date.parse(`${day}T00:00:00Z`) / milliseconds);
}

/** Day of the year, from 0. */
export function calendarDay(day: number): number {
  return day - firstOfYear(new Date(day * milliseconds).getUTCFullYear());
}

/** So many paragraphs begin a report; later days are of what led to it. */
const beginning = 3;

/** A day of a month: "24/11", "24-11", "24.11" (the papers of Hồ Chí Minh City), "24 tháng 11"; no share and no score. */
const dayOfMonth = String.raw`(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?![\d%])`;

/** The part of a day and a day of a month: "Sáng 24/11", "chiều nay, 24-11", "(13/9)". */
const partOfDay = new RegExp(
  String.raw`(?:(?:sáng|trưa|chiều|tối|đêm|nay|qua)[ ,(]*|\((?=\d{1,2}\W\d{1,2}\)))(?:ngày )?${dayOfMonth}`,
  'giu',
);

/** A day without its part, which may be of what led to it: only where no other is told, and never with its year. */
const anyDay = new RegExp(String.raw`(?:ngày|hôm) ${dayOfMonth}(?![/.-]\d| năm)`, 'giu');

/** Right before a date that is a document's own: "Chỉ thị số 12-CT/TW, ngày". */
const ofDocument = /[-/]\p{Lu}[\p{Lu}Đ-]*,?\s*$/u;

/** The first day that the beginning of an article tells of, as a day of a year that is no leap year; null for none. */
export function toldDay({ title, lead, paragraphs }: Article): number | null {
  const texts = [title, lead, ...paragraphs.slice(0, beginning)].filter((text) => text !== null);
  return firstDay(texts, partOfDay) ?? firstDay(texts, anyDay);
}

function firstDay(texts: readonly string[], told: RegExp): number | null {
  for (const text of texts)
    for (const { index, 1: day, 2: month } of text.matchAll(told)) {
      const [d, m] = [Number(day), Number(month)];
      if (d >= 1 && d <= 31 && m >= 1 && m <= 12 && !ofDocument.test(text.slice(0, index)))
        return firstOfMonth(m) + d - 1;
    }
  return null;
}

function firstOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / milliseconds;
}

function firstOfMonth(month: number): number {
  return Date.UTC(2001, month - 1, 1) / milliseconds - firstOfYear(2001);
}
