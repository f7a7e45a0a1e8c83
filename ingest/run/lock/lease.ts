import { randomUUID } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { leasing } from '../../../config/leases.ts';
import { answer } from '../../../src/elasticsearch/answer.ts';
import { connect } from '../../../src/elasticsearch/connect.ts';
import { ensureIndex, isType } from '../../../src/elasticsearch/indices.ts';
import { EngineUnavailable } from '../../../src/search/engine.ts';
import type { ElasticsearchSettings } from '../../../src/settings.ts';
import type { Shard } from '../shard.ts';
import { holderOf, type Lock, RunUnderWay } from './holder.ts';
import { alive, clash, holding, type Leaseholder } from './leaseholder.ts';

const definition = {
  version: 1,
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: { dynamic: 'strict' as const, properties: { holders: { type: 'object' as const, enabled: false } } },
};

/** All the leases on one cluster are one document, so that taking one and looking at the others is one write. */
const documentId = 'ingest';

/**
 * Takes a lease on a cluster, or throws `RunUnderWay`. It is a document that is only ever written over the version
 * that was read (`if_seq_no`, `op_type=create`), renewed while the run goes on, and void when it is not.
 */
export async function leaseCluster(settings: ElasticsearchSettings, what: string, shard: Shard | null): Promise<Lock> {
  const client = connect(settings);
  const index = `${settings.prefix}leases`;
  const token = randomUUID();
  const mine = (): Leaseholder => ({ ...holderOf(what), since, token, shard, expires: Date.now() + leasing.lasts });
  const since = new Date().toISOString();
  const lost = new AbortController();
  holding(token);
  try {
    await answer(() => ensureIndex(client, index, definition));
    await rewrite(client, index, (holders) => {
      const living = alive(holders, Date.now());
      const other = living.find((holder) => clash(holder.shard, shard));
      if (other !== undefined) throw new RunUnderWay(other);
      return [...living, mine()];
    });
  } catch (error) {
    await client.close();
    throw error;
  }
  async function renew() {
    try {
      await rewrite(client, index, (holders) => {
        if (!holders.some((holder) => holder.token === token)) throw new RunUnderWay(holders[0] ?? null);
        return holders.map((holder) => (holder.token === token ? mine() : holder));
      });
    } catch (error) {
      if (error instanceof RunUnderWay) lost.abort(error);
      // While the cluster is away nobody else can take the lease either: the next beat tries again.
      else if (!(error instanceof EngineUnavailable)) throw error;
    }
  }
  let beat = Promise.resolve();
  const timer = setInterval(() => {
    beat = beat.then(renew);
  }, leasing.renewEvery);

  return {
    lost: lost.signal,
    release: async () => {
      clearInterval(timer);
      await beat;
      try {
        await rewrite(client, index, (holders) => holders.filter((holder) => holder.token !== token));
      } catch (error) {
        // It expires by itself.
        if (!(error instanceof EngineUnavailable)) throw error;
      }
      await client.close();
    },
  };
}

type Held = { holders: Leaseholder[] };

/** Changes the list of holders as if nobody else did at the same time; what `change` throws is thrown. */
async function rewrite(
  client: Client,
  index: string,
  change: (holders: Leaseholder[]) => Leaseholder[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const read = await answer(() => client.get<Held>({ index, id: documentId }, { ignore: [404] }));
    const document = { holders: change(read._source?.holders ?? []) };
    const over = read.found
      ? { if_seq_no: read._seq_no ?? 0, if_primary_term: read._primary_term ?? 0 }
      : { op_type: 'create' as const };
    try {
      await answer(() => client.index<Held>({ index, id: documentId, document, ...over }));
      return;
    } catch (error) {
      if (!isType(error, 'version_conflict_engine_exception') || attempt === leasing.attempts) throw error;
    }
  }
}
