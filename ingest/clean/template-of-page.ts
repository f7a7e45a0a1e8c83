import type { Place } from '../../src/archive/learning.ts';
import type { Source } from '../../src/article.ts';
import type { KeptBlock } from './kept.ts';

/** Keys of the blocks that were learnt of a source, each with where it stands. */
export type LearntKeys = ReadonlyMap<string, Place>;

/** What was learnt, by `sourceKey`. */
export type Templates = ReadonlyMap<string, LearntKeys>;

export const nothingLearnt: Templates = new Map();

// A name may come from anybody's manifest.
const longestName = 200;

/** The name that a source's template is held under; null where the page tells of no source. */
export function sourceKey(source: Source | null): string | null {
  return source === null ? null : (source.host ?? source.name).slice(0, longestName);
}

/** Those blocks of a page that are its site's: known by their text, and standing where it stands on the site's pages.
 * A line that elsewhere closes the page is an article's own in the midst of its text, and so is what opens it. */
export function templateBlocks(kept: readonly KeptBlock[], learnt: LearntKeys): KeptBlock[] {
  if (!kept.some(({ key }) => learnt.has(key))) return [];
  const { first, last } = ownText(kept, learnt);
  return kept.filter(({ key, kind }, at) => {
    const place = learnt.get(key);
    return place === 'anywhere' || (place === 'edge' && (at > last || (at < first && kind !== 'prose')));
  });
}

/** From the first to the last block of running text that is not learnt; of a poem, to the last line that is not. */
function ownText(kept: readonly KeptBlock[], learnt: LearntKeys): { first: number; last: number } {
  const own = (block: KeptBlock) => !learnt.has(block.key);
  const text = kept.some((block) => own(block) && block.kind === 'prose')
    ? (block: KeptBlock) => own(block) && block.kind === 'prose'
    : own;
  const first = kept.findIndex(text);
  return first < 0 ? { first: kept.length, last: -1 } : { first, last: kept.findLastIndex(text) };
}
