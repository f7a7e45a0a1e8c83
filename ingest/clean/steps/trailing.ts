import type { Piece } from '../block.ts';
import { bodyBounds, isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { endsAsSentence, wordCount } from '../prose.ts';

// "Khánh thành cầu mới (13/5/2022)", "- Khánh thành cầu mới - 13/05": an item of a list of headlines.
const dated = /\(?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:\s*[|-]?\s*\d{1,2}:\d\d)?\)?$/;

/** Removes a run of headlines after the body that has no heading: links to other articles. Verses and lists of the
 * article's own are shorter, or nothing was signed before them. */
export function trailing(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  if (!body) return;
  const run: Piece[] = [];
  let signed = false;
  for (const piece of pieces.slice(body.last + 1)) {
    if (piece.fate === 'byline' || piece.fate === 'source-line' || piece.fate === 'tags' || piece.fate === 'related')
      signed = true;
    if (isOpen(piece) && isHeadline(piece.text) && (draft.markup === null || piece.links > 0.5)) run.push(piece);
  }
  const sure = signed || run.every(({ text }) => dated.test(text));
  if (run.length === 0 || !(sure || (run.length >= 4 && body.last - body.first >= 3))) return;
  for (const piece of run) piece.fate = 'related';
}

function isHeadline(text: string): boolean {
  const words = wordCount(text);
  return words >= 6 && words <= 32 && text.length < 220 && (!endsAsSentence(text) || /[?!”"’)]$/.test(text));
}
