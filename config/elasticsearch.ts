/** How the program talks to Elasticsearch. Times are in milliseconds. */
export const requests = {
  /** The 9.x client waits for ever by default; a reader does not. */
  timeout: 30_000,
  /** Once more at once: a kept-alive connection that the other side has closed shows only when it is used. */
  retries: 1,
  /** Saves bandwidth between machines; on one machine it costs a little time. */
  compressed: false,
};

/** Writes in bulk. */
export const bulkRequests = {
  /** Elastic's advice is 5 to 15 MB; the limit of the server is 100 MB, and one page can be larger than this. */
  bytes: 8_000_000,
  /** Bounds what one refused request repeats. */
  writes: 1_000,
  /** A busy cluster takes longer to write than a reader waits. */
  timeout: 120_000,
  /** Half a minute in all, each wait one to two times as long by chance: enough for a full queue to empty. An outage
   * is the caller's to wait for. */
  retry: { retries: 6, minTimeout: 250, factor: 2, maxTimeout: 10_000 },
};

/** One shard holds some 50 GB, tens of millions of articles; a replica as soon as there is a second node. */
export const indexSettings = { number_of_shards: 1, auto_expand_replicas: '0-1' };
