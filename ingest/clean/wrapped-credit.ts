import type { Piece } from './block.ts';
import { hasCredit, isCreditAlone, isCredited } from './credit.ts';
import type { Draft } from './draft.ts';
import { reading } from './prose.ts';

const longestCaption = 400;
const longestWrapped = 90;
const shortestBroken = 50;

const isWrappedCredit = (piece: Piece, before: Piece): boolean =>
  piece.fate === 'caption' &&
  !piece.gap &&
  before.gap &&
  (before.fate === null || before.fate === 'caption') &&
  piece.tag === 'line' &&
  piece.text.length < longestWrapped &&
  isCredited(piece) &&
  !isCreditAlone(piece.text) &&
  before.text.length >= shortestBroken &&
  reading(before.text) === 'line' &&
  before.text.length + piece.text.length < longestCaption;

/** "Ảnh: Minh Hà" on a line of its own belongs to the caption above it. */
export function joinCredits(draft: Draft): void {
  draft.pieces = draft.pieces.filter((piece, at) => {
    const before = draft.pieces[at - 1];
    // A caption's last words, broken off by a line's end: "… Đại sứ", "Lò Văn Păn. (Ảnh: TTXVN)".
    if (before && isWrappedCredit(piece, before)) {
      before.text = `${before.text} ${piece.text}`;
      before.fate = 'caption';
      return false;
    }
    if (piece.fate !== 'caption' || !isCreditAlone(piece.text) || before?.fate !== 'caption' || hasCredit(before.text))
      return true;
    before.text = `${before.text} ${piece.text}`;
    return false;
  });
}
