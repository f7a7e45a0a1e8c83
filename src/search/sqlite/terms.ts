import { ranking } from '../../../config/ranking.ts';
import type { Article } from '../../article.ts';
import { type Token, tokens } from '../../vietnamese/terms.ts';

/** The fields that ranking looks at, in the order of their columns in `posting`. */
export const rankedFields = ['title', 'lead', 'body', 'captions'] as const;

/** What ranking weighs by itself, in the order of `packTerms`: as those fields, the body's opening before the rest of it. */
export const weighedFields = ['title', 'lead', 'opening', 'body', 'captions'] as const;

/** Stands between two paragraphs, so that no phrase runs across them. No term: terms have letters and digits alone. */
export const gap = '¶';

/** An article's terms by field, paragraph by paragraph. */
export type AnalysedArticle = Record<(typeof rankedFields)[number] | 'source' | 'author', Token[][]>;

/** Analyses every searchable field of an article. */
export function analyse(article: Article): AnalysedArticle {
  const cut = (texts: (string | null | undefined)[]) =>
    texts.map((text) => tokens(text ?? '')).filter((t) => t.length > 0);
  return {
    title: cut([article.title]),
    lead: cut([article.lead]),
    body: cut(article.paragraphs),
    captions: cut(article.captions),
    source: cut([article.source?.host, article.source?.name]),
    author: cut(article.authors.map((author) => author.name)),
  };
}

/** A field as `posting` takes it: terms with a space between, `gap` between paragraphs. */
export function columnText(paragraphs: Token[][], form: 'text' | 'fold'): string {
  return paragraphs.map((paragraph) => paragraph.map((token) => token[form]).join(' ')).join(` ${gap} `);
}

/** Tokens as `posting` takes them, none beside another. */
export function tokenText(tokens: readonly string[]): string {
  return tokens.join(` ${gap} `);
}

/** The numbers of `rankedFields`, with 0 between paragraphs, as `packTerms` takes them: the opening parted from the rest of the
 * body, and 0 before each field but that rest, which goes on where the opening ends. */
export function weighed([title = [], lead = [], body = [], captions = []]: number[][]): number[][] {
  let end = 0;
  for (let terms = 0; end < body.length && terms < ranking.opening; end++) if (body[end] !== 0) terms += 1;
  return [[0, ...title], [0, ...lead], [0, ...body.slice(0, end)], body.slice(end), [0, ...captions]];
}

/**
 * Packs an article's term numbers for ranking: for each of `weighedFields` its count, then its numbers with 0 where a
 * paragraph begins, all as LEB128 (terms met early, the frequent ones, have small numbers).
 */
export function packTerms(fields: number[][]): Buffer {
  const bytes = Buffer.allocUnsafe(fields.reduce((sum, field) => sum + 5 * (field.length + 1), 0));
  let at = 0;
  const write = (value: number) => {
    let rest = value;
    while (rest >= 128) {
      bytes[at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    bytes[at++] = rest;
  };
  for (const field of fields) {
    write(field.length);
    field.forEach(write);
  }
  return Buffer.from(bytes.subarray(0, at));
}

/** The fields that `packTerms` packed. */
export function unpackTerms(bytes: Buffer): Uint32Array[] {
  let at = 0;
  const read = () => {
    let value = 0;
    let shift = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
      shift *= 128;
    }
  };
  return weighedFields.map(() => {
    const field = new Uint32Array(read());
    for (let i = 0; i < field.length; i++) field[i] = read();
    return field;
  });
}
