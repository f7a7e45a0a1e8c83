import type { Archive } from '../../src/archive/archive.ts';
import type { Settings } from '../../src/settings.ts';
import { openStoresToRebuild } from '../../src/stores.ts';
import { openVisits } from '../fetch/open-visits.ts';
import type { Visits } from '../fetch/visits.ts';
import { lockStore } from '../run/lock/lock.ts';
import { rebuild } from '../run/rebuild.ts';
import { displayOn } from '../run/terminal.ts';
import { copyArchive, copyVisits, heldBy, inWords, pagesOf } from './copy.ts';
import { MoveError } from './move-error.ts';

/** What a store is filled from. */
export type Moved = { archive: Archive; visits: Visits };

/**
 * Fills the store of these settings from another's archive and visits, and builds its index, both counted and told on the terminal.
 * Throws `MoveError` where it holds pages already, unless they are to be added to (`add`), as after a copy broken off.
 */
export async function fillStore(settings: Settings, from: Moved, what: string, add: boolean): Promise<void> {
  const lock = await lockStore(settings, what, null);
  const display = displayOn(process.stderr, 0);
  try {
    const before = await copyInto(settings, from, add);
    // Nobody searches what was empty.
    const grace = before === 0 ? 0 : undefined;
    const journal = await rebuild(settings, lock.lost, display.onEvent, grace);
    const { read, quarantined } = journal.run;
    console.log(`Index: made anew of ${read} pages; ${quarantined} of them are no articles and in quarantine`);
  } finally {
    await lock.release();
  }
}

/** How many pages the store held before. */
async function copyInto(settings: Settings, from: Moved, add: boolean): Promise<number> {
  const { archive, close } = await openStoresToRebuild(settings);
  try {
    const held = await heldBy(archive);
    if (!add && pagesOf(held) > 0)
      throw new MoveError(
        `The store that is to be filled holds ${inWords(held)} already. ` +
          'Give it an empty DATA_DIR or another INDEX_PREFIX, or say --add to add what it has not.',
      );
    const copied = await copyArchive(from.archive, archive, (pages) => process.stderr.write(`${pages} pages\n`));
    console.log(`Archive: ${inWords(copied)}`);
    const visits = await openVisits(settings);
    try {
      await copyVisits(from.visits, visits);
    } finally {
      await visits.close();
    }
    return pagesOf(held);
  } finally {
    await close();
  }
}
