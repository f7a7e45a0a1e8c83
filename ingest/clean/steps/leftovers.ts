import type { Piece } from '../block.ts';
import { findDate, isInSentence } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { isAuthorHint, isDateHint, isLeadHint } from '../html/hints.ts';
import { nearest } from '../html/region.ts';
import { endsAsSentence, reading } from '../prose.ts';

const longestCredit = 200;
const longestMarked = 80;
const creditReach = 25;
const hintLevels = 3;
// "By Lena Hill, Paul Vo and others", "Written by…": more than the byline's reader could make names of.
const signed = /^(?:by|written by|story by|reported by|reporting by|text by|words by|posted by)\s+\p{Lu}/iu;

/** HTML only: removes what stayed open outside of the body and no step could read, and lines above the running text that
 * an element marks as byline or date. Running text directly above the body is of the article all the same. */
export function leftovers({ pieces, markup }: Draft): void {
  if (!markup) return;
  const headline = pieces.findIndex(({ fate }) => fate === 'title');
  const begin = pieces.findIndex(({ fate, text }) => fate === null && reading(text) === 'prose');
  for (const [at, piece] of pieces.entries()) {
    if (piece.fate !== null) continue;
    if (at < begin || (at < headline + creditReach && isMarked(piece))) credit(piece);
    if (piece.fate !== null || piece.zone === null) continue;
    if (piece.zone === 'footer' || piece.apart || piece.links > 0.3 || reading(piece.text) === 'line')
      piece.fate = piece.apart ?? 'stray';
  }
}

/** Whether an element says of a short block that it signs or dates the article, be it below a long caption. */
function isMarked({ text, region }: Piece): boolean {
  return (
    text.length < longestMarked &&
    nearest(region, 2, (one) => isAuthorHint(one) || (isDateHint(one) && /\d/.test(text))) !== null
  );
}

function credit(piece: Piece): void {
  const { text, region } = piece;
  if (text.length > longestCredit || /^h[1-6]$/.test(piece.tag) || nearest(region, 2, isLeadHint) !== null) return;
  if (endsAsSentence(text) && text.length > 60) return;
  const date = findDate(text);
  if (signed.test(text) || nearest(region, hintLevels, isAuthorHint) !== null) piece.fate = 'byline';
  else if (isMarked(piece)) piece.fate = 'dateline';
  else if (
    date !== null &&
    !isInSentence(date, text) &&
    (date.rest.length < 40 || nearest(region, hintLevels, isDateHint) !== null)
  )
    piece.fate = 'dateline';
}
