import type { Client } from '@elastic/elasticsearch';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import type { ArchivedPage } from '../archive.ts';
import { pack, unpack } from '../packed.ts';
import type { Indices } from './schema.ts';
import { nextInOrder, type State } from './state.ts';

type PageDocument = { page: Omit<ArchivedPage, 'bytes'> & { packed: string } };

/** Adds pages as pending; those that are held already are left as they are. A page counts as held once it has a state,
 * which is written last: a process killed in between leaves no half page. */
export async function addPages(client: Client, indices: Indices, pages: readonly ArchivedPage[]): Promise<void> {
  const contents: Write[] = [];
  const states: Write[] = [];
  for (const { bytes, ...told } of new Map(pages.map((page) => [page.digest, page])).values()) {
    const packed = pack(bytes).toString('base64');
    const document: PageDocument = { page: { ...told, packed } };
    contents.push({ action: 'create', index: indices.pages, id: told.digest, document });
    const state: State = {
      digest: told.digest,
      state: 'pending',
      put: nextInOrder(),
      settled: null,
      id: null,
      reason: null,
      tries: 0,
      at: null,
      origin: told.origin,
      url: told.url,
      read: null,
      versions: [],
      gone: null,
      bytes: packed.length,
    };
    states.push({ action: 'create', index: indices.states, id: told.digest, document: state });
  }
  await bulk(client, contents);
  await bulk(client, states);
}

/** The pages of these digests, in their order. Throws when one is not held. */
export async function readPages(client: Client, index: string, digests: readonly string[]): Promise<ArchivedPage[]> {
  if (digests.length === 0) return [];
  const { docs } = await client.mget<PageDocument>({ index, ids: [...digests] });
  return docs.map((doc, i) => {
    if (!('_source' in doc) || doc._source === undefined) {
      throw new Error(`The archive has a state for page ${digests[i]}, but not the page.`);
    }
    const { packed, ...told } = doc._source.page;
    return { ...told, bytes: unpack(Buffer.from(packed, 'base64')) };
  });
}
