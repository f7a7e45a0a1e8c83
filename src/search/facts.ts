import type { Article } from '../article.ts';
import { calendarOf, publishedSpan } from './dates.ts';
import { definedIn } from './defined.ts';
import { type Abbreviation, type Facet, unknown } from './engine.ts';
import { type Issue, issuesIn, type Said } from './issues.ts';

/** What filters, facets and orders look at, the same for both engines. */
export type Facts = {
  /** The values that the article has in each facet. */
  values: Record<Facet, string[]>;
  /** The name a person reads for the source's value. */
  sourceName: string | null;
  /** The abbreviations that the article defines, each as `abbreviationOf` reads it. */
  defined: string[];
  /** What the article says of each document that it cites: number, date and place, a line each. */
  issued: string[];
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
    issued: issuedIn(article),
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

/** How `Facts.issued` begins for a number, upper case. */
export function issueValuePrefix(number: string): string {
  return `${number}\n`;
}

/** Those of most articles first, then by date and place; what tells neither last. */
export function bySaid(said: Said[]): Said[] {
  const key = ({ date, place }: Issue) => `${date ?? '~'}\n${place ?? '~'}`;
  return said.sort((a, b) => {
    const silent = Number(a.date === null && a.place === null) - Number(b.date === null && b.place === null);
    return silent || b.articles - a.articles || (key(a) < key(b) ? -1 : 1);
  });
}

/** A value of `Facts.issued`: number, date and place, a line each. */
export function issueOf(value: string): Issue {
  const [, date = '', place = ''] = value.split('\n');
  return { date: date || null, place: place || null };
}

function issuedIn(article: Article): string[] {
  const numbers = [...new Set(article.cited.map(citedNumber))];
  return numbers.flatMap((number) =>
    issuesIn(article, number).map(({ date, place }) => `${issueValuePrefix(number)}${date ?? ''}\n${place ?? ''}`),
  );
}

/** Every token that an article's cited documents are found by: `citedTokensOf`, and what it says of them (`issueToken`). */
export function citedTokens({ cited }: Article, { issued }: Pick<Facts, 'issued'>): string[] {
  const told = issued.flatMap((value) => {
    const [number = ''] = value.split('\n');
    const { date, place } = issueOf(value);
    return [
      issueToken(number, { date, place }),
      ...(date === null ? [] : [issueToken(number, { date })]),
      ...(place === null ? [] : [issueToken(number, { place })]),
    ];
  });
  return [...new Set([...cited.flatMap(citedTokensOf), ...told])];
}

/** A document's number with its date, its place, or exactly both (null: told neither in the article), as one token. */
export function issueToken(number: string, { date, place }: Partial<Issue>): string {
  const part = (name: string, value: string | null | undefined) =>
    value === undefined ? '' : `··${name}·${citedToken(value ?? '')}`;
  return `${citedToken(number)}${part('d', date)}${part('p', place)}`;
}
