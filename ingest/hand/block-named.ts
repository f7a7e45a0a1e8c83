import { EditError } from '../../src/editor.ts';
import { blockText } from '../../src/hand.ts';
import type { LaidBlock } from './with-hand.ts';

/**
 * The text of the block that a command names by it, by how it begins, or by its line. `lost` are texts of blocks that
 * were moved and are no longer on the page. Throws `EditError` where none is meant, or several are.
 */
export function blockNamed(blocks: readonly LaidBlock[], lost: readonly string[], named: string): string {
  const words = blockText(named);
  const told = blocks.map(({ text, line }) => ({ text: blockText(text), line }));
  const all = [...told, ...lost.map((text) => ({ text, line: 0 }))];
  const ways = [
    all.filter(({ text }) => text === words),
    /^\d+$/.test(words) ? told.filter(({ line }) => line === Number(words)) : [],
    words === '' ? [] : all.filter(({ text }) => text.startsWith(words)),
  ];
  const found = new Set((ways.find((way) => way.length > 0) ?? []).map(({ text }) => text));
  const [first] = found;
  if (first === undefined)
    throw new EditError(
      `No block to move is "${named}", begins so or stands in that line; --blocks tells what there is.`,
    );
  if (found.size > 1)
    throw new EditError(`"${named}" may be ${found.size} blocks; give more of one:\n${[...found].join('\n')}`);
  return first;
}
