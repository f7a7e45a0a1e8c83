/** How pages are fetched; each value with its reason. Times are in milliseconds, sizes in bytes. */
export const fetching = {
  /** The longest delay that robots.txt can ask for: some ask for hours where they mean never. */
  longestDelay: 60_000,
  /** From the first byte sent to the last received: a newspaper's page takes a few seconds on a bad day; past this a
   * server drips. */
  time: 20_000,
  /** To connect. */
  connectTime: 10_000,
  /** A body after unpacking: what `reading.pageBytes` allows a page, since a larger one could not be archived. */
  bytes: 32 * 1024 * 1024,
  /** robots.txt past this is cut off (RFC 9309 asks for at least 500 KiB). */
  robotsBytes: 512 * 1024,
  /** Hops that a page may be away (RFC 9309 and browsers: 5 to 20). */
  redirects: 5,
  /** Attempts after the first at what may pass: no connection, 429, 5xx. */
  retries: 3,
  retryFirst: 1_000,
  retryLongest: 30_000,
  /** The longest `Retry-After` that is waited for; a longer one is for the next run. */
  longestRetryAfter: 120_000,
  /** Pages that one feed or sitemap leads to: the limit of the sitemaps' protocol. */
  entries: 50_000,
  /** How deep lists may name lists: an OPML file names a sitemap index, which names sitemaps. */
  listDepth: 3,
  /** How long a page that a feed lists is left alone after a visit: newspapers correct a page within hours, and few
   * after a day; a feed may be read every few minutes. */
  revisitAfter: 12 * 3_600_000,
  /** How long after a visit a page is looked at again that no list names, as a share of its age; `revisitAfter` at least.
   * Corrections come early: with a half, a page is looked at some ten times in its first month. */
  recheckGrowth: 0.5,
  /** For how many days pages are looked at again, where a source does not say otherwise: newspapers correct and take
   * down within days, as a rule. */
  recheckDays: 30,
  /** How many of them in one run: a hundred seconds at the usual delay, so that a source's feed is not kept waiting. */
  recheckPages: 100,
} as const;
