import type { Client } from '@elastic/elasticsearch';
import { answer } from '../../elasticsearch/answer.ts';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import { scan } from '../../elasticsearch/scan.ts';
import { parseFault } from '../../faults/fault.ts';
import type { HeldPage } from '../archive.ts';
import { pageWrite, readPages } from './page.ts';
import { portions } from './portions.ts';
import type { Indices } from './schema.ts';
import { nextInOrder, type State } from './state.ts';

/** Every page that was put before now, with all that is held of it, in the order they were put. */
export async function* readHeld(client: Client, indices: Indices): AsyncGenerator<HeldPage> {
  const range = { put: { lte: nextInOrder() } };
  const query = { bool: { filter: { range }, must_not: { term: { state: 'dropped' } } } };
  const states = scan<State>(client, indices.states, query, [{ put: 'asc' }, { digest: 'asc' }], 1000);
  for await (const portion of portions(states)) {
    const digests = portion.map(({ digest }) => digest);
    const [pages, first] = await answer(() =>
      Promise.all([readPages(client, indices.pages, digests), firstPages(client, indices.firstPages, portion)]),
    );
    for (const [i, page] of pages.entries()) {
      const { state, settled, id, reason, tries, at, read, gone, versions, runSource } = portion[i] as State;
      if (state === 'dropped') continue;
      yield {
        page,
        state,
        settled,
        id,
        first: id !== null && first.get(id) === page.digest,
        reason: reason === null ? null : parseFault(reason),
        tries,
        at,
        read,
        gone,
        versions,
        runSource: runSource ?? null,
      };
    }
  }
}

async function firstPages(client: Client, index: string, states: readonly State[]): Promise<Map<string, string>> {
  const ids = [...new Set(states.flatMap(({ id }) => id ?? []))];
  if (ids.length === 0) return new Map();
  const { docs } = await client.mget<{ digest: string }>({ index, ids });
  return new Map(docs.flatMap((doc) => ('_source' in doc && doc._source ? [[doc._id, doc._source.digest]] : [])));
}

/** Takes pages over as they are told; those that are held already are left as they are. The state is written last: until
 * then a page is not held, and is taken again. */
export async function takePages(client: Client, indices: Indices, all: readonly HeldPage[]): Promise<void> {
  const contents: Write[] = [];
  const claims: Write[] = [];
  const states: Write[] = [];
  for (const { page, first, reason, ...told } of all) {
    const { write, packedSize } = pageWrite(indices.pages, page);
    contents.push(write);
    const { digest, origin, url } = page;
    if (first && told.id !== null)
      claims.push({ action: 'create', index: indices.firstPages, id: told.id, document: { digest } });
    const state: State = {
      ...told,
      digest,
      origin,
      url,
      put: nextInOrder(),
      reason: reason === null ? null : JSON.stringify(reason),
      bytes: packedSize,
    };
    states.push({ action: 'create', index: indices.states, id: digest, document: state });
  }
  await bulk(client, contents);
  await bulk(client, claims);
  await bulk(client, states);
}
