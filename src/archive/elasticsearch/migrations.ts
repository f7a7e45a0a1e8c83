import type { Client, estypes } from '@elastic/elasticsearch';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import { scan } from '../../elasticsearch/scan.ts';
import type { Indices } from './schema.ts';
import { readStates, type State } from './state.ts';

type Step = (client: Client, indices: Indices, mappings: Record<keyof Indices, estypes.MappingTypeMapping>) => unknown;

/**
 * What brings an archive's indices from one version to the next: the first step makes version 2. A killed step is taken
 * again from its beginning, and does no harm then. The fields that a version adds are put into the mappings before.
 */
const steps: readonly Step[] = [addReadings, addNothing, addNothing];

/** Today's version of the archive's indices, kept in their mappings. */
export const version = steps.length + 1;

/** Brings the indices of an older program up to today's version; leaves those of a newer one, and none, as they are. */
export async function bringUp(
  client: Client,
  indices: Indices,
  mappings: Record<keyof Indices, estypes.MappingTypeMapping>,
): Promise<void> {
  const found = await versionOf(client, indices.states);
  if (found === null || found >= version) return;
  for (const [name, mapping] of Object.entries(mappings)) {
    const index = indices[name as keyof Indices];
    if (await client.indices.exists({ index }))
      await client.indices.putMapping({ index, properties: mapping.properties ?? {}, _meta: { version: found } });
  }
  for (const step of steps.slice(found - 1)) await step(client, indices, mappings);
  // That of the states, which is asked for above, last.
  for (const index of Object.values(indices).sort(
    (a, b) => Number(a === indices.states) - Number(b === indices.states),
  ))
    if (await client.indices.exists({ index })) await client.indices.putMapping({ index, _meta: { version } });
}

async function versionOf(client: Client, index: string): Promise<number | null> {
  if (!(await client.indices.exists({ index }))) return null;
  const [found] = Object.values(await client.indices.getMapping({ index }));
  const told: unknown = found?.mappings._meta?.version;
  return typeof told === 'number' ? told : null;
}

/** Version 2: `read`, `gone` and `versions`. Every page of an article is one of its versions: those that read alike are
 * told as one where they are shown. */
async function addReadings(client: Client, { states, pages }: Indices): Promise<void> {
  await client.indices.refresh({ index: states });
  const old = scan<State>(client, states, { match_all: {} }, [{ put: 'asc' }, { digest: 'asc' }], 500);
  let portion: string[] = [];
  for await (const state of old) {
    portion.push(state.digest);
    if (portion.length < 500) continue;
    await addReadingsTo(client, states, pages, portion);
    portion = [];
  }
  await addReadingsTo(client, states, pages, portion);
}

async function addReadingsTo(client: Client, states: string, pages: string, digests: string[]): Promise<void> {
  if (digests.length === 0) return;
  const fetched = new Map<string, string | null>();
  const { docs } = await client.mget<{ page: { fetched: string | null } }>({
    index: pages,
    ids: digests,
    _source_includes: ['page.fetched'],
  });
  for (const doc of docs) if ('_source' in doc && doc._source) fetched.set(doc._id, doc._source.page.fetched);
  const writes: Write[] = [];
  for (const [digest, { state, seqNo, primaryTerm }] of await readStates(client, states, digests)) {
    if (state.versions !== undefined) continue;
    const time = Date.parse(fetched.get(digest) ?? '');
    const at = state.at ?? '';
    const told = Number.isNaN(time) ? at : new Date(time).toISOString();
    const read = state.id === null ? null : told < at ? told : at;
    const document: State = { ...state, read, gone: null, versions: read === null ? [] : [read] };
    writes.push({ action: 'index', index: states, id: digest, document, unlessChangedSince: { seqNo, primaryTerm } });
  }
  await bulk(client, writes);
}

/** Versions 3 and 4: the indices of what is done by hand, made as those of a new archive are, and a field that pages of
 * before do not have. */
function addNothing(): void {}
