import type { Piece } from './block.ts';
import { reading } from './prose.ts';

/** Whether a piece still can be, or already is, a paragraph of the article. */
export function isOpen(piece: Piece): boolean {
  return piece.fate === null || piece.fate === 'paragraph';
}

/** Where the body runs: from the first to the last open piece that is running text (where there is none: that ends as
 * a sentence does); null where the page has no such piece, as with a poem. */
export function bodyBounds(pieces: Piece[]): { first: number; last: number } | null {
  for (const wanted of [['prose'], ['prose', 'sentence']]) {
    const is = (piece: Piece) => isOpen(piece) && piece.links < 0.6 && wanted.includes(reading(piece.text));
    const first = pieces.findIndex(is);
    if (first >= 0) return { first, last: pieces.findLastIndex(is) };
  }
  return null;
}
