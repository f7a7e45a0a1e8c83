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
  // What is joined is gone: the next line joins what was kept above it.
  const kept: Piece[] = [];
  for (const piece of draft.pieces) {
    const before = kept.at(-1);
    // A caption's last words, broken off by a line's end: "… Đại sứ", "Lò Văn Păn. (Ảnh: TTXVN)".
    const wrapped = before !== undefined && isWrappedCredit(piece, before);
    if (before && (wrapped || isCreditOf(piece, before))) {
      before.text = `${before.text} ${piece.text}`;
      before.fate = 'caption';
    } else kept.push(piece);
  }
  draft.pieces = kept;
}

const isCreditOf = (piece: Piece, before: Piece): boolean =>
  piece.fate === 'caption' && isCreditAlone(piece.text) && before.fate === 'caption' && !hasCredit(before.text);
