import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { findContainer } from '../html/container.ts';
import { nearest } from '../html/region.ts';
import { reading } from '../prose.ts';

// A share bar's copy of the headline stands so deep inside of it.
const apartLevels = 12;

/** HTML only: finds the element that holds the body, and which blocks the elements around them set apart. The steps
 * that come after know both as `draft.body` and `piece.apart`. */
export function container(draft: Draft): void {
  if (!draft.markup) return;
  const { pieces } = draft;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const { body, apart } = findContainer(pieces, draft.regions, title, draft.lenient);
  draft.body = body ? { from: body.from, to: body.to } : { from: 0, to: pieces.length };
  for (const [at, piece] of pieces.entries()) piece.apart = apart[at] ?? null;
  if (isBelowBody(draft, title)) {
    const copy = pieces[title];
    if (copy) copy.fate = 'duplicate';
  }
}

/** Whether the headline that was found is a share bar's copy: more of the body's running text stands above it than below. */
function isBelowBody({ pieces, body }: Draft, title: number): boolean {
  if (body === null || title < body.from || title >= body.to) return false;
  if (nearest(pieces[title]?.region ?? null, apartLevels, ({ apart }) => apart === 'share') === null) return false;
  const proseOf = (some: Piece[]) =>
    some.reduce(
      (sum, { text, links, apart }) =>
        sum + (apart === null && links < 0.5 && reading(text) === 'prose' ? text.length : 0),
      0,
    );
  return proseOf(pieces.slice(body.from, title)) > proseOf(pieces.slice(title, body.to));
}
