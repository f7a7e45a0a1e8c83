import { isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { endsAsSentence, wordCount } from '../prose.ts';

const wholeLink = 0.9;
const headlineWords = 5;

/** HTML only: removes paragraphs of the body that are nothing but a link to another article. A page of which most
 * paragraphs are links is a list of its own making and keeps them. */
export function links(draft: Draft): void {
  if (!draft.markup) return;
  const open = draft.pieces.filter(isOpen);
  const found = open.filter(
    ({ text, links }) =>
      links > wholeLink &&
      text.length < 300 &&
      wordCount(text) >= headlineWords &&
      !(endsAsSentence(text) && text.length > 150),
  );
  if (found.length * 2 > open.length) return;
  for (const piece of found) piece.fate = 'related';
}
