import { paragraphStarts } from '../../config/captions.ts';
import { leastScene, sceneWeights } from '../../config/scene-weights.ts';
import type { Piece } from './block.ts';
import { isCredited } from './credit.ts';
import { cutShort, opening, telling } from './lone-scene.ts';
import { isNextBelowTitle } from './placed-caption.ts';
import { isNumbered, type Reading, reading, sentences, wordCount } from './prose.ts';

const beginning = new RegExp(`^(?:${paragraphStarts.join('|')})(?!\\p{L})`, 'u');
const said = /(?<!\p{L})(?:sẽ|đã|tôi|mình|là|luôn|vẫn|chúng|nàng|bạn)(?!\p{L})/u;
// "Ông được bà con quý mến.", "Cây cầu này"
const refers = /(?<!\p{L})(?:ông|bà|anh|chị|cô|họ|cậu|nó|này|đó|ấy|kia)(?!\p{L})/u;
// "Công an xã Tân Hạc cho biết hai người bị thương."
const speaks =
  /(?<!\p{L})(?:cho biết|cho hay|chia sẻ|khẳng định|thừa nhận|xác nhận|thông báo|nhấn mạnh|nói|kể)(?!\p{L})/u;
const longest = 200;
const mostTold = 3;
const mostCommas = 2;
const manyWords = 15;
const mostShare = 2;
const fullParagraph = 200;
// Where but one short sentence stands.
const shortParagraph = 165;
const longParagraph = 280;

/** What a page's short blocks are, all together. */
type ShortBlocks = {
  /** Open sentences that are short, and paragraphs of running text. */
  sentences: number;
  paragraphs: number;
  /** Letters of these paragraphs. */
  letters: number;
  /** Some captions have a credit. */
  credited: boolean;
};

function shortBlocks(pieces: Piece[]): ShortBlocks {
  const found = { sentences: 0, paragraphs: 0, letters: 0, credited: false };
  for (const piece of pieces) {
    if (piece.fate === 'caption') found.credited ||= isCredited(piece);
    else if (piece.fate === null) {
      const kind = reading(piece.text);
      if (kind === 'sentence') found.sentences += 1;
      else if (kind === 'prose') {
        found.paragraphs += 1;
        found.letters += piece.text.length;
      }
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
  /^[\p{Lu}\d“]/u.test(text) &&
  reading(text) === 'sentence' &&
  !/[?:!]|\.\.$|\/\.$/.test(text) &&
  !isNumbered(text) &&
  !opening.test(text) &&
  // Who chairs is told as often as shown, and what something is no picture shows.
  !/ (?:chủ trì|là) /.test(text) &&
  !cutShort.test(text) &&
  !speaks.test(text) &&
  // "Bạn đọc tải phần mềm tại đây."
  !/tại đây|[Dd]ownload/.test(text) &&
  sentences(text) === 1;

/** Marks the short sentences next to a body's paragraphs that are rather captions, by all signs together: what stands around
 * them and whether they tell more than can be seen. */
export function markLikelyScenes(pieces: Piece[], body: { first: number; last: number }): void {
  const page = shortBlocks(pieces);
  // A page whose paragraphs are a sentence or two each.
  if (page.letters <= page.paragraphs * (page.sentences > 1 ? fullParagraph : shortParagraph)) return;
  const to = Math.min(pieces.length, body.last + 2);
  for (let at = Math.max(0, body.first - 1); at < to; at++) {
    const piece = pieces[at];
    if (
      piece &&
      mayBeScene(piece) &&
      !isBrokenOff(pieces[at - 1]?.text ?? '', piece.text) &&
      !isNextBelowTitle(pieces, at) &&
      sceneLikelihood(pieces, at, page) > leastScene
    )
      piece.fate = 'caption';
  }
}

/** "…tăng 1.", "500 đồng/lít, thay vì…": whether a figure was taken for a sentence's end. */
const isBrokenOff = (above: string, text: string): boolean => /^\d/.test(text) && /\d\.$/.test(above.slice(-2));

/** How likely such a sentence is a caption rather than a short paragraph, from 0 to 1. */
function sceneLikelihood(pieces: Piece[], at: number, page: ShortBlocks): number {
  const text = pieces[at]?.text ?? '';
  const above = stands(pieces[at - 1]);
  const below = stands(pieces[at + 1]);
  let weighed = sceneWeights.bias + sceneWeights.above[above] + sceneWeights.below[below];
  if (above === 'prose' && below === 'prose') weighed += sceneWeights.between;
  const mean = page.letters / Math.max(1, page.paragraphs);
  if (mean >= longParagraph) weighed += sceneWeights.longParagraphs;
  weighed += sceneWeights.told * Math.min(mostTold, text.match(telling)?.length ?? 0);
  weighed += sceneWeights.commas * Math.min(mostCommas, text.split(',').length - 1);
  if (wordCount(text) >= manyWords) weighed += sceneWeights.long;
  if (/\d/.test(text)) weighed += sceneWeights.figures;
  if (said.test(text)) weighed += sceneWeights.said;
  if (refers.test(text.slice(1))) weighed += sceneWeights.refers;
  if (beginning.test(text)) weighed += sceneWeights.begins;
  if (isCutOut(text)) weighed += sceneWeights.unquoted;
  if (page.credited) weighed += sceneWeights.credited;
  weighed += sceneWeights.share * Math.min(mostShare, page.sentences / Math.max(1, page.paragraphs));
  return 1 / (1 + Math.exp(-weighed));
}

/** Whether quotation marks are open at an end: a sentence out of what somebody says. */
const isCutOut = (text: string): boolean =>
  /[“”"]/.test(text) && (text.split('“').length !== text.split('”').length || text.split(/[“”"]/).length % 2 === 0);

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
