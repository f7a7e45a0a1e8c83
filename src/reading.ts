import type { Article } from './article.ts';

/** What a newspaper changes when it corrects an article; what else stands on its page is furniture. */
export type Reading = Pick<Article, 'title' | 'lead' | 'paragraphs' | 'captions' | 'published'>;

/**
 * Whether two pages of an article tell the same: in the same words, white space and the form of accents aside, and with
 * no other date. Where a lead or a caption stands, and which of two dates is more precise, is how a page was read, not
 * what its newspaper changed.
 */
export function sameReading(a: Reading, b: Reading): boolean {
  return sameDate(a.published, b.published) && wordsOf(a) === wordsOf(b);
}

/** A date that a page does not tell, or tells less precisely, is no other date. */
function sameDate(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) || (a.includes('T') && b.includes('T') && Date.parse(a) === Date.parse(b));
}

function wordsOf({ title, lead, paragraphs, captions }: Reading): string {
  const text = [title ?? '', lead ?? '', ...paragraphs, ...captions].join(' ');
  return (text.normalize('NFC').match(/\S+/g) ?? []).sort().join(' ');
}
