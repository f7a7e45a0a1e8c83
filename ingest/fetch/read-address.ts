import { fetching } from '../../config/fetching.ts';
import { inEnglish } from '../../src/faults/english.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { archivedPage } from '../read/digest.ts';
import type { Input, Unchanged } from '../read/input.ts';
import type { Fetched, Guest } from './guest.ts';
import { type Leads, leadsOf } from './leads.ts';
import type { Visits } from './visits.ts';

export type Reading = {
  guest: Guest;
  visits: Pick<Visits, 'get' | 'put'>;
  /** Whether the archive holds a page: only then is its server asked whether it changed. */
  held: (digest: string) => Promise<boolean>;
};

/**
 * The pages that an address leads to: its own, or those that it lists as a feed, sitemap, OPML file or list of
 * addresses, fetched one after another. A listed page that was visited a short while ago is not asked for again.
 */
export async function* readAddress(address: string, reading: Reading): AsyncGenerator<Input | Unchanged> {
  yield* readList(address, 0, new Set(), reading);
}

async function* readList(
  address: string,
  depth: number,
  seen: Set<string>,
  reading: Reading,
): AsyncGenerator<Input | Unchanged> {
  seen.add(address);
  const fetched = await reading.guest.get(address);
  if (fetched.kind !== 'page') {
    yield { problem: { origin: address, reason: reasonOf(fetched) } };
    return;
  }
  const leads = leadsOf(fetched.bytes, fetched.url);
  if (leads === null) {
    yield depth === 0 ? await pageOf(address, fetched, reading) : noList(address);
    return;
  }
  if (leads.pages.length + leads.lists.length === 0)
    yield { problem: { origin: address, reason: { code: 'lists-nothing' } } };
  yield* readLeads(address, leads, depth, seen, reading);
}

async function* readLeads(
  address: string,
  { pages, lists }: Leads,
  depth: number,
  seen: Set<string>,
  reading: Reading,
): AsyncGenerator<Input | Unchanged> {
  for (const page of pages) {
    if (seen.has(page)) continue;
    seen.add(page);
    yield await readPage(page, reading);
  }
  if (lists.length > 0 && depth === fetching.listDepth)
    yield { problem: { origin: address, reason: { code: 'lists-too-deep', depth } } };
  else for (const list of lists) if (!seen.has(list)) yield* readList(list, depth + 1, seen, reading);
}

async function readPage(address: string, reading: Reading): Promise<Input | Unchanged> {
  const before = await reading.visits.get(address);
  if (before !== null && Date.now() - Date.parse(before.at) < fetching.revisitAfter) {
    // Killed between the visit and the archive, a page is not there although it was visited.
    if (before.outcome === 'gone' || (before.digest !== null && (await reading.held(before.digest))))
      return { unchanged: address };
  }
  const known = before?.digest && (await reading.held(before.digest)) ? before : null;
  return await pageOf(address, await reading.guest.get(address, known), reading);
}

async function pageOf(address: string, fetched: Fetched, { visits }: Reading): Promise<Input | Unchanged> {
  const before = await visits.get(address);
  const kept = {
    digest: before?.digest ?? null,
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
  };
  const visit = { url: address, at: new Date().toISOString(), ...kept };
  if (fetched.kind === 'unchanged') {
    await visits.put({ ...visit, outcome: 'page', reason: null });
    return { unchanged: address };
  }
  if (fetched.kind !== 'page') {
    await visits.put({ ...visit, outcome: fetched.kind, reason: inEnglish(fetched.reason) });
    return { problem: { origin: address, reason: fetched.reason } };
  }
  const { url, type, bytes, at, etag, lastModified } = fetched;
  const media = mediaOf(type);
  if (media === null) {
    const reason: Fault = { code: 'wrong-type', type };
    await visits.put({ ...visit, outcome: 'refused', reason: inEnglish(reason) });
    return { problem: { origin: address, reason } };
  }
  const page = archivedPage({ origin: address, url, source: null, fetched: at, media, bytes });
  await visits.put({ url: address, at, outcome: 'page', reason: null, digest: page.digest, etag, lastModified });
  return { page };
}

/** A server that says nothing of the type means HTML. */
function mediaOf(type: string): 'html' | 'text' | null {
  if (type === '' || /html/i.test(type)) return 'html';
  return /^text\/plain\b/i.test(type) ? 'text' : null;
}

function reasonOf(fetched: Exclude<Fetched, { kind: 'page' }>): Fault {
  return fetched.kind === 'unchanged' ? { code: 'unchanged-unasked' } : fetched.reason;
}

function noList(address: string): Input {
  return { problem: { origin: address, reason: { code: 'no-list' } } };
}
