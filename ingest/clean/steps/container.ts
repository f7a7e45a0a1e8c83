import type { Draft } from '../draft.ts';
import { findContainer } from '../html/container.ts';

/** HTML only: finds the element that holds the body, and which blocks the elements around them set apart. The steps
 * that come after know both as `draft.body` and `piece.apart`. */
export function container(draft: Draft): void {
  if (!draft.markup) return;
  const { pieces } = draft;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const { body, apart } = findContainer(pieces, draft.regions, title, draft.lenient);
  draft.body = body ? { from: body.from, to: body.to } : { from: 0, to: pieces.length };
  for (const [at, piece] of pieces.entries()) {
    const reason = apart[at];
    if (reason) piece.apart = reason;
  }
}
