import { tellingOpeners, tellingWords } from '../../config/captions.ts';
import { leastScene, sceneWeights } from '../../config/scene-weights.ts';
import type { Piece } from './block.ts';
import { isCredited } from './credit.ts';
import { cutShort } from './lone-scene.ts';
import { isNextBelowTitle } from './placed-caption.ts';
import { isNumbered, type Reading, reading, sentences, wordCount } from './prose.ts';
import { isPlainScene, looksSeen, tellsDay } from './seen.ts';

const telling = new RegExp(`(?<!\\p{L})(?:${tellingWords.join('|')})(?!\\p{L})`, 'gu');
const opening = new RegExp(`^(?:${tellingOpeners.join('|')})(?!\\p{L})`, 'u');
const said = /(?<!\p{L})(?:sẽ|đã|tôi|mình|là|luôn|vẫn|chúng|nàng|bạn)(?!\p{L})/u;
// "Công an xã Tân Hạc cho biết hai người bị thương."
const speaks =
  /(?<!\p{L})(?:cho biết|cho hay|chia sẻ|khẳng định|thừa nhận|xác nhận|thông báo|nhấn mạnh|nói|kể)(?!\p{L})/u;
const longest = 200;
const mostTold = 3;
const mostCommas = 2;
const fewWords = 7;
const manyWords = 15;
const mostShare = 2;
const mostShort = 5;

/** What a page's short blocks are, all together. */
type ShortBlocks = {
  /** Open sentences that are short, and paragraphs of running text. */
  sentences: number;
  paragraphs: number;
  /** Some captions have a credit. */
  credited: boolean;
};

function shortBlocks(pieces: Piece[]): ShortBlocks {
  const found = { sentences: 0, paragraphs: 0, credited: false };
  for (const piece of pieces) {
    if (piece.fate === 'caption') found.credited ||= isCredited(piece);
    else if (piece.fate === null) {
      const kind = reading(piece.text);
      if (kind === 'sentence') found.sentences += 1;
      else if (kind === 'prose') found.paragraphs += 1;
    }
  }
  return found;
}

/** Whether an undecided block is one short sentence that could be what a picture shows: it does not tell when and where, goes
 * on from nothing and quotes nobody. */
const mayBeScene = ({ text, fate }: Piece): boolean =>
  fate === null &&
  text.length < longest &&
  text.endsWith('.') &&
  reading(text) === 'sentence' &&
  !/[?:!]|\.\.$|\/\.$/.test(text) &&
  !isNumbered(text) &&
  !opening.test(text) &&
  // Who chairs is told as often as shown, and what something is no picture shows.
  !/ (?:chủ trì|là) /.test(text) &&
  !cutShort.test(text) &&
  !speaks.test(text) &&
  sentences(text) === 1;

/** Marks the short sentences next to a body's paragraphs that are rather captions, by all signs together: what stands around
 * them and whether they tell more than can be seen. */
export function markLikelyScenes(pieces: Piece[], body: { first: number; last: number }): void {
  const page = shortBlocks(pieces);
  // A page whose paragraphs are a sentence each.
  if (page.sentences > Math.max(mostShort, page.paragraphs)) return;
  const to = Math.min(pieces.length, body.last + 2);
  for (let at = Math.max(0, body.first - 1); at < to; at++) {
    const piece = pieces[at];
    if (piece && mayBeScene(piece) && !isNextBelowTitle(pieces, at) && sceneLikelihood(pieces, at, page) > leastScene)
      piece.fate = 'caption';
  }
}

/** How likely such a sentence is a caption rather than a short paragraph, from 0 to 1. */
function sceneLikelihood(pieces: Piece[], at: number, page: ShortBlocks): number {
  const text = pieces[at]?.text ?? '';
  const words = wordCount(text);
  let weighed =
    sceneWeights.bias + sceneWeights.above[stands(pieces[at - 1])] + sceneWeights.below[stands(pieces[at + 1])];
  weighed += sceneWeights.told * Math.min(mostTold, text.match(telling)?.length ?? 0);
  weighed += sceneWeights.commas * Math.min(mostCommas, text.split(',').length - 1);
  if (words < fewWords) weighed += sceneWeights.few;
  if (words >= manyWords) weighed += sceneWeights.long;
  if (/\d/.test(text)) weighed += sceneWeights.figures;
  if (said.test(text)) weighed += sceneWeights.said;
  if (tellsDay(text)) weighed += sceneWeights.day;
  if (isPlainScene(text)) weighed += sceneWeights.plain;
  if (looksSeen(text)) weighed += sceneWeights.seen;
  if (page.credited) weighed += sceneWeights.credited;
  if (page.sentences <= 1) weighed += sceneWeights.alone;
  weighed += sceneWeights.share * Math.min(mostShare, page.sentences / Math.max(1, page.paragraphs));
  return 1 / (1 + Math.exp(-weighed));
}

/** Whether a scrap is a scraper's "date 2022-03", and none that a picture left. */
export const isStamp = (text: string): boolean => /^(?:date|crawled|scraped|fetched) /i.test(text);

type Neighbour = Reading | 'none' | 'title' | 'caption' | 'trace' | 'gone';

/** What a neighbour is; a trace is what a picture may have left behind. */
function stands(piece: Piece | undefined): Neighbour {
  if (piece === undefined || (piece.fate === 'stray' && isStamp(piece.text))) return 'none';
  if (piece.fate === null) return reading(piece.text);
  if (piece.fate === 'stray' || piece.fate === 'duplicate') return 'trace';
  return piece.fate === 'title' || piece.fate === 'caption' ? piece.fate : 'gone';
}
