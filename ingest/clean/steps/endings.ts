import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import { readByline } from '../byline.ts';
import { isCredited } from '../credit.ts';
import type { Draft } from '../draft.ts';
import { nearest } from '../html/region.ts';
import { repeatsTitle } from '../likeness.ts';
import {
  endingReason,
  isBoxHeading,
  isImprint,
  isNoSubhead,
  isPointer,
  isTagHeading,
  outsideReason,
} from '../phrase.ts';
import { type Reading, reading, wordCount } from '../prose.ts';
import { phraseKey } from '../visible.ts';

// So many pieces are read ahead to tell an article that goes on from a list of teasers. Bounds the step's time.
const lookAhead = 12;
// Less running text than this before a heading is no article yet: the heading may be a menu's.
const leastBody = 100;
const longestTag = 6;
const fewestRepeated = 4;
const wholeLink = 0.9;
// A box's heading stands so deep inside of it.
const boxLevels = 8;

/** Removes what stands under the headings that end an article ("Các tin khác", "Ý kiến bạn đọc", "Đọc thêm"), and the
 * imprint; but where running text goes on under such a heading, it is a subhead, or the box stood inside the article. */
export function endings(draft: Draft): void {
  const { pieces } = draft;
  const title = draft.title === null ? null : phraseKey(draft.title);
  // Letters of running text before, and in HTML after, a heading: how much of an article stands there.
  let before = 0;
  const lengths = draft.markup ? ownProse(pieces) : null;
  let after = lengths?.reduce((sum, length) => sum + length, 0) ?? 0;
  const repeated = repeatedLinks(pieces);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || !(isOpen(piece) || isGoneHeading(piece)) || piece.tag === 'pre') continue;
    const ending = endingReason(piece.text);
    const bodySeen = before >= leastBody && (draft.markup === null || after <= before);
    const box = ending === null && isBoxHeading(piece.text);
    // Below each post of a page of many stands "Read more": the end of none.
    if ((box || ending === 'related') && piece.links > wholeLink && repeated.has(piece.text)) {
      piece.fate = 'related';
      continue;
    }
    if (isPointer(piece.text)) {
      piece.fate = 'related';
    } else if (bodySeen && (ending !== null || box)) {
      const resumes = Math.min(resumption(pieces, at, box, title), endOfBox(pieces, at));
      if (resumes === at || (resumes === pieces.length && isArticleAfter(pieces, at))) {
        // A subhead of the article's own: no later step may take it for the phrase that it is.
        // A count beside it ("Bình luận 0") is a button's.
        if (isNoSubhead(piece.text)) piece.fate = ending ?? 'related';
        else if (resumes === at) piece.fate = /\d/.test(piece.text) ? (ending ?? 'related') : 'paragraph';
        continue;
      }
      removeFrom(pieces, at, resumes, ending ?? 'related');
      at = resumes - 1;
    } else if ((box || ending === 'related') && headsOnlyRemoved(pieces, at)) {
      piece.fate = 'related';
    } else if (bodySeen && isImprint(piece.text) && !hasProseAfter(pieces, at)) {
      removeFrom(pieces, imprintFrom(pieces, at), pieces.length, 'footer');
      return;
    }
    before += proseLength(piece) + verseLength(piece, draft);
    after -= lengths?.[at] ?? 0;
  }
}

/** "COMMENTS" that went as a scrap among links, its posts below it. */
const isGoneHeading = ({ fate, tag, text }: Piece): boolean =>
  fate === 'related' && /^h[2-6]$/.test(tag) && /comment/i.test(text) && endingReason(text) === 'comments';

/** HTML: whether all else that stands in a heading's box was removed: a list of links before the article's first line. */
function headsOnlyRemoved(pieces: Piece[], at: number): boolean {
  const box = nearest(pieces[at]?.region ?? null, boxLevels, ({ to }) => to > at + 1);
  if (box === null || box.to - at > lookAhead) return false;
  return pieces.slice(box.from, box.to).every((piece, index) => box.from + index === at || piece.fate === 'related');
}

/** The texts that a page links with several times, its menus aside. */
function repeatedLinks(pieces: Piece[]): ReadonlySet<string> {
  const links = pieces.filter((piece) => piece.links > wholeLink && piece.fate !== 'navigation');
  const groups = Map.groupBy(links, ({ text }) => text);
  return new Set([...groups].filter(([, alike]) => alike.length >= fewestRepeated).map(([text]) => text));
}

/** Where an imprint begins that is known by its line at `at`: with the office's name in capitals and its address above. */
function imprintFrom(pieces: Piece[], at: number): number {
  let from = at;
  for (let above = pieces[from - 1]; above && isOpen(above); above = pieces[from - 1]) {
    const { text } = above;
    const isName = text === text.toUpperCase() && reading(text) === 'line' && wordCount(text) <= longestTag;
    if (!isName && outsideReason(text) !== 'footer') break;
    from -= 1;
    if (isName) break;
  }
  return from;
}

/** HTML: where the element around a heading ends, if the article goes on below it: with running text that stands in the
 * very element of the running text above, which the heading does not. The number of pieces where it is no such box. */
