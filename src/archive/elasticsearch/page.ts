import type { Client } from '@elastic/elasticsearch';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import type { ArchivedPage } from '../archive.ts';
import { pack, unpack } from '../packed.ts';
import type { Indices } from './schema.ts';
import { nextInOrder, type State } from './state.ts';

type PageDocument = { page: Omit<ArchivedPage, 'bytes'> & { packed: string } };

/** Adds pages as pending; those that are held already are left as they are. A page counts as held once it has a state,
 * which is written last: a process killed in between leaves no half page. */
export async function addPages(
  client: Client,
  indices: Indices,
  pages: readonly ArchivedPage[],
  runSource: string | null = null,
): Promise<void> {
  const contents: Write[] = [];
  const states: Write[] = [];
  for (const page of new Map(pages.map((page) => [page.digest, page])).values()) {
    const { write, packedSize } = pageWrite(indices.pages, page);
    contents.push(write);
    const state: State = {
      digest: page.digest,
      state: 'pending',
      put: nextInOrder(),
      settled: null,
      id: null,
      reason: null,
      tries: 0,
      at: null,
      origin: page.origin,
      url: page.url,
      read: null,
      versions: [],
      gone: null,
      runSource,
      bytes: packedSize,
    };
    states.push({ action: 'create', index: indices.states, id: page.digest, document: state });
  }
  await bulk(client, contents);
  await bulk(client, states);
}

/** What stores a page's content, which is never changed, and how large it is packed. */
export function pageWrite(index: string, { bytes, ...told }: ArchivedPage): { write: Write; packedSize: number } {
  const packed = pack(bytes).toString('base64');
  const document: PageDocument = { page: { ...told, packed } };
  return { write: { action: 'create', index, id: told.digest, document }, packedSize: packed.length };
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
