import type { Client } from '@elastic/elasticsearch';
import type { PageState } from '../archive.ts';

/** A document of the index `states`. */
export type State = {
  digest: string;
  state: PageState | 'dropped';
  put: number;
  settled: number | null;
  id: string | null;
  /** A `Fault` as JSON; older programs wrote a sentence. */
  reason: string | null;
  tries: number;
  at: string | null;
  origin: string;
  url: string | null;
  /** When the page's content was read last; null while it is no article's. ISO 8601 in UTC. */
  read: string | null;
  /** The times at which the article's text became this page's. */
  versions: string[];
  /** Since when the page's address answers that it is not there. */
  gone: string | null;
  /** The source whose run put it first; missing before version 4. */
  runSource?: string | null;
  bytes: number;
};

export type HeldState = { state: State; seqNo: number; primaryTerm: number };

/** The states of those digests that are held, as last written, refreshed or not. */
export async function readStates(
  client: Client,
  index: string,
  digests: readonly string[],
): Promise<Map<string, HeldState>> {
  const held = new Map<string, HeldState>();
  if (digests.length === 0) return held;
  const { docs } = await client.mget<State>({ index, ids: [...new Set(digests)] });
  for (const doc of docs) {
    if (!('_source' in doc) || doc._source === undefined) continue;
    held.set(doc._id, { state: doc._source, seqNo: doc._seq_no ?? 0, primaryTerm: doc._primary_term ?? 0 });
  }
  return held;
}

let last = 0;

/** A number greater than every earlier one of this process, and than those of others while the clocks agree: the time
 * in microseconds, of which each is given out once. */
export function nextInOrder(): number {
  last = Math.max(last + 1, Date.now() * 1000);
  return last;
}
