import { isDeepStrictEqual } from 'node:util';
import { ingesting } from '../../config/ingest.ts';
import type { Archive, ArchivedPage, Deed, Hand, Outcome } from '../../src/archive/archive.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import type { FreshIndex } from '../../src/search/fresh.ts';
import { putInStories } from '../../src/stories/put.ts';
import { bringUp } from '../hand/editing.ts';
import { type Laid, underHand, withHand } from '../hand/with-hand.ts';
import { templatesOf } from '../learn/learn-template.ts';
import { Learner } from '../learn/learner.ts';
import { batchesOf } from './batches.ts';
import { Cleaners } from './cleaners.ts';
import type { IngestEvent } from './event.ts';
import { Journal } from './journal.ts';
import { learnAnew } from './learn-anew.ts';
import type { Made } from './made.ts';
import { patiently } from './patience.ts';
import { runFault } from './run-fault.ts';
import { readAt } from './versions.ts';

export type ReindexParts = {
  archive: Archive;
  /** The one in use, to tell what changes; null where it is of an older program, and nothing can be told. */
  engine: Pick<SearchEngine, 'get'> | null;
  fresh: FreshIndex;
  /** When aborted, the fresh index is dropped and all is as it was. */
  signal: AbortSignal;
  onEvent: (event: IngestEvent) => void;
};

/**
 * Cleans every archived page again by today's rules, and by what is learnt of the sites' templates, into a fresh index,
 * those in quarantine too, then swaps it in.
 * Searches use the old index to the end; whatever stops it before then leaves the old one in use and the archive as it
 * was. The run counts what today's rules make of the pages: `new` those that leave the quarantine, `quarantined` those
 * that are in it afterwards, `changed` the articles that read otherwise.
 */
export async function reindex(parts: ReindexParts): Promise<Journal> {
  const { archive, fresh, signal } = parts;
  const journal = new Journal('reindex', new Date());
  const learner = new Learner(archive);
  await archive.saveRun(journal.run);
  try {
    const { outcomes, moved } = await rebuild(parts, journal, learner);
    if (signal.aborted) journal.run.error = { code: 'reindex-interrupted' };
    else {
      await fresh.swapIn();
      // Only now is the archive to say what the index in use has; a crash in between is mended by the next reindex.
      if (outcomes.length > 0) await archive.settle(outcomes);
      for (const [id, hand] of moved) await archive.setHand(id, hand, movedBy(id));
      await learner.learn();
    }
  } catch (error) {
    journal.run.error = runFault(error);
    throw error;
  } finally {
    journal.run.ended = new Date().toISOString();
    await archive.saveRun(journal.run);
  }
  return journal;
}

/** Fills the fresh index, or discards it. Gives what the archive is to note once it is in use. */
async function rebuild(parts: ReindexParts, journal: Journal, learner: Learner): Promise<Found> {
  const { archive, fresh, signal } = parts;
  const found: Found = { outcomes: [], changed: new Set(), moved: new Map() };
  const cleaners = new Cleaners(() => templatesOf(archive.learning));
  let complete = false;
  try {
    await learnAnew(archive, signal);
    for (const pages of [archive.pages(), archive.quarantined()])
      for await (const batch of batchesOf<Held>(pages, ingesting, (page) => page)) {
        if (signal.aborted) return found;
        const made = await cleaners.make(batch);
        await takeIn(batch, made, parts, journal, found);
        await learner.observe(batch, made);
      }
    await followHand(parts, journal.run.started);
    await fresh.engine.refresh();
    complete = true;
  } finally {
    await cleaners.close();
    if (!complete) await fresh.discard();
  }
  const { run } = journal;
  run.changed = found.changed.size;
  run.unchanged = run.read - run.new - run.changed - run.quarantined;
  return found;
}

function movedBy(id: string): Deed {
  return {
    at: new Date().toISOString(),
    by: 'reindex',
    action: 'move',
    id,
    what: 'the article has another id by its address',
  };
}

/** What an editor did while the index was built. */
async function followHand({ archive, fresh }: ReindexParts, since: string): Promise<void> {
  const deeds = await archive.deeds(Number.MAX_SAFE_INTEGER, since);
  const ids = new Set(deeds.flatMap(({ action, id }) => (action === 'retry' ? [] : [id])));
  for (const id of ids) await bringUp({ archive, engine: fresh.engine }, id);
}

/** A page that is an article under its id, or in quarantine without one. */
type Held = ArchivedPage & { id?: string };

type Found = {
  /** For the pages of which something else has become than the archive says. */
  outcomes: Outcome[];
  /** Ids of articles that read otherwise. Of several versions of an article the last decides. */
  changed: Set<string>;
  /** What was done by hand to articles that today's rules give another id, by that. */
  moved: Map<string, Hand>;
};

async function takeIn(batch: Held[], all: Made[], parts: ReindexParts, journal: Journal, found: Found): Promise<void> {
  const { archive, engine, fresh, signal, onEvent } = parts;
  const asking = <T>(work: () => Promise<T>) =>
    patiently(work, signal, (unavailable, milliseconds) => onEvent({ kind: 'waiting', unavailable, milliseconds }));
  const articles: Laid[] = [];
  for (const [at, made] of all.entries()) {
    const { id, ...page } = batch[at] as Held;
    journal.run.read += 1;
    if ('rejected' in made) {
      journal.run.quarantined += 1;
      journal.rejected(page.origin, made.rejected);
      found.outcomes.push({ digest: page.digest, reason: made.rejected });
      continue;
    }
    const { article } = made;
    const read = readAt(page, new Date().toISOString());
    if (id !== article.id)
      found.outcomes.push({ digest: page.digest, id: article.id, ...(id === undefined && { read }) });
    if (id === undefined) {
      journal.run.new += 1;
      // Those that are articles come in the order they were read; one that was in quarantine may be older.
      const newest = (await asking(() => archive.histories([article.id]))).get(article.id)?.newest;
      if (newest === undefined || newest.read <= read) articles.push(made);
      continue;
    }
    articles.push(made);
    const hands = await asking(() => archive.hands([id, article.id]));
    const hand = hands.get(article.id) ?? hands.get(id);
    if (id !== article.id && hand !== undefined) found.moved.set(article.id, hand);
    const same = isDeepStrictEqual(await asking(async () => engine?.get(id)), withHand(made, hand));
    if (same || hand?.deletion != null) found.changed.delete(article.id);
    else found.changed.add(article.id);
  }
  const hands = await asking(() => archive.hands(articles.map((one) => one.article.id)));
  const left = underHand(articles, new Map([...found.moved, ...hands]));
  if (left.length > 0) await asking(() => putInStories(fresh.engine, left));
  onEvent({ kind: 'progress', journal });
}
