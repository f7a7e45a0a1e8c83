import { fetching } from '../../config/fetching.ts';
import type { ArchivedPage, Beside, FeedEntry, PageState } from '../../src/archive/archive.ts';
import { inEnglish } from '../../src/faults/english.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { isFrontPage } from '../identity.ts';
import { servedCharset } from '../read/decode.ts';
import { archivedPage } from '../read/digest.ts';
import type { Gone, Input, Unchanged } from '../read/input.ts';
import type { Fetched, Guest } from './guest.ts';
import type { Visit, Visits } from './visits.ts';

export type Reading = {
  guest: Guest;
  visits: Pick<Visits, 'get' | 'put' | 'due'>;
  /** What the archive has of a page: only of one that it holds is the server asked whether it changed, and of one that it
   * dropped nothing at all. */
  stateOf: (digest: string) => Promise<PageState | 'dropped' | null>;
  /** The name of the run's source, under which its pages are looked at again. */
  source: string;
};

/** What a list tells of a page: when it changed last (milliseconds since the epoch, or null), and a feed its entry. */
export type Listing = { changed: number | null; entry?: FeedEntry };

/** A listed page, fetched, unless it was visited a short while ago, or not changed since by what the list tells. */
export async function readPage(
  address: string,
  { changed, entry }: Listing,
  reading: Reading,
): Promise<Input | Unchanged | Gone> {
  const before = await reading.visits.get(address);
  const state = before?.digest == null ? null : await reading.stateOf(before.digest);
  if (state === 'dropped') return { unchanged: address };
  const held = state !== null;
  if (before !== null) {
    const visited = Date.parse(before.at);
    // Killed between the visit and the archive, a page is not there although it was visited.
    const known = held || before.outcome === 'gone';
    if (known && Date.now() - visited < fetching.revisitAfter) return { unchanged: address };
    if (held && before.outcome === 'page' && changed !== null && changed < visited) return { unchanged: address };
  }
  return await visitPage(address, held ? before : null, reading, entry);
}

/** A page, fetched now. `known` is the last visit where the archive has its page. */
export async function visitPage(
  address: string,
  known: Visit | null,
  reading: Reading,
  entry?: FeedEntry,
): Promise<Input | Unchanged | Gone> {
  return await pageOf(address, await reading.guest.get(address, known), reading, entry);
}

/** What was fetched, as an input; the visit is noted. */
export async function pageOf(
  address: string,
  got: Fetched,
  { visits, stateOf, source }: Reading,
  entry?: FeedEntry,
): Promise<Input | Unchanged | Gone> {
  const fetched = leadsToFront(address, got) ?? got;
  const before = await visits.get(address);
  const at = new Date().toISOString();
  const first = before?.first ?? before?.at ?? at;
  const { digest = null, etag = null, lastModified = null } = before ?? {};
  const due = dueAfter(at, first);
  // What never was a page is not looked at again.
  const visit = { url: address, at, first, due: digest === null ? null : due, source, digest, etag, lastModified };
  if (fetched.kind === 'unchanged') {
    await visits.put({ ...visit, outcome: 'page', reason: null });
    return { unchanged: address, ...(digest !== null && { digest }) };
  }
  if (fetched.kind !== 'page') {
    await visits.put({ ...visit, outcome: fetched.kind, reason: inEnglish(fetched.reason) });
    if (fetched.kind === 'gone' && digest !== null && (await stateOf(digest)) !== null)
      return { gone: address, digest, since: at };
    return { problem: { origin: address, reason: fetched.reason } };
  }
  const made = pageFetched(address, fetched, entry);
  if ('reason' in made) {
    const { reason } = made;
    await visits.put({ ...visit, outcome: 'refused', reason: inEnglish(reason) });
    return { problem: { origin: address, reason } };
  }
  const { page } = made;
  const said = { due, digest: page.digest, etag: fetched.etag, lastModified: fetched.lastModified };
  await visits.put({ ...visit, ...said, outcome: 'page', reason: null });
  return { page };
}

/** Newspapers lead the address of an article that they took down to their front page, rather than say that it is gone. */
export function leadsToFront(address: string, got: Fetched): Extract<Fetched, { kind: 'gone' }> | null {
  if (got.kind !== 'page' || isFrontPage(address) || !isFrontPage(got.url)) return null;
  return { kind: 'gone', reason: { code: 'gone-to-front', to: got.url } };
}

/** What was fetched as a page, or why it is none. */
export function pageFetched(
  address: string,
  { url, bytes, at, type }: Extract<Fetched, { kind: 'page' }>,
  entry?: FeedEntry,
): { page: ArchivedPage } | { reason: Fault } {
  const media = mediaOf(type);
  if (media === null) return { reason: { code: 'wrong-type', type } };
  return {
    page: archivedPage({ origin: address, url, source: null, fetched: at, media, bytes, ...besideOf(type, entry) }),
  };
}

function besideOf(type: string, entry: FeedEntry | undefined): { beside?: Beside } {
  const charset = servedCharset(type);
  if (charset === null && entry === undefined) return {};
  return { beside: { ...(charset !== null && { charset }), ...(entry !== undefined && { entry }) } };
}

/** When a page is to be looked at again: the older it is, the longer from then. ISO 8601. */
function dueAfter(at: string, first: string): string {
  const age = Date.parse(at) - Date.parse(first);
  return new Date(Date.parse(at) + Math.max(fetching.revisitAfter, age * fetching.recheckGrowth)).toISOString();
}

/** A server that says nothing of the type means HTML. */
function mediaOf(type: string): 'html' | 'text' | null {
  if (type === '' || /html/i.test(type)) return 'html';
  return /^text\/plain\b/i.test(type) ? 'text' : null;
}
