import { fetching } from '../../config/fetching.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Gone, Input, Unchanged } from '../read/input.ts';
import type { Fetched } from './guest.ts';
import { type Leads, leadsOf } from './leads.ts';
import { pageOf, type Reading, readPage } from './visit-page.ts';

/**
 * The pages that an address leads to: its own, or those that it lists as a feed, sitemap, OPML file or list of
 * addresses, fetched one after another. A listed page that was visited a short while ago, or has not changed
 * since by its list, is not asked for again.
 */
export async function* readAddress(address: string, reading: Reading): AsyncGenerator<Input | Unchanged | Gone> {
  yield* readList(address, 0, new Set(), reading);
}

async function* readList(
  address: string,
  depth: number,
  seen: Set<string>,
  reading: Reading,
): AsyncGenerator<Input | Unchanged | Gone> {
  seen.add(address);
  const fetched = await reading.guest.get(address);
  if (fetched.kind !== 'page') {
    if (depth === 0 && fetched.kind === 'gone') yield await pageOf(address, fetched, reading);
    else yield { problem: { origin: address, reason: reasonOf(fetched) } };
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
  { pages, lists, changed, entries }: Leads,
  depth: number,
  seen: Set<string>,
  reading: Reading,
): AsyncGenerator<Input | Unchanged | Gone> {
  for (const page of pages) {
    if (seen.has(page)) continue;
    seen.add(page);
    const entry = entries?.get(page);
    yield await readPage(page, { changed: changed?.get(page) ?? null, ...(entry && { entry }) }, reading);
  }
  if (lists.length > 0 && depth === fetching.listDepth)
    yield { problem: { origin: address, reason: { code: 'lists-too-deep', depth } } };
  else for (const list of lists) if (!seen.has(list)) yield* readList(list, depth + 1, seen, reading);
}

function reasonOf(fetched: Exclude<Fetched, { kind: 'page' }>): Fault {
  return fetched.kind === 'unchanged' ? { code: 'unchanged-unasked' } : fetched.reason;
}

function noList(address: string): Input {
  return { problem: { origin: address, reason: { code: 'no-list' } } };
}
