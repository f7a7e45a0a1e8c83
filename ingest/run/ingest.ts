import { ingesting } from '../../config/ingest.ts';
import type { Archive, ArchivedPage } from '../../src/archive/archive.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';
import { bringUp } from '../hand/editing.ts';
import { templatesOf } from '../learn/learn-template.ts';
import { Learner } from '../learn/learner.ts';
import type { Gone, Input, Unchanged } from '../read/input.ts';
import { type ArticleEngine, beginBatch, clean, finishBatch, type Work } from './batch.ts';
import { batchesOf } from './batches.ts';
import { Cleaners } from './cleaners.ts';
import type { IngestEvent } from './event.ts';
import { editorsRun, Journal } from './journal.ts';
import { patiently } from './patience.ts';
import { runFault } from './run-fault.ts';
import { type Keep, sweep } from './sweep.ts';

export type IngestParts = {
  archive: Archive;
  engine: ArticleEngine;
  inputs: AsyncIterable<Input | Unchanged | Gone>;
  /** The name that the run is kept under. */
  source: string;
  /** Whether the pages in quarantine are tried again. */
  retryQuarantine: boolean;
  /** Whether a page falls to this run: a run over a part of the input (`--shard`) leaves the others alone. */
  mine: (page: Pick<ArchivedPage, 'digest'>) => boolean;
  /** What is dropped when all is read; null for nothing. */
  keep?: Keep | null;
  /** Whether the process has others to answer: articles are then indexed a few at a time. */
  gentle: boolean;
  /** When aborted, the batch under way is finished, the run saved, and no other begun. */
  signal: AbortSignal;
  onEvent: (event: IngestEvent) => void;
};

/**
 * One run: takes up what a killed run left, then reads the input, batch by batch, each archived before it is cleaned
 * and settled after it is indexed, so that a process killed at any moment loses nothing. Pages that are held already
 * cost only their digest. Every page counts once: read = new + changed + unchanged + quarantined. What the run learns of
 * the sites' templates is applied by the next.
 *
 * Waits for an engine that does not answer. When patience runs out, or when the run is interrupted, it returns with
 * its run's `error` set; it throws only for defects, after it has saved the run.
 */
export async function ingest(parts: IngestParts): Promise<Journal> {
  const { archive, engine, signal, onEvent } = parts;
  const journal = new Journal(parts.source, new Date());
  const asking: Work['asking'] = (asked) =>
    patiently(asked, signal, (unavailable, milliseconds) => onEvent({ kind: 'waiting', unavailable, milliseconds }));
  const work: Work = {
    archive,
    engine,
    cleaners: new Cleaners(() => asking(() => templatesOf(archive.learning))),
    learner: new Learner(archive),
    articlesAtOnce: parts.gentle ? ingesting.gentleArticles : ingesting.batchPages,
    journal,
    onEvent,
    asking,
  };
  try {
    const saveSometimes = await startSaving(work);
    await followHand(work);
    await takeUp(work, parts, 'pending', saveSometimes);
    if (parts.retryQuarantine) await takeUp(work, parts, 'quarantined', saveSometimes);
    if (!signal.aborted) await ingestInputs(work, parts, saveSometimes);
    if (parts.keep && !signal.aborted) await sweep(work, parts.keep, Date.now());
    await asking(() => engine.refresh());
    if (!signal.aborted) await asking(() => work.learner.learn());
    if (signal.aborted) journal.run.error = interrupted;
  } catch (error) {
    journal.run.error = signal.aborted ? interrupted : runFault(error);
    if (!(error instanceof EngineUnavailable) && !signal.aborted) throw error;
  } finally {
    journal.run.ended = new Date().toISOString();
    await work.cleaners.close();
    await saveLast(work);
  }
  return journal;
}

const interrupted: Fault = { code: 'interrupted' };

/** What an editor did since the last run began is done to the articles again, for the one that was killed over it. */
async function followHand({ archive, engine, journal, asking }: Work): Promise<void> {
  const runs = await asking(() => archive.runs(latestRuns));
  const through = runs.find(
    ({ id, source, ended }) => id !== journal.run.id && source !== editorsRun && ended !== null,
  );
  const since = through?.started ?? '';
  const deeds = await asking(() => archive.deeds(Number.MAX_SAFE_INTEGER, since));
  const ids = new Set(deeds.flatMap(({ action, id }) => (action === 'retry' ? [] : [id])));
  for (const id of ids) await asking(() => bringUp({ archive, engine }, id));
}

/** Among so many runs one that ended is looked for. */
const latestRuns = 20;

/** Begun anew when the engine goes away in the middle: what was settled by then is no longer among them. */
async function takeUp(
  work: Work,
  { mine, signal, onEvent }: IngestParts,
  state: 'pending' | 'quarantined',
  saveSometimes: () => Promise<void>,
): Promise<void> {
  await work.asking(async () => {
    for await (const pages of batchesOf(only(work.archive[state](), mine), ingesting, (page) => page)) {
      if (signal.aborted) break;
      onEvent({ kind: 'taken-up', pages: pages.length, state });
      await finishBatch(work, clean(work, pages));
      await saveSometimes();
    }
  });
}

async function ingestInputs(work: Work, parts: IngestParts, saveSometimes: () => Promise<void>): Promise<void> {
  const { inputs, mine, signal, onEvent } = parts;
  const batches = batchesOf(inputs, ingesting, (input) => ('page' in input ? input.page : null));
  // While one batch is written, the next is read and cleaned.
  let before = Promise.resolve();
  try {
    for await (const batch of batches) {
      if (signal.aborted) break;
      for (const input of batch) {
        if ('unchanged' in input) work.journal.page('unchanged');
        if ('gone' in input || 'unchanged' in input) await markGone(work, input);
        if (!('problem' in input)) continue;
        work.journal.problem(input.problem);
        onEvent({ kind: 'problem', problem: input.problem });
      }
      const pages = batch.flatMap((input) => ('page' in input && mine(input.page) ? [input.page] : []));
      const begun = await beginBatch(work, pages);
      await before;
      before = finishBatch(work, begun).then(saveSometimes);
      // Its failure is met by the next `await before`.
      before.catch(() => undefined);
    }
    await before;
  } finally {
    await Promise.allSettled([before]);
  }
}

/** Notes that the page of an article is not there any more, or that it is. */
async function markGone({ archive, journal, asking }: Work, found: Gone | Unchanged): Promise<void> {
  const { digest } = found;
  if (digest === undefined) return;
  const since = 'gone' in found ? found.since : null;
  const marked = await asking(() => archive.setGone(digest, since));
  if (marked && since !== null) journal.run.gone += 1;
}

async function* only<Page>(pages: AsyncIterable<Page>, mine: (page: Page) => boolean): AsyncGenerator<Page> {
  for await (const page of pages) if (mine(page)) yield page;
}

/** Saves the run as begun; the function it gives is called after each batch and saves it every few seconds. */
async function startSaving({ archive, journal, asking, onEvent }: Work): Promise<() => Promise<void>> {
  await asking(() => archive.saveRun(journal.run));
  let saved = Date.now();
  return async () => {
    onEvent({ kind: 'progress', journal });
    if (Date.now() - saved < ingesting.saveEvery) return;
    await asking(() => archive.saveRun(journal.run));
    saved = Date.now();
  };
}

/** Where the engine is away for good, the record stays as it was last saved: a run without an end. */
async function saveLast({ archive, journal, onEvent }: Work): Promise<void> {
  try {
    await archive.saveRun(journal.run);
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    onEvent({ kind: 'waiting', unavailable: error, milliseconds: 0 });
  }
}
