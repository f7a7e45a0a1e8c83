import { ingesting } from '../../config/ingest.ts';
import type { Settings } from '../../src/settings.ts';
import type { Stores } from '../../src/stores.ts';
import type { Recheck } from '../fetch/recheck.ts';
import type { ReadRequest } from '../read/read.ts';
import { type IngestParts, ingest } from './ingest.ts';
import { inputsOf } from './inputs.ts';
import type { Journal } from './journal.ts';
import { lockStore } from './lock/lock.ts';
import { patiently } from './patience.ts';
import { inShard, type Shard } from './shard.ts';
import type { Keep } from './sweep.ts';

/** `paths` may be http and https addresses too; they come after the files. */
export type StoreRun = Pick<IngestParts, 'source' | 'retryQuarantine' | 'gentle' | 'signal' | 'onEvent'> &
  ReadRequest & {
    shard: Shard | null;
    /** Whether pages of the source's earlier runs are looked at again; null for not. */
    recheck: Recheck | null;
    /** What is dropped afterwards; null for nothing. */
    keep: Keep | null;
  };

/**
 * Ingests files, folders and addresses into the stores of these settings: the one way in, from the command line and
 * the schedule. Throws `RunUnderWay` where another run holds the store's lock.
 */
export async function ingestInto(settings: Settings, stores: Stores, run: StoreRun): Promise<Journal> {
  const { source, shard, onEvent } = run;
  const lock = await patiently(
    () => lockStore(settings, source, shard),
    run.signal,
    (unavailable, milliseconds) => onEvent({ kind: 'waiting', unavailable, milliseconds }),
    ingesting.patienceAtStart,
  );
  try {
    const signal = AbortSignal.any([run.signal, lock.lost]);
    const inputs = inputsOf(settings, stores.archive, { ...run, signal });
    return await ingest({ ...run, ...stores, signal, inputs, mine: inShard(shard) });
  } finally {
    await lock.release();
  }
}
