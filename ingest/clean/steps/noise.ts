import { bodyBounds } from '../body.ts';
import type { Draft } from '../draft.ts';
import { lineReason, outsideReason } from '../phrase.ts';
import { reading } from '../prose.ts';

// Figures of players, counters and ratings: "0:00 / 0:00", "1.234", "5/5", "-A +A", "A- A A+".
const figures = /^[\s\d:/.,()%|×x+-]+$/;
const fontSizes = /^(?:[-+]?\s?A\s?[-+]?\s*\|?\s*){1,4}$/;
// A lone scrap of letters between paragraphs, like the alternative text "Phos": too short for a subhead.
const scrap = /^\p{L}{1,6}$/u;

/** Removes lines that are boilerplate by their words alone, and scraps. */
export function noise(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  for (const [at, piece] of pieces.entries()) {
    if (piece.fate !== null) continue;
    const outside = !body || at < body.first || at > body.last;
    const reason = outside ? outsideReason(piece.text) : lineReason(piece.text);
    if (reason) piece.fate = reason;
    else if (!/[\p{L}\p{N}]/u.test(piece.text)) piece.fate = 'stray';
    else if (fontSizes.test(piece.text)) piece.fate = 'navigation';
    else if (
      piece.tag === 'line' &&
      piece.text.length < 24 &&
      figures.test(piece.text) &&
      (outside || isAmongProse(draft, at))
    )
      piece.fate = 'counter';
    else if (piece.tag === 'line' && scrap.test(piece.text) && isAmongProse(draft, at)) piece.fate = 'stray';
  }
}

/** Whether running text, not verses or table rows, stands on both sides. */
function isAmongProse({ pieces }: Draft, at: number): boolean {
  const before = pieces.slice(Math.max(0, at - 3), at).some((piece) => reading(piece.text) === 'prose');
  const after = pieces.slice(at + 1, at + 4).some((piece) => reading(piece.text) === 'prose');
  return before && after;
}
