import type { Piece } from '../block.ts';
import type { Region } from './region.ts';
import type { PageSums } from './sums.ts';

// "Reply", "Reply 2 Votes", "Trả lời (3)": the button that stands below each comment; "Trả lời cử tri" heads an answer.
const button =
  /^(?:reply|trả lời|antworten|répondre|responder|rispondi|ответить|yanıtla|cevapla|reageer|svara)(?:$|[\s·|(]+(?:\d{1,4}(?!\d).{0,12}|(?:thích|likes?|votes?|share|report|chia sẻ|báo cáo).{0,10})$)/iu;
const longestButton = 28;
const fewest = 3;
// Letters of running text above: an article's.
const leastAbove = 250;

/**
 * Readers' comments under a heading that nobody listed, without a class that says so: the elements, side by side in one, that
 * hold the buttons to reply, below an article. Null where there are none.
 */
export function repliesOf(pieces: Piece[], { prose, title }: PageSums): { from: number; to: number } | null {
  const found: number[] = [];
  for (let at = title + 1; at < pieces.length; at++) {
    const { text, links } = pieces[at] as Piece;
    if (text.length <= longestButton && links > 0.5 && button.test(text)) found.push(at);
  }
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || found.length < fewest) return null;
  const from = entryAt(pieces, first, last)?.from;
  const to = entryAt(pieces, last, first)?.to;
  if (from === undefined || to === undefined || prose.of({ from: title + 1, to: from }) < leastAbove) return null;
  return { from, to };
}

/** The largest element around one piece that another does not stand in. */
function entryAt(pieces: Piece[], at: number, other: number): Region | null {
  let entry: Region | null = null;
  for (let region = pieces[at]?.region ?? null; region !== null; region = region.parent) {
    if (region.from <= other && other < region.to) break;
    entry = region;
  }
  return entry;
}
