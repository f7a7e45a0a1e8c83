import { printedDate, printedMoment } from '../printed-date.ts';
import type { Texts } from '../texts.ts';
import { differenceOf, type Line } from './difference.ts';
import type { ReadText } from './versions.ts';

/** A version, the newest first: when it was read, what changed from the one before, and its text. */
export type VersionOnPage = {
  number: number;
  read: string;
  /** Empty for the first. */
  changes: { name: string; lines: Line[] }[];
  title: string | null;
  published: string;
  text: string[];
  captions: string[];
};

/** The versions of an article as their page shows them. */
export function versionsPage(texts: readonly ReadText[], t: Texts): VersionOnPage[] {
  return texts
    .map(({ read, article }, at) => {
      const before = texts[at - 1];
      return {
        number: at + 1,
        read: printedMoment(read, t),
        changes: before === undefined ? [] : changesBetween(before, { read, article }, t),
        title: article.title,
        published: printedDate(article.published, t, 'time'),
        text: present([article.lead, ...article.paragraphs]),
        captions: article.captions,
      };
    })
    .reverse();
}

function changesBetween(
  { article: older }: ReadText,
  { article: newer }: ReadText,
  t: Texts,
): VersionOnPage['changes'] {
  const date = (published: string | null) => [printedDate(published, t, 'time')];
  const parts = [
    { name: t.fieldNames.title, lines: differenceOf(present([older.title]), present([newer.title])) },
    { name: t.fieldNames.published, lines: differenceOf(date(older.published), date(newer.published)) },
    {
      name: t.history.text,
      lines: differenceOf(present([older.lead, ...older.paragraphs]), present([newer.lead, ...newer.paragraphs])),
    },
    { name: t.fieldNames.captions, lines: differenceOf(older.captions, newer.captions) },
  ];
  return parts.filter(({ lines }) => lines.some((line) => Array.isArray(line)));
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}
