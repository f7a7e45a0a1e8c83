import type { Piece } from './block.ts';
import { isOpen } from './body.ts';
import { readByline } from './byline.ts';
import { isCredited } from './credit.ts';
import type { Draft } from './draft.ts';
import { repeatsTitle } from './likeness.ts';
import { endingReason, isPointer } from './phrase.ts';
import { type Reading, reading } from './prose.ts';
import { phraseKey } from './visible.ts';
import { pairsOf, share, wordsOf } from './words.ts';

/** So many pieces are read ahead to tell an article that goes on from a list of teasers. Bounds the time. */
export const lookAhead = 12;
// Of 506 boxes put between real paragraphs three quarters have at least such a share of the paragraphs' pairs of words above
// them; below real lists of others' headlines paragraphs in a row were met twice only, with 0.06 both times.
const leastTold = 0.07;
const surelyOn = 3;
const lettersTold = 6000;
// So many pieces above are looked at: one page may hold thousands of boxes.
const lookBack = 60;
const longestClock = "18:20'".length;

/** Where the article goes on after the heading at `at`: `at` itself where the heading is a subhead; the number of
 * pieces where it does not go on. */
export function resumption(draft: Draft, at: number, box: boolean, title: string | null): number {
  const { pieces } = draft;
  const shapes: Reading[] = [];
  const places: number[] = [];
  let pictured = -1;
  for (let next = at + 1; next < pieces.length && shapes.length < lookAhead; next++) {
    const piece = pieces[next];
    if (!piece || !isOpen(piece)) continue;
    if (endingReason(piece.text) !== null && !box) break;
    // Pointers and bylines stand between and below an article's paragraphs too.
    if (isPointer(piece.text) || (piece.text.length < 80 && readByline(piece.text) !== null)) continue;
    // Where a picture stood stands the headline once more; below a box's items it is the article's own.
    const isPicture = title !== null && piece.text.length < 300 && repeatsTitle(phraseKey(piece.text), title);
    if (pictured < 0 && shapes.length > 0 && (isPicture || isCredited(piece))) pictured = next;
    if (isPicture) continue;
    shapes.push(piece.links > 0.5 ? 'line' : reading(piece.text));
    places.push(next);
    // Below a headline no subhead's text begins, and it is not asked what the lines are.
    if (!box && shapes[0] === 'line') break;
  }
  // "18:20", a headline, what happened; "14:05"…: a live report under its "newest first".
  if (clocks(pieces, at) >= 3) return at + 1;
  const lines = shapes.findIndex((shape) => shape !== 'line');
  if (lines < 0) return carriesOn(draft, at, box) ?? pieces.length;
  const rest = shapes.slice(lines);
  const resumed = places[lines] ?? pieces.length;
  const prose = rest.filter((shape) => shape === 'prose').length;
  const headlines = rest.filter((shape) => shape === 'line').length;
  // A subhead: running text at once, at least two paragraphs of it, hardly a headline between.
  if (lines === 0) {
    if (prose >= 2 && headlines * 3 <= prose) return at;
    // A heading among others ("Discussion", then "Acknowledgements").
    if (!box && isHeading(pieces[at]) && shapes.findIndex((shape) => shape !== 'prose') >= 3) return at;
    if (!box && prose === 1 && rest[0] === 'prose' && isSigned(pieces, at + 1)) return at;
    return box && prose >= 2 ? at + 1 : pieces.length;
  }
  // A box inside the article: its headlines, then running text that no headline interrupts.
  // Captions, which may end as a sentence does, stand between paragraphs.
  const own = rest.filter((shape) => shape !== 'sentence');
  // Below the box's items a picture of the article's own: a question may follow it.
  const opens = rest[0] === 'prose' || (own[0] === 'prose' && pictured >= 0 && pictured < resumed);
  // Between the lead and the body the box is a short one, and the body's first subhead may stand next.
  const belowLead = lines >= 2 && opens && prose >= 2 && headlines <= prose && onlyLeadAbove(pieces, at);
  const goesOn = (opens && own[1] === 'prose' && headlines * 3 <= prose) || belowLead || isSigned(pieces, resumed);
  if (!box || !goesOn) return carriesOn(draft, at, box) ?? pieces.length;
  return pictured >= 0 && pictured < resumed ? pictured : resumed;
}

/** Text dumps: where running text goes on below a box's items as though they were not there: paragraphs in a row, three below
 * a heading of boxes, else two that say again what was said above. Teasers stand one by one, each under its headline. */
function carriesOn({ pieces, markup }: Draft, at: number, box: boolean): number | null {
  if (markup !== null) return null;
  const isProse = (piece: Piece) => piece.links < 0.5 && reading(piece.text) === 'prose';
  let first = at + 1;
  for (let items = 0; items <= lookAhead; first++) {
    const piece = pieces[first];
    if (piece === undefined || (isOpen(piece) && endingReason(piece.text) === 'comments')) return null;
    if (!isOpen(piece)) continue;
    if (isProse(piece)) break;
    items += 1;
  }
  const run: Piece[] = [];
  for (const piece of pieces.slice(first, first + lookAhead)) {
    if (!isOpen(piece) || isCredited(piece)) continue;
    if (!isProse(piece)) break;
    run.push(piece);
  }
  if (run.length < 2) return null;
  if (box && run.length >= surelyOn) return first;
  return toldAbove(pieces.slice(Math.max(0, at - lookBack), at), run.slice(0, surelyOn)) >= leastTold ? first : null;
}

/** The share of the pairs of words in some paragraphs that running text above has too. */
function toldAbove(pieces: Piece[], paragraphs: Piece[]): number {
  const told = (some: Piece[]) =>
    pairsOf(
      wordsOf(
        some
          .map(({ text }) => text)
          .join(' ')
          .slice(0, lettersTold),
      ),
    );
  const above = pieces.filter((piece) => isOpen(piece) && reading(piece.text) === 'prose');
  return share(told(paragraphs), told(above));
}

/** Whether a paragraph at most stands above. */
const onlyLeadAbove = (pieces: Piece[], at: number): boolean =>
  pieces.slice(Math.max(0, at - lookAhead), at).filter((piece) => isOpen(piece) && reading(piece.text) === 'prose')
    .length <= 1 && at <= lookAhead;

const isHeading = (piece: Piece | undefined): boolean => piece !== undefined && /^h[2-6]$/.test(piece.tag);

/** Times of day on lines of their own below a heading, as a live report has them. */
function clocks(pieces: Piece[], at: number): number {
  return pieces
    .slice(at + 1, at + 40)
    .filter(({ text }) => text.length <= longestClock && /^\d{1,2}[:hg]\d\d'?$/.test(text)).length;
}

/** Whether one paragraph and then a byline stand here: the end of an article. */
function isSigned(pieces: Piece[], at: number): boolean {
  const [prose, byline] = [pieces[at], pieces[at + 1]];
  return (
    !!prose &&
    !!byline &&
    reading(prose.text) === 'prose' &&
    byline.text.length < 60 &&
    readByline(byline.text) !== null
  );
}
