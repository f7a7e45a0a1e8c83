import type { ArchivedPage } from '../../src/archive/archive.ts';

/** The `part`-th (from 1) of `of` parts. */
export type Shard = { part: number; of: number };

/**
 * Whether a page falls into a shard: by its digest, so that the parts are even, hold no page twice, and are the same
 * on machines that see the input under different paths. All pages fall into no shard at all (null).
 */
export function inShard(shard: Shard | null): (page: Pick<ArchivedPage, 'digest'>) => boolean {
  if (shard === null) return () => true;
  return ({ digest }) => Number.parseInt(digest.slice(0, 8), 16) % shard.of === shard.part - 1;
}
