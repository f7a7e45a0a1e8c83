import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { reading } from '../prose.ts';
import { phraseKey } from '../visible.ts';

// A box below the article: the author's name, a button, a paragraph or two about him.
const reach = 14;
const boxPieces = 4;
const longestAfter = 2;

/** HTML only: removes a box about the author that no class tells of: below the running text his name on a line of its own,
 * and close below it what begins with his name. */
export function authorBox({ pieces, markup, authors }: Draft): void {
  if (!markup) return;
  const names = new Set([...authors.map(({ name }) => name), ...markup.authors].map(phraseKey));
  names.delete('');
  if (names.size === 0) return;
  const open = pieces.filter(isOpen);
  const from = Math.max(1, open.length - reach);
  const at = open.findIndex(({ text }, index) => index >= from && text.length < 60 && names.has(phraseKey(text)));
  if (at < 0 || !open.slice(0, at).some(isProse)) return;
  const first = phraseKey(open[at]?.text ?? '').split(' ')[0] ?? '';
  const told = open.findIndex(
    (piece, index) =>
      index > at && index <= at + boxPieces && isProse(piece) && phraseKey(piece.text).startsWith(`${first} `),
  );
  if (told < 0 || open.slice(told + 1).filter(isProse).length > longestAfter) return;
  for (const piece of open.slice(at, told + 1)) piece.fate = 'byline';
}

const isProse = ({ text, links }: Piece): boolean => links < 0.5 && reading(text) !== 'line';
