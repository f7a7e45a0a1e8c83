import type { Piece } from './block.ts';
import { isOpen } from './body.ts';
import { reading, wordCount } from './prose.ts';
import { phraseKey } from './visible.ts';

const fewest = 5;
const headlineWords = 8;
const longestHeading = 4;
const lookedAt = 4000;
// So large a part of an article's own items is told by its text too.
const mostRetold = 0.2;

/** Text dumps: the last lines of a page that are other articles' headlines behind dashes, with the short line over them;
 * empty where they may be the article's own list, which a colon announces, or whose words the text has. */
export function itemsOfOthers(pieces: Piece[]): Piece[] {
  const isItem = (piece: Piece | undefined) => piece !== undefined && isOpen(piece) && /^[-–•] ?\S/u.test(piece.text);
  let first = pieces.length;
  while (isItem(pieces[first - 1])) first -= 1;
  const items = pieces.slice(first);
  const above = pieces[first - 1];
  if (items.length < fewest || !above || above.text.endsWith(':')) return [];
  if (items.some(({ text }) => /[.;:,]$/.test(text))) return [];
  if (items.filter(({ text }) => wordCount(text) >= headlineWords).length * 2 < items.length) return [];
  if (isRetold(items, pieces.slice(0, first))) return [];
  const isHeading = isOpen(above) && reading(above.text) === 'line' && wordCount(above.text) <= longestHeading;
  return isHeading ? [above, ...items] : items;
}

/** Whether the text has the items' pairs of words. */
function isRetold(items: Piece[], above: Piece[]): boolean {
  const said = ` ${phraseKey(
    above
      .map(({ text }) => text)
      .join(' ')
      .slice(0, lookedAt),
  )} `;
  const words = phraseKey(items.map(({ text }) => text.slice(0, 200)).join(' ')).split(' ');
  const pairs = words.slice(1).map((word, at) => ` ${words[at]} ${word} `);
  return pairs.filter((pair) => said.includes(pair)).length > pairs.length * mostRetold;
}
