import type { Gone, Input, Unchanged } from '../read/input.ts';
import { type Reading, visitPage } from './visit-page.ts';

/** For how long pages of a source are looked at again after they were first read, and how many of them in a run. */
export type Recheck = { days: number; pages: number };

const day = 24 * 3_600_000;

/**
 * Pages of a source that an earlier run read and that are due to be looked at again, the one that has waited longest
 * first: what a feed lists no more is corrected and taken down all the same. Servers are asked whether a page changed.
 */
export async function* recheck({ days, pages }: Recheck, reading: Reading): AsyncGenerator<Input | Unchanged | Gone> {
  const now = Date.now();
  const firstAfter = new Date(now - days * day).toISOString();
  const due = await reading.visits.due(reading.source, firstAfter, new Date(now).toISOString(), pages);
  for (const visit of due) {
    const state = visit.digest === null ? null : await reading.stateOf(visit.digest);
    if (state === 'dropped') await reading.visits.put({ ...visit, due: null });
    else yield await visitPage(visit.url, state === null ? null : visit, reading);
  }
}
