import type { Texts } from './texts.ts';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/;

/** A date as printed for a reader, no more precise than it is; `time` only where there is room for it. */
export function printedDate(published: string | null, t: Texts, detail: 'day' | 'time' = 'day'): string {
  const parts = form.exec(published ?? '');
  if (!parts) return t.noDate;
  const [, year = '', month, day, time] = parts;
  return t.date({
    year,
    ...(month && { month }),
    ...(day && { day }),
    ...(time && detail === 'time' && { time }),
  });
}

/** When something happened on this machine, in Vietnam's time. */
export function printedMoment(iso: string, t: Texts): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000);
  return Number.isNaN(local.getTime()) ? iso : printedDate(local.toISOString(), t, 'time');
}
