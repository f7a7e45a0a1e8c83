import type { Draft } from '../draft.ts';
import { reading } from '../prose.ts';

/** HTML only: removes what stayed open outside of the body and no step could read. Running text directly above the
 * body is of the article all the same. */
export function leftovers(draft: Draft): void {
  for (const piece of draft.pieces) {
    if (piece.fate !== null || piece.zone === undefined) continue;
    if (piece.zone === 'footer' || piece.apart || piece.links > 0.3 || reading(piece.text) === 'line')
      piece.fate = piece.apart ?? 'stray';
  }
}
