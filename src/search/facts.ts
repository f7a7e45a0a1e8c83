import type { Article } from '../article.ts';
import { calendarOf, publishedSpan } from './dates.ts';
import { definedIn } from './defined.ts';
import { type Abbreviation, type Facet, unknown } from './engine.ts';

/** What filters, facets and orders look at, the same for both engines. */
export type Facts = {
  /** The values that the article has in each facet. */
  values: Record<Facet, string[]>;
  /** The name a person reads for the source's value. */
  sourceName: string | null;
  /** The abbreviations that the article defines, each as `abbreviationOf` reads it. */
  defined: string[];
  /** Milliseconds since the epoch; null for an undated article. */
  from: number | null;
  to: number | null;
};

/** Reads the facts off an article. */
export function factsOf(article: Article): Facts {
  const { year, month } = calendarOf(article.published);
  const span = publishedSpan(article.published);
  const { source } = article;
  const one = (value: string | null) => (value === null || value === '' ? [] : [value]);
  return {
    values: {
      source: [source === null ? unknown : (source.host ?? source.name)],
      year: [year ?? unknown],
      month: one(month),
      section: one(article.section),
      topic: one(article.topic),
      author: [...new Set(article.authors.map((author) => author.name))],
      cited: [...new Set(article.cited)],
    },
    sourceName: source?.name ?? null,
    defined: definedIn(article).map(({ short, long }) => `${short}\n${long}`),
    from: span?.from ?? null,
    to: span?.to ?? null,
  };
}

/** An abbreviation by its value in `Facts.defined`. */
export function abbreviationOf(value: string, articles: number): Abbreviation {
  const [short = '', long = ''] = value.split('\n');
  return { short, long, articles };
}

/** The number of a cited document without its kind: "12-CT/TW" of "Chỉ thị 12-CT/TW"; upper case. */
export function citedNumber(cited: string): string {
  return (cited.split(' ').at(-1) ?? cited).toUpperCase();
}

/** A document's number as one token: "12-CT/TW" → "12·ct·tw". */
export function citedToken(number: string): string {
  return number.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '·');
}

/** What a cited document is found by: its whole number, and the number without its issuer ("12-CT" of "12-CT/TW"). */
export function citedTokensOf(cited: string): string[] {
  const number = citedNumber(cited);
  const issuer = number.lastIndexOf('/');
  return [number, ...(issuer > 0 ? [number.slice(0, issuer)] : [])].map(citedToken);
}
