import type { Cleaned } from '../../ingest/clean/cleaned.ts';

type CleanedArticle = Extract<Cleaned, { article: unknown }>['article'];

// What takes no room on a page, and white space.
const unseen = /\s|\p{Cc}|\p{Cf}|\p{Co}|\ufffc|\ufe0f/gu;

/** The visible characters of a text, sorted; decomposed, for a page may part a letter from its mark. */
export function lettersOf(text: string): string {
  return [...text.normalize('NFD').replace(unseen, '')].sort().join('');
}

/** The visible characters that an article accounts for, sorted: in headline, lead, paragraphs, captions and removed.
 * The other fields are readings of what stands in `removed`; a headline or lead of the markup or the manifest was not seen. */
export function placedLetters(article: CleanedArticle): string {
  const { title, lead, paragraphs, captions, removed, evidence } = article;
  const seen = [
    evidence.title === 'text' ? title : null,
    evidence.lead === 'text' ? lead : null,
    ...paragraphs,
    ...captions,
    ...removed.map(({ text }) => text),
  ];
  return lettersOf(seen.filter((text) => text !== null).join(' '));
}
