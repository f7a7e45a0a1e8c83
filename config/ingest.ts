/** How a run goes about its work; each value with its reason. */
export const ingesting = {
  /** Pages that are archived, cleaned and indexed together. More made SQLite no faster (its cost is a commit's fsync,
   * by then spread thin) and a killed run repeats at most one batch. */
  batchPages: 200,

  /** Bytes of pages that end a batch before that: what is held in memory twice, as bytes and as articles. */
  batchBytes: 8 * 1024 * 1024,

  /** Articles that a server indexes at a time in its own runs: the embedded engine takes one to two milliseconds for
   * each, and a reader's request waits for no more than these. */
  gentleArticles: 20,

  /** Pages in a batch from which on threads clean them: starting them takes as long as cleaning about a hundred. */
  threadsFrom: 100,
  /** Pages that are handed to a thread at a time: enough that handing over costs little, few enough that the threads
   * end together. */
  threadPages: 10,
  /** Milliseconds that cleaning a page may take, the start of a thread included. The largest takes some 200; a page that takes this long has found a
   * fault of the rules, and is quarantined with that reason. */
  pageTime: 20_000,

  /** Milliseconds between two saves of a run's counts, for the page that shows them. */
  saveEvery: 3_000,

  /** Milliseconds that a run waits for an engine that does not answer before it gives up: a restart of a cluster's
   * node takes one or two minutes, an unattended outage longer than this needs a person anyway. */
  patience: 10 * 60_000,
  /** The same before a run has begun: long enough for an index that another worker has just made, short for whoever
   * waits to be told that the address is wrong. */
  patienceAtStart: 15_000,
  /** Milliseconds before the first retry, doubled each time up to the longest. */
  retryFirst: 500,
  retryLongest: 30_000,

  /** Problems that a run's record keeps and pages that the command line names, one by one; the rest are counted. */
  named: 100,
} as const;

/** How `npm run clean` goes about many files. */
export const cleaning = {
  /** Files from which on threads clean them, one a core: each thread compiles the rules anew, which takes as long as a
   * hundred pages of HTML. */
  threadsFrom: 400,
  /** Files of one page that are handed on together and printed together. */
  pieceFiles: 20,
  /** Pieces a thread that may be begun before the first of them is printed: one large page holds up none of the others. */
  ahead: 8,
} as const;
