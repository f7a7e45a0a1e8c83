import { learning } from '../../config/learning.ts';
import type { ObservedBlock } from '../../src/archive/learning.ts';
import type { Piece } from './block.ts';
import { blockKey } from './block-key.ts';
import type { Draft } from './draft.ts';
import { reading } from './prose.ts';

/** A block that the chain left in the article, as learning sees it. */
export type KeptBlock = ObservedBlock & { piece: Piece };

/** The blocks that are part of the article, in the order of the page. A text dump's headline is one of them: it is
 * found by its place, so a site's slogan may have been taken for it. */
export function keptBlocks(draft: Draft): KeptBlock[] {
  return draft.pieces
    .filter(({ fate }) => fate === null || fates.has(fate) || (fate === 'title' && draft.markup === null))
    .map((piece) => ({
      piece,
      key: blockKey(piece.text),
      kind: piece.fate === 'caption' ? 'caption' : reading(piece.text),
      length: piece.text.length,
    }));
}

const fates = new Set(['paragraph', 'lead', 'caption']);

/** The blocks of a page that learning is told of: those that are kept and, of a text dump, the first of those that a rule
 * took out: a slogan that is navigation on most pages is the site's on those too where it passed for the headline. HTML's
 * elements tell such a line from a headline. */
export function blocksToObserve(draft: Draft, kept: readonly KeptBlock[]): ObservedBlock[] {
  const known = new Map(kept.map((block) => [block.piece, block]));
  const blocks: ObservedBlock[] = [];
  let removed = draft.markup === null ? 0 : learning.removedBlocks;
  for (const piece of draft.pieces) {
    const own = known.get(piece);
    if (own) blocks.push({ key: own.key, kind: own.kind, length: own.length });
    else if (removed < learning.removedBlocks) {
      removed += 1;
      blocks.push({ key: blockKey(piece.text), kind: 'removed', length: piece.text.length });
    }
  }
  return blocks;
}