function endOfBox(pieces: Piece[], at: number): number {
  const isProse = (piece: Piece | undefined) =>
    piece !== undefined && isOpen(piece) && piece.links < 0.5 && reading(piece.text) === 'prose';
  const above = pieces.slice(Math.max(0, at - 2 * lookAhead), at).findLast(isProse);
  const body = above?.region?.parent ?? null;
  const box = nearest(pieces[at]?.region ?? null, boxLevels, ({ parent }) => parent === body);
  if (body === null || box === null || box.to >= body.to || box === pieces[at]?.region) return pieces.length;
  const below = pieces.slice(box.to, Math.min(body.to, box.to + 2 * lookAhead));
  return below.some((piece) => isProse(piece) && piece.region?.parent === body) ? box.to : pieces.length;
}

/** Letters of running text of each open piece; none where it stands under a linked headline, as teasers do. */
function ownProse(pieces: Piece[]): number[] {
  let teaser = false;
  return pieces.map((piece) => {
    if (!isOpen(piece)) return 0;
    const length = teaser ? 0 : proseLength(piece);
    teaser = piece.links > 0.85 && piece.text.length > 15;
    return length;
  });
}

const proseLength = ({ text, links }: Piece): number => (links > 0.5 || reading(text) === 'line' ? 0 : text.length);

/** Of a line without a stop in a text dump half counts: verses make an article too. */
const verseLength = ({ text, fate, tag }: Piece, { markup }: Draft): number =>
  markup === null && fate === null && tag === 'line' && reading(text) === 'line' && text.length >= 15
    ? text.length / 2
    : 0;

/** Whether the article itself stands after the heading, which was a box's above it: paragraphs in a row, and more of
 * them than before. Teasers come one by one, each under its headline. */
function isArticleAfter(pieces: Piece[], at: number): boolean {
  let run = 0;
  let longest = 0;
  for (const piece of pieces.slice(at + 1)) {
    if (!isOpen(piece)) continue;
    run = reading(piece.text) === 'prose' && piece.links < 0.5 ? run + 1 : reading(piece.text) === 'line' ? 0 : run;
    longest = Math.max(longest, run);
  }
  const before = pieces.slice(0, at).filter((piece) => isOpen(piece) && reading(piece.text) === 'prose').length;
  // A lead alone above, and paragraphs directly below.
  const next = pieces.slice(at + 1).find((piece) => isOpen(piece));
  const isLead =
    before <= 1 && longest >= 2 && next !== undefined && reading(next.text) === 'prose' && next.links < 0.5;
  return isLead || (before <= 1 && longest >= 3) || (longest >= 4 && longest > 2 * before);
}

/** Where the article goes on after the heading at `at`: `at` itself where the heading is a subhead; the number of
 * pieces where it does not go on. */
function resumption(pieces: Piece[], at: number, box: boolean, title: string | null): number {
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
  }
  // "18:20", a headline, what happened; "14:05"…: a live report under its "newest first".
  if (clocks(pieces, at) >= 3) return at + 1;
  const lines = shapes.findIndex((shape) => shape !== 'line');
  if (lines < 0) return pieces.length;
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
  if (!box || !goesOn) return pieces.length;
  return pictured >= 0 && pictured < resumed ? pictured : resumed;
}

/** Whether a paragraph at most stands above. */
const onlyLeadAbove = (pieces: Piece[], at: number): boolean =>
  pieces.slice(Math.max(0, at - lookAhead), at).filter((piece) => isOpen(piece) && reading(piece.text) === 'prose')
    .length <= 1 && at <= lookAhead;

const isHeading = (piece: Piece | undefined): boolean => piece !== undefined && /^h[2-6]$/.test(piece.tag);

/** Times of day on lines of their own below a heading, as a live report has them. */
function clocks(pieces: Piece[], at: number): number {
  return pieces.slice(at + 1, at + 40).filter(({ text }) => /^\d{1,2}[:hg]\d\d'?$/.test(text)).length;
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

function hasProseAfter(pieces: Piece[], at: number): boolean {
  return (
    pieces
      .slice(at + 1, at + 1 + lookAhead)
      .filter((piece) => reading(piece.text) === 'prose' && !isImprint(piece.text)).length >= 2
  );
}

function removeFrom(pieces: Piece[], from: number, to: number, reason: Reason): void {
  let current = reason;
  let tags = false;
  for (const piece of pieces.slice(from, to)) {
    // Further headings on the way tell what stands under them; what files the article is left for the step that reads it.
    const ending = endingReason(piece.text);
    const said = outsideReason(piece.text);
    tags = isTagHeading(piece.text) || (tags && ending === null && said === null && isShortLine(piece));
    if (tags) continue;
    current = ending ?? (isImprint(piece.text) ? 'footer' : current);
    if (isOpen(piece)) piece.fate = ending ?? said ?? current;
  }
}

const isShortLine = ({ text }: Piece): boolean => reading(text) === 'line' && wordCount(text) <= longestTag;
