import type { Client } from '@elastic/elasticsearch';
import { answer } from '../../elasticsearch/answer.ts';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import { scan } from '../../elasticsearch/scan.ts';
import type { Indices } from './schema.ts';
import { readStates, type State } from './state.ts';

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

/** Forgets pages but for their digests. The state is written first: a process killed in between leaves content that
 * nobody asks for, and whoever drops the page again takes it away. */
export async function dropPages(client: Client, indices: Indices, digests: readonly string[]): Promise<void> {
  const held = await readStates(client, indices.states, digests);
  const states: Write[] = [];
  const contents: Write[] = [];
  for (const [digest, { state }] of held) {
    const none = { id: null, read: null, versions: [], gone: null, reason: null, settled: null, bytes: 0 };
    const document: State = { ...state, ...none, state: 'dropped' };
    states.push({ action: 'index', index: indices.states, id: digest, document });
    contents.push({ action: 'delete', index: indices.pages, id: digest });
  }
  await bulk(client, states);
  await bulk(client, contents);
}
