import type { Piece } from './block.ts';
import { isOpen } from './body.ts';
import { isCredited } from './credit.ts';
import { likeness } from './likeness.ts';
import { isNumbered, reading, sentences, wordCount } from './prose.ts';
import { bareWordsOf, pairsOf, share } from './words.ts';

const fewestPairs = 2;
const fewestAbove = 3;
// An article's own subheads are shorter: "Uống đủ nước".
const headlineWords = 8;
const mostWords = 30;
const fewestOfFirst = 5;
const longestTeaser = 320;
// A teaser tells its headline again.
const leastRetold = 0.5;
// So large a part of an article's own subhead stands in the text above it.
const leastOwn = 0.3;

/** Text dumps: the last lines of a page that are other articles' headlines, each with a sentence or two below that tell it
 * again; empty where there are fewer than two such pairs, or hardly a paragraph stands above. */
export function pairsBelow(pieces: Piece[]): Piece[] {
  let from = pieces.length;
  let pairs = 0;
  for (;;) {
    const [headline, teaser] = pieces.slice(Math.max(0, from - 2), from);
    const words = headline && teaser && isPair(headline, teaser) ? wordCount(headline.text) : 0;
    if (words < (pairs >= fewestPairs ? fewestOfFirst : headlineWords)) break;
    pairs += 1;
    from -= 2;
    if (words < headlineWords) break;
  }
  if (pairs < fewestPairs) return [];
  const above = pieces.slice(0, from).filter((piece) => isOpen(piece) && reading(piece.text) === 'prose');
  if (above.length < fewestAbove) return [];
  // Tips at the end of the article itself say its words.
  const told = above.map(({ text }) => pairsOf(bareWordsOf(text)));
  const items = pieces.slice(from);
  const own = items
    .filter((_, at) => at % 2 === 0)
    .filter(({ text }) => share(pairsOf(bareWordsOf(text)), ...told) >= leastOwn);
  return own.length * 2 < pairs ? items : [];
}

const isPair = (headline: Piece, teaser: Piece): boolean =>
  isOpen(headline) &&
  isOpen(teaser) &&
  reading(headline.text) === 'line' &&
  reading(teaser.text) !== 'line' &&
  wordCount(headline.text) <= mostWords &&
  teaser.text.length <= longestTeaser &&
  !isNumbered(headline.text) &&
  !isCredited(headline) &&
  sentences(teaser.text) <= 2 &&
  likeness(headline.text, teaser.text) >= leastRetold;
