import type { Client } from '@elastic/elasticsearch';
import { answer } from '../../elasticsearch/answer.ts';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import { scan } from '../../elasticsearch/scan.ts';
import type { Indices } from './schema.ts';
import { nextInOrder, readStates, type State } from './state.ts';

/** Pages of articles of a source that were read before a time, the oldest first. */
export async function* pagesReadBefore(
  client: Client,
  { states }: Indices,
  runSource: string,
  before: string,
): AsyncGenerator<{ digest: string; id: string; read: string }> {
  await answer(() => client.indices.refresh({ index: states }));
  const filter = [{ term: { runSource } }, { exists: { field: 'id' } }, { range: { read: { lt: before } } }];
  const sort = [{ read: 'asc' as const }, { digest: 'asc' as const }];
  for await (const { digest, id, read } of scan<State>(client, states, { bool: { filter } }, sort, 500))
    if (id !== null && read !== null) yield { digest, id, read };
}

/** The digests of the pages of an article that a source's runs put. */
export async function pagesPutBy(
  client: Client,
  { states }: Indices,
  runSource: string,
  id: string,
): Promise<string[]> {
  await answer(() => client.indices.refresh({ index: states }));
  const filter = [{ term: { runSource } }, { term: { id } }];
  const digests: string[] = [];
  const sort = [{ read: 'desc' as const }, { digest: 'asc' as const }];
  for await (const { digest } of scan<State>(client, states, { bool: { filter } }, sort, 500)) digests.push(digest);
  return digests;
}

/** What is told of a page that was dropped. */
const nothing = { id: null, read: null, versions: [], gone: null, reason: null, settled: null, bytes: 0 };

/** Forgets pages but for their digests. The state is written first: a process killed in between leaves content that
 * nobody asks for, and whoever drops the page again takes it away. */
export async function dropPages(client: Client, indices: Indices, digests: readonly string[]): Promise<void> {
  const held = await readStates(client, indices.states, digests);
  const states: Write[] = [];
  const contents: Write[] = [];
  for (const [digest, { state }] of held) {
    const document: State = { ...state, ...nothing, state: 'dropped' };
    states.push({ action: 'index', index: indices.states, id: digest, document });
    contents.push({ action: 'delete', index: indices.pages, id: digest });
  }
  await bulk(client, states);
  await bulk(client, contents);
}

/** The digests of the pages that were dropped. */
export async function* droppedPages(client: Client, { states }: Indices): AsyncGenerator<string> {
  await answer(() => client.indices.refresh({ index: states }));
  const sort = [{ digest: 'asc' as const }];
  const query = { term: { state: 'dropped' } };
  for await (const { digest } of scan<State>(client, states, query, sort, 1000, ['digest'])) yield digest;
}

/** Takes over that pages of these digests were dropped; those that are held are left as they are. */
export async function takeDropped(client: Client, indices: Indices, digests: readonly string[]): Promise<void> {
  const told = { ...nothing, tries: 0, at: null, origin: '', url: null, runSource: null };
  const writes = digests.map((digest): Write => {
    const document: State = { ...told, digest, state: 'dropped', put: nextInOrder() };
    return { action: 'create', index: indices.states, id: digest, document };
  });
  await bulk(client, writes);
}
