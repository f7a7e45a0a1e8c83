/** How a run goes about its work; each value with its reason. */
export const ingesting = {
  /** Pages that are archived, cleaned and indexed together. More made SQLite no faster (its cost is a commit's fsync,
   * by then spread thin) and a killed run repeats at most one batch. */
  batchPages: 200,

  /** Bytes of pages that end a batch before that: what is held in memory twice, as bytes and as articles. */
  batchBytes: 8 * 1024 * 1024,

  /** Milliseconds between two saves of a run's counts, for the page that shows them. */
  saveEvery: 3_000,

  /** Milliseconds that a run waits for an engine that does not answer before it gives up: a restart of a cluster's
   * node takes one or two minutes, an unattended outage longer than this needs a person anyway. */
  patience: 10 * 60_000,
  /** Milliseconds before the first retry, doubled each time up to the longest. */
  retryFirst: 500,
  retryLongest: 30_000,

  /** Problems that a run's record keeps and pages that the command line names, one by one; the rest are counted. */
  named: 100,
} as const;
