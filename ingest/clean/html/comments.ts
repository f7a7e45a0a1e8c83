import type { Piece } from '../block.ts';
import { endingReason } from '../phrase.ts';
import { nearest, type Region } from './region.ts';
import type { PageSums } from './sums.ts';

const longestHeading = 60;
// Letters of running text between the headline and the comments: an article's, however short.
const leastAbove = 100;
// So many buttons or times stand beside comments: fewer may be a poll's.
const fewestButtons = 2;
const button =
  /^(?:trả lời|thích|phản hồi|reply|like)(?!\p{L})|(?:^|[\s·|-])(?:\d+ (?:giây|phút|giờ|ngày|tuần|tháng) trước|trả lời|reply)$/iu;
const longestButton = 60;
// "Permalink to comment# January 5, 2014", "May 7, 2019 at 3:04 pm", "2 months ago": so many below a heading, if nothing else tells.
const fewestDates = 3;
const dated =
  /^permalink(?!\p{L})|(?:19|20)\d\d(?: (?:at|@|um|à|-) \d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)?$|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?$|(?:hour|day|week|month|year)s? ago$/iu;
const deepest = 60;

/**
 * Readers' comments that no class tells of: an element that begins with their heading ("Bình luận (28)"), or the one below
 * it, with the buttons that stand beside comments. They may be more than the article, so that nothing else tells which of
 * the two is the page's. Null where there are none below the headline.
 */
export function commentsOf(pieces: Piece[], { prose, title }: PageSums): { from: number; to: number } | null {
  if (title < 0) return null;
  for (let at = title + 1; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.text.length > longestHeading || endingReason(piece.text) !== 'comments') continue;
    if (prose.of({ from: title + 1, to: at }) < leastAbove) continue;
    const list = listAt(pieces, at);
    if (list === null) continue;
    if (count(pieces, at, list.to, button) >= fewestButtons) return { from: at, to: list.to };
    if (/^h[1-6]$/.test(piece.tag) && count(pieces, at, list.to, dated) >= fewestDates)
      return { from: at, to: list.to };
  }
  return null;
}

/** The largest element that begins with the heading, or else the largest that begins directly below it. */
function listAt(pieces: Piece[], at: number): Region | null {
  const own = largest(pieces[at]?.region ?? null, at);
  return own !== null && own.to > at + 1 ? own : largest(pieces[at + 1]?.region ?? null, at + 1);
}

function largest(inner: Region | null, from: number): Region | null {
  let found: Region | null = null;
  nearest(inner, deepest, (region) => {
    if (region.from !== from) return true;
    found = region;
    return false;
  });
  return found;
}

const count = (pieces: Piece[], from: number, to: number, of: RegExp): number =>
  pieces.slice(from, to).filter(({ text }) => text.length <= longestButton && of.test(text)).length;
