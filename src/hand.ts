import type { Corrections, Hand, MovedBlocks } from './archive/archive.ts';
import type { Article } from './article.ts';

/** The fields that can be corrected by hand, in the order they are shown. Not the address: it is the identity; not the
 * text: it is the newspaper's word, of which blocks may be put back or taken out. */
export const correctable = [
  'title',
  'lead',
  'source',
  'published',
  'authors',
  'section',
  'topic',
  'tags',
] as const satisfies (keyof Corrections)[];

/** Whether nothing is done by hand: then nothing is kept. */
export function isEmptyHand({ corrections, deletion, blocks }: Hand): boolean {
  return deletion === null && Object.keys(corrections).length === 0 && blocks === undefined;
}

/** A block's text as it is compared and kept: of forms and commands it comes back with other white space. */
export function blockText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The blocks that were moved by hand and that the page, as `own` has it, no longer has where they were moved from. */
export function lostBlocks(blocks: MovedBlocks | undefined, own: Article): MovedBlocks {
  const without = (texts: readonly string[] = [], there: readonly string[]) => {
    const found = new Set(there.map(blockText));
    return texts.filter((text) => !found.has(text));
  };
  return {
    putBack: without(
      blocks?.putBack,
      own.removed.map(({ text }) => text),
    ),
    takenOut: without(blocks?.takenOut, own.paragraphs),
  };
}
