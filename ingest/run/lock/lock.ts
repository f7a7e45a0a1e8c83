import type { Settings } from '../../../src/settings.ts';
import type { Shard } from '../shard.ts';
import { lockFolder } from './folder.ts';
import type { Lock } from './holder.ts';

/**
 * Takes the lock on the store of these settings, or throws `RunUnderWay`. The embedded store has one writer, whatever
 * its shard; of a cluster each shard is locked by itself, so that machines can share the work.
 */
export async function lockStore(settings: Settings, what: string, shard: Shard | null): Promise<Lock> {
  if (settings.elasticsearch === null) return lockFolder(settings.dataDir, what);
  // The cluster's client takes long to load, which a run on the embedded store need not wait for.
  const { leaseCluster } = await import('./lease.ts');
  return await leaseCluster(settings.elasticsearch, what, shard);
}
