import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { nearest } from '../html/region.ts';
import {
  endingReason,
  isBoxHeading,
  isImprint,
  isNoSubhead,
  isPointer,
  isTagHeading,
  outsideReason,
} from '../phrase.ts';
import { reading, wordCount } from '../prose.ts';
import { lookAhead, resumption } from '../resumption.ts';
import { phraseKey } from '../visible.ts';

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
      const resumes = Math.min(resumption(draft, at, box, title), endOfBox(pieces, at));
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
