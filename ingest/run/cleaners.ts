import { availableParallelism } from 'node:os';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { ingesting } from '../../config/ingest.ts';
import type { ArchivedPage } from '../../src/archive/archive.ts';
import { nothingLearnt, type Templates } from '../clean/template-of-page.ts';
import { type Made, makeArticleOf } from './made.ts';

type Threads = Piscina<ArchivedPage[], Made[]>;

/**
 * Makes articles of pages on all cores but the one that writes. The threads are started by the first batch that is
 * worth it: a run of a few pages is done before they are. A page that takes longer than its time is given up with its
 * thread, so that no page can hold up a run.
 */
export class Cleaners {
  readonly #lanes = Math.max(1, availableParallelism() - 1);
  #threads: Threads | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #templates: Promise<Templates> | null = null;
  readonly #learnt: () => Promise<Templates>;
  readonly #worker: URL;
  readonly #pageTime: number;

  /**
   * @param learnt what was learnt of the sites; asked once, so that all pages of a run are cleaned alike
   * @param worker the module that cleans
   * @param pageTime milliseconds that a page may take, and a piece of a batch before its pages are tried one by one
   */
  constructor(
    learnt: () => Promise<Templates> = async () => nothingLearnt,
    worker = new URL('./cleaning-worker.ts', import.meta.url),
    pageTime: number = ingesting.pageTime,
  ) {
    this.#learnt = learnt;
    this.#worker = worker;
    this.#pageTime = pageTime;
  }

  /** What became of each page, in their order. Batches are made one after another. */
  async make(pages: readonly ArchivedPage[]): Promise<Made[]> {
    this.#templates ??= this.#learnt();
    const templates = await this.#templates;
    if (this.#threads === null && pages.length < ingesting.threadsFrom) return await makeHere(pages, templates);
    this.#threads ??= new Piscina({
      filename: this.#worker.href,
      workerData: templates,
      minThreads: 1,
      maxThreads: this.#lanes,
      // What the process was started with (a program given by -e, a test runner's hooks) is not for its threads.
      execArgv: [],
    });
    const threads = this.#threads;
    const made = this.#turn.then(() => this.#makeOn(threads, pages));
    this.#turn = Promise.allSettled([made]);
    return await made;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.#threads?.destroy();
    this.#threads = null;
  }

  /** No more pieces are handed out than there are threads, so that none waits in a queue while its time runs. */
  async #makeOn(threads: Threads, pages: readonly ArchivedPage[]): Promise<Made[]> {
    const made: Made[][] = [];
    const starts = range(0, pages.length, ingesting.threadPages).entries();
    const lane = async () => {
      for (const [piece, start] of starts)
        made[piece] = await makeInTime(threads, pages.slice(start, start + ingesting.threadPages), this.#pageTime);
    };
    await Promise.all(Array.from({ length: this.#lanes }, lane));
    return made.flat();
  }
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);
}

/** Of several pages that together take too long each is tried alone, to know which it was. */
async function makeInTime(threads: Threads, pages: ArchivedPage[], pageTime: number): Promise<Made[]> {
  const inTime = new AbortController();
  const timer = setTimeout(() => inTime.abort(), pageTime);
  try {
    return await threads.run(pages, { signal: inTime.signal });
  } catch (error) {
    if (!inTime.signal.aborted) throw error;
    if (pages.length === 1) return [{ rejected: { code: 'cleaner-slow', seconds: pageTime / 1000 } }];
    const made: Made[] = [];
    for (const page of pages) made.push(...(await makeInTime(threads, [page], pageTime)));
    return made;
  } finally {
    clearTimeout(timer);
  }
}

async function makeHere(pages: readonly ArchivedPage[], templates: Templates): Promise<Made[]> {
  const made: Made[] = [];
  for (const page of pages) {
    made.push(makeArticleOf(page, templates));
    // Cleaning is all computing: a server that ingests on schedule answers its readers in between.
    await yieldToOthers();
  }
  return made;
}
