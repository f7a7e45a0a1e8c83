import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { findContainer } from '../html/container.ts';
import { nearest } from '../html/region.ts';
import { reading } from '../prose.ts';
import { phraseKey } from '../visible.ts';

// A share bar's copy of the headline stands so deep inside of it.
const apartLevels = 12;
// Fewer paragraphs above a headline may be another's teaser.
const fewestAbove = 2;
// Letters of what stands above a headline in its element: a kicker, a lead, a byline at most.
const farBelow = 2000;
// Letters of running text above a card in the midst of an article: a promise of the site's is less.
const midText = 600;

/** HTML only: finds the element that holds the body, and which blocks the elements around them set apart. The steps
 * that come after know both as `draft.body` and `piece.apart`. */
export function container(draft: Draft): void {
  if (!draft.markup) return;
  const { pieces } = draft;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const { body, apart, thread } = findContainer(pieces, draft.regions, title, draft.lenient, draft.markup.kinds);
  draft.thread = thread;
  draft.body = body ? { from: body.from, to: body.to } : { from: 0, to: pieces.length };
  for (const [at, piece] of pieces.entries()) piece.apart = apart[at] ?? null;
  if (isCopy(draft, title)) passOver(draft, title);
}

/** Takes for the headline what stands above its copy in the same words, or else what the markup says. */
function passOver(draft: Draft, title: number): void {
  const copy = draft.pieces[title];
  if (!copy) return;
  const key = phraseKey(copy.text);
  const original = draft.pieces
    .slice(0, title)
    .findLast(({ text, fate }) => fate === null && text.length <= copy.text.length * 2 && phraseKey(text) === key);
  const told = draft.markup?.titles[0];
  if (!original && told === undefined) return;
  copy.fate = 'duplicate';
  if (original) original.fate = 'title';
  draft.title = original?.text ?? told ?? null;
  draft.evidence.title = original ? 'text' : 'markup';
}

/** Whether the headline that was found is another of its copies: a share bar's, with more of the body's running text above
 * it than below, or a line in the midst of the text, between paragraphs of one element. */
function isCopy({ pieces, body }: Draft, title: number): boolean {
  if (body === null || title < body.from || title >= body.to) return false;
  // A heading far below, after tables and lists.
  const told = (one: Piece) => !one.apart && one.links < 0.5;
  const before = lettersOf(pieces.slice(body.from, title).filter(told));
  const after = lettersOf(pieces.slice(title + 1, body.to).filter(told));
  if (before > farBelow && before > after * 2) return true;
  const isProse = ({ text, links, apart }: Piece) => !apart && links < 0.5 && reading(text) === 'prose';
  const above = pieces.slice(body.from, title).filter(isProse);
  if (above.length < fewestAbove) return false;
  const below = pieces.slice(title + 1, body.to).filter(isProse);
  const inBar = nearest(pieces[title]?.region ?? null, apartLevels, ({ apart }) => apart === 'share') !== null;
  if (inBar && lettersOf(above) > lettersOf(below)) return true;
  // A card in the midst of the text may have running text of its own below its heading.
  const parentOf = ({ region }: Piece) => region?.parent ?? null;
  const parents = new Set(below.map(parentOf));
  const around = below[0] ? parentOf(below[0]) : null;
  return [...Map.groupBy(above, parentOf)].some(
    ([parent, ofParent]) =>
      parent !== null &&
      parents.has(parent) &&
      ofParent.length >= fewestAbove &&
      (parent === around || lettersOf(ofParent) >= midText),
  );
}

const lettersOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
