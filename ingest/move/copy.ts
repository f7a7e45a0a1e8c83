import { ingesting } from '../../config/ingest.ts';
import type { Archive, PageState } from '../../src/archive/archive.ts';
import type { Visits } from '../fetch/visits.ts';
import { batchesOf } from '../run/batches.ts';
import { MoveError } from './move-error.ts';

/** How many pages, by state, and runs an archive holds. */
export type Held = Record<PageState, number> & { runs: number };

/**
 * Copies all that one archive holds into another: pages, what became of them, what was dropped, runs, what was done by hand. What is there already is left as it
 * is, so a copy that was broken off can be done again. Throws `MoveError` when afterwards the other does not hold as much
 * as this one did before.
 * @param onPages told how many pages have been copied so far
 */
export async function copyArchive(from: Archive, to: Archive, onPages: (count: number) => void): Promise<Held> {
  const before = await heldBy(from);
  let pages = 0;
  for await (const batch of batchesOf(from.everything(), ingesting, ({ page }) => page)) {
    await to.take(batch);
    pages += batch.length;
    onPages(pages);
  }
  for await (const digests of batchesOf(from.dropped(), ingesting, () => null)) await to.takeDropped(digests);
  for await (const run of from.everyRun()) await to.saveRun(run);
  for await (const { id, hand } of from.everyHand())
    if (!(await to.hands([id])).has(id)) await to.setHand(id, hand, null);
  for (const deed of (await from.deeds(Number.MAX_SAFE_INTEGER)).reverse()) await to.addDeed(deed);
  const after = await heldBy(to);
  if (pagesOf(after) < pagesOf(before) || after.runs < before.runs)
    throw new MoveError(`The copy is not whole: ${inWords(before)} were to be copied, ${inWords(after)} are there.`);
  return after;
}

/** Copies what is known of addresses (`ETag`, when a page is due), so that newspapers need not send all again; what is known there already is left as it is. */
export async function copyVisits(from: Visits, to: Visits): Promise<void> {
  for await (const visits of batchesOf(from.every(), ingesting, () => null)) await to.take(visits);
}

export async function heldBy(archive: Archive): Promise<Held> {
  let runs = 0;
  for await (const _ of archive.everyRun()) runs += 1;
  return { ...(await archive.count()), runs };
}

export function pagesOf({ pending, article, quarantined }: Held): number {
  return pending + article + quarantined;
}

const number = new Intl.NumberFormat('en');

/** "1,204 pages (1,200 of articles, 4 in quarantine, 0 pending) and 31 runs" */
export function inWords(held: Held): string {
  const { article, quarantined, pending, runs } = held;
  const states = `${number.format(article)} of articles, ${number.format(quarantined)} in quarantine, ${number.format(pending)} pending`;
  return `${number.format(pagesOf(held))} pages (${states}) and ${number.format(runs)} runs`;
}
