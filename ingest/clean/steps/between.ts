import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { isNumbered, reading, wordCount } from '../prose.ts';
import { isSurelySeen, looksSeen, tellsDay } from '../seen.ts';

// Two or three headlines in a row: more are a list of the article's own. Verses are shorter, each or together.
const fewest = 2;
const most = 3;
const fewestWords = 8;
const mostWords = 25;
const fewestTogether = 18;
const longSubhead = 10;

/** Text dumps: removes other articles' headlines that stand in a row between two paragraphs, for no article has two subheads
 * above each other. Below a colon stands a list. */
export function between(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  for (let at = 1; at < pieces.length; at++) {
    let to = at;
    while (isHeadline(pieces[to])) to += 1;
    const run = pieces.slice(at, to);
    if (run.length >= fewest && run.length <= most && isTold(pieces[at - 1]) && goesOn(pieces, to)) {
      if (hasSubhead(run)) run.pop();
      const together = run.reduce((sum, { text }) => sum + wordCount(text), 0);
      const seen = run.every(({ text }) => looksSeen(text)) || run.some(({ text }) => isSurelySeen(text));
      if (together >= fewestTogether && !seen) for (const piece of run) piece.fate = 'related';
    }
    at = Math.max(at, to);
  }
}

/** Whether the last of three headlines in a row, directly above running text, is the article's own subhead: a line shorter than
 * the two above it. */
export const hasSubhead = (run: Piece[]): boolean =>
  run.length === most &&
  wordCount(run.at(-1)?.text ?? '') < longSubhead &&
  run.slice(0, -1).every(({ text }) => wordCount(text) >= longSubhead);

const isTold = (piece: Piece | undefined): boolean =>
  piece !== undefined && isOpen(piece) && reading(piece.text) !== 'line' && !piece.text.endsWith(':');

/** A paragraph, or the article's own subhead with text below it. */
function goesOn(pieces: Piece[], at: number): boolean {
  const next = pieces[at];
  return isTold(next) || (next?.fate === null && wordCount(next.text) < fewestWords && isTold(pieces[at + 1]));
}

function isHeadline(piece: Piece | undefined): boolean {
  if (piece?.fate !== null || piece.cell || reading(piece.text) !== 'line') return false;
  const words = wordCount(piece.text);
  return (
    words >= fewestWords &&
    words <= mostWords &&
    !isNumbered(piece.text) &&
    !/[;,|]$/.test(piece.text) &&
    !tellsDay(piece.text.slice(0, 20))
  );
}
