import { bodyBounds } from '../body.ts';
import type { Draft } from '../draft.ts';
import { reading, wordCount } from '../prose.ts';

const longestLabel = 4;

/** Removes what stayed open above the headline, and the labels between headline and body: menus, names of sites, kickers
 * of rubrics that nobody listed. In a text dump only; an HTML page's elements tell more. */
export function header(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const body = bodyBounds(pieces);
  if (title < 0 || !body) return;
  for (const [at, piece] of pieces.slice(0, body.first).entries()) {
    if (piece.fate !== null || reading(piece.text) !== 'line') continue;
    if (at < title || wordCount(piece.text) <= longestLabel) piece.fate = 'navigation';
  }
}
