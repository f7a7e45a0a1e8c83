import type { Article } from '../article.ts';
import type { Fragment } from '../search/highlight.ts';
import { headline } from './headline.ts';
import { printedDate } from './printed-date.ts';
import type { Texts } from './texts.ts';

/** One report of a story. `words`: how long its body is. */
export type Report = {
  id: string;
  href: string;
  /** Marked where it says otherwise than the report beside it. */
  title: Fragment[];
  source: string;
  published: string | null;
  date: string;
  words: string;
  /** In what else it differs from the report beside it: "sau 1 ngày", "ngắn hơn 120 chữ"; empty on its own. */
  differs: string[];
};

/** An article as it stands in a list of a story's reports. `beside` is the one that is being read, to be compared with. */
export function reportOf(article: Article, t: Texts, beside: Article | null = null): Report {
  const title = headline(article, t).text;
  const words = wordsOf(article.paragraphs.join(' ')).length;
  return {
    id: article.id,
    href: `/articles/${article.id}`,
    title: beside === null ? [{ text: title, marked: false }] : otherwise(title, headline(beside, t).text),
    source: article.source?.name ?? t.noSource,
    published: article.published,
    date: printedDate(article.published, t),
    words: t.words(words),
    differs: beside === null ? [] : differences(article, words, beside, t),
  };
}

/** Words that the other title does not have, whatever their case and punctuation, are marked. */
function otherwise(title: string, other: string): Fragment[] {
  const known = new Set(wordsOf(other).map(bare));
  const fragments: Fragment[] = [];
  for (const text of wordsOf(title)) {
    const marked = bare(text) !== '' && !known.has(bare(text));
    const last = fragments.at(-1);
    if (last?.marked === marked) last.text += ` ${text}`;
    else {
      if (last) fragments.push({ text: ' ', marked: false });
      fragments.push({ text, marked });
    }
  }
  return fragments;
}

function differences(article: Article, words: number, beside: Article, t: Texts): string[] {
  const days = daysBetween(beside.published, article.published);
  const longer = words - wordsOf(beside.paragraphs.join(' ')).length;
  return [...(days === null ? [] : [t.later(days)]), t.longer(longer)];
}

/** null where one of the dates is no more precise than a month. Both are days of Vietnam's calendar as printed. */
function daysBetween(from: string | null, to: string | null): number | null {
  const [a, b] = [from, to].map((date) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0]);
  return a === undefined || b === undefined ? null : Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function bare(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
