import type { Client } from '@elastic/elasticsearch';
import { scan } from '../../elasticsearch/scan.ts';
import type { History } from '../archive.ts';
import type { Indices } from './schema.ts';
import type { State } from './state.ts';

/** Ids that one request asks for. */
const idsAtOnce = 1000;

/** What became of those articles that are held. Articles that never had a page cost no search. */
export async function readHistories(
  client: Client,
  { firstPages, states }: Indices,
  ids: readonly string[],
): Promise<Map<string, History>> {
  const held: string[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const some = [...new Set(ids.slice(from, from + idsAtOnce))];
    const { docs } = await client.mget({ index: firstPages, ids: some, _source: false });
    for (const doc of docs) if ('found' in doc && doc.found) held.push(doc._id);
  }
  const histories = new Map<string, History>();
  if (held.length === 0) return histories;
  await client.indices.refresh({ index: states });
  for (let from = 0; from < held.length; from += idsAtOnce) {
    const query = { terms: { id: held.slice(from, from + idsAtOnce) } };
    for await (const state of scan<State>(client, states, query, [{ settled: 'asc' }, { digest: 'asc' }], 1000))
      add(histories, state);
  }
  for (const { versions, newest } of histories.values()) {
    versions.sort((a, b) => (a.read < b.read ? -1 : a.read > b.read ? 1 : 0));
    if (versions.length === 0) versions.push(newest);
  }
  return histories;
}

/** States come in the order they settled: of pages read at the same time the last is the article's. */
function add(histories: Map<string, History>, { id, digest, read, versions, gone }: State): void {
  if (id === null || read === null) return;
  const history = histories.get(id) ?? { versions: [], newest: { digest, read }, gone };
  if (read >= history.newest.read) Object.assign(history, { newest: { digest, read }, gone });
  for (const time of versions) history.versions.push({ digest, read: time });
  histories.set(id, history);
}
