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
