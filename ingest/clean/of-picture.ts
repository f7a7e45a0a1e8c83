import { endsAsSentence, isNumbered, reading } from './prose.ts';
import { isPlainScene } from './seen.ts';

const longestSeen = 260;
const shortestTold = 50;
// Who said it, and on which day, is told by paragraphs.
const tells =
  /(?<!\p{L})(?:cho biết|cho hay|chia sẻ|theo|nói|khẳng định|nhận định|đánh giá|đưa tin|tuyên bố|hôm \d|[Nn]gày \d+[/-]\d|[“"][^“”"]{40})/u;

/** Whether a block below what a picture left behind is its caption rather than the next paragraph: what the mark says itself,
 * what is seen, or a line or a sentence that does not tell who said it. */
export function isOfPicture(text: string, mark: string): boolean {
  if (text.length >= longestSeen || isNumbered(text)) return false;
  if (mark.includes(text) || isPlainScene(text)) return true;
  return reading(text) !== 'prose' && !(endsAsSentence(text) && text.length >= shortestTold && tells.test(text));
}
