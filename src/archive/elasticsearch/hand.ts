import { createHash } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { answer } from '../../elasticsearch/answer.ts';
import { bulk } from '../../elasticsearch/bulk.ts';
import { scan } from '../../elasticsearch/scan.ts';
import { isEmptyHand } from '../../hand.ts';
import type { Deed, Deletion, Hand } from '../archive.ts';
import type { Indices } from './schema.ts';
import { nextInOrder } from './state.ts';

/** Documents that one search gives. */
const atOnce = 1000;

type HandDocument = { id: string; deleted: string | null; hand: Hand };
type DeedDocument = { at: string; number: number; deed: Deed };

/** What was done by hand to those articles to which something was. */
export async function readHands(
  client: Client,
  { hands }: Indices,
  ids: readonly string[],
): Promise<Map<string, Hand>> {
  const found = new Map<string, Hand>();
  if (ids.length === 0) return found;
  const { docs } = await client.mget<HandDocument>({ index: hands, ids: [...new Set(ids)] });
  for (const doc of docs) if ('_source' in doc && doc._source) found.set(doc._id, doc._source.hand);
  return found;
}

/** Notes a hand, then its deed: a process killed in between has done what is not logged, and whoever did it sees no
 * answer and does it again. */
export async function writeHand(
  client: Client,
  indices: Indices,
  id: string,
  hand: Hand,
  deed: Deed | null,
): Promise<void> {
  const empty = isEmptyHand(hand);
  const document: HandDocument = { id, deleted: hand.deletion?.at ?? null, hand };
  const index = indices.hands;
  await bulk(client, [empty ? { action: 'delete', index, id } : { action: 'index', index, id, document }]);
  if (deed !== null) await writeDeed(client, indices, deed);
}

export async function writeDeed(client: Client, { deeds }: Indices, deed: Deed): Promise<void> {
  const document: DeedDocument = { at: deed.at, number: nextInOrder(), deed };
  await bulk(client, [{ action: 'create', index: deeds, id: idOf(deed), document }]);
}

/** The same deed has the same id, so that to copy it twice changes nothing. */
function idOf(deed: Deed): string {
  return createHash('sha256').update(JSON.stringify(deed)).digest('hex');
}

export async function* everyHand(client: Client, { hands }: Indices): AsyncGenerator<{ id: string; hand: Hand }> {
  await answer(() => client.indices.refresh({ index: hands }));
  const all = scan<HandDocument>(client, hands, { match_all: {} }, [{ id: 'asc' }], atOnce);
  for await (const { id, hand } of all) yield { id, hand };
}

export async function readDeletions(
  client: Client,
  { hands }: Indices,
  limit: number,
): Promise<(Deletion & { id: string })[]> {
  await client.indices.refresh({ index: hands });
  const query = { exists: { field: 'deleted' } };
  const found: (Deletion & { id: string })[] = [];
  const sort = [{ deleted: 'desc' as const }, { id: 'asc' as const }];
  if (limit > 0)
    for await (const { id, hand } of scan<HandDocument>(client, hands, query, sort, Math.min(limit, atOnce))) {
      if (hand.deletion !== null) found.push({ id, ...hand.deletion });
      if (found.length >= limit) break;
    }
  return found;
}

export async function readDeeds(client: Client, { deeds }: Indices, limit: number, after: string): Promise<Deed[]> {
  await client.indices.refresh({ index: deeds });
  const query = { range: { at: { gt: after } } };
  const found: Deed[] = [];
  const sort = [{ at: 'desc' as const }, { number: 'desc' as const }];
  if (limit > 0)
    for await (const { deed } of scan<DeedDocument>(client, deeds, query, sort, Math.min(limit, atOnce))) {
      found.push(deed);
      if (found.length >= limit) break;
    }
  return found;
}
