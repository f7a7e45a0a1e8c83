import type { Draft } from '../draft.ts';
import { findContainer } from '../html/container.ts';

/** HTML only: finds the element that holds the body, and which blocks the elements around them set apart. The steps
 * that come after know both as `draft.body` and `piece.apart`. */
export function container(draft: Draft): void {
  if (!draft.markup) return;
  const found = findContainer(draft.pieces, draft.regions);
  draft.body = found ? { from: found.body.from, to: found.body.to } : { from: 0, to: draft.pieces.length };
  for (const [at, piece] of draft.pieces.entries()) {
    const apart = found?.apart[at];
    if (apart) piece.apart = apart;
  }
}
