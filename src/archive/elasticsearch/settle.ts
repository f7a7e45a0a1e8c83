import type { Client } from '@elastic/elasticsearch';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import type { Outcome, Settled } from '../archive.ts';
import type { Indices } from './schema.ts';
import { type HeldState, nextInOrder, readStates, type State } from './state.ts';

/**
 * Notes outcomes and says what each was. First the article's first page is claimed, then the states are written: a
 * process killed in between leaves the page pending, and the claim, being its own, makes it 'new' again. A page that
 * another process settled in the meantime is looked at anew, so that of two settling one page, one is told 'unchanged'.
 */
export async function settle(client: Client, indices: Indices, outcomes: readonly Outcome[]): Promise<Settled[]> {
  const results: Settled[] = new Array(outcomes.length);
  let left = outcomes.map((outcome, position) => ({ outcome, position }));
  while (left.length > 0) {
    const open = left.map(({ outcome }) => outcome);
    const digests = open.map(({ digest }) => digest);
    const held = await readStates(client, indices.states, digests);
    const unheld = digests.find((digest) => !held.has(digest));
    if (unheld !== undefined) throw new Error(`No page ${unheld} is archived: put it before it settles.`);

    const first = await claimFirstPages(client, indices, open, held);
    const states = new Map([...held].map(([digest, { state }]) => [digest, state]));
    for (const { outcome, position } of left) {
      const [state, result] = next(states.get(outcome.digest) as State, outcome, first);
      states.set(outcome.digest, state);
      results[position] = result;
    }
    const overtaken = await writeStates(client, indices.states, held, states);
    left = left.filter(({ outcome }) => overtaken.has(outcome.digest));
  }
  return results;
}

/** The state of a page after an outcome, and what that was. */
function next(state: State, outcome: Outcome, first: ReadonlyMap<string, string>): [State, Settled] {
  const at = new Date().toISOString();
  if ('reason' in outcome) {
    const reason = JSON.stringify(outcome.reason);
    const tries = state.tries + 1;
    const none = { id: null, read: null, versions: [], gone: null };
    return [{ ...state, ...none, state: 'quarantined', settled: nextInOrder(), reason, tries, at }, 'quarantined'];
  }
  const { id, digest, same = false } = outcome;
  const known = state.state === 'article' && state.id === id;
  const read = outcome.read ?? state.read ?? at;
  if (known && read <= (state.read ?? '')) return [state, 'unchanged'];
  const isFirst = !known && first.get(id) === digest;
  const versions = [...(known ? state.versions : []), ...(isFirst || !same ? [read] : [])];
  const accepted: State = {
    ...state,
    state: 'article',
    settled: nextInOrder(),
    id,
    read,
    versions,
    gone: null,
    reason: null,
    at,
  };
  return [accepted, isFirst ? 'new' : same ? 'unchanged' : 'changed'];
}

/** Claims each article for the first of its pages here, and returns which page every article belongs to. */
async function claimFirstPages(
  client: Client,
  { firstPages }: Indices,
  outcomes: readonly Outcome[],
  held: ReadonlyMap<string, HeldState>,
): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  for (const outcome of outcomes) {
    if ('reason' in outcome || first.has(outcome.id)) continue;
    if (held.get(outcome.digest)?.state.id !== outcome.id) first.set(outcome.id, outcome.digest);
  }
  const claims = [...first].map(
    ([id, digest]): Write => ({ action: 'create', index: firstPages, id, document: { digest } }),
  );
  const written = await bulk(client, claims);
  const taken = claims.filter((_, i) => written[i] === 'conflict').map(({ id }) => id);
  if (taken.length > 0) {
    const { docs } = await client.mget<{ digest: string }>({ index: firstPages, ids: taken });
    for (const doc of docs) if ('_source' in doc && doc._source) first.set(doc._id, doc._source.digest);
  }
  return first;
}

/** Writes the states that are not as they were, and returns the digests that another process changed meanwhile. */
async function writeStates(
  client: Client,
  index: string,
  held: ReadonlyMap<string, HeldState>,
  states: ReadonlyMap<string, State>,
): Promise<Set<string>> {
  const writes: Write[] = [];
  for (const [digest, { state, seqNo, primaryTerm }] of held) {
    const document = states.get(digest);
    if (document === undefined || document === state) continue;
    writes.push({ action: 'index', index, id: digest, document, unlessChangedSince: { seqNo, primaryTerm } });
  }
  const written = await bulk(client, writes);
  const conflicts = writes.filter((_, i) => written[i] === 'conflict').map(({ id }) => id);
  const now = await readStates(client, index, conflicts);
  // A conflict with oneself is a write whose answer was lost and that was sent again.
  return new Set(conflicts.filter((digest) => now.get(digest)?.state.settled !== states.get(digest)?.settled));
}
