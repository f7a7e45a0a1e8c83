/** What came of the last visit to an address. Times are ISO 8601. */
export type Visit = {
  url: string;
  at: string;
  outcome: 'page' | 'gone' | 'refused';
  /** Why there was no page, in English, for whoever looks into the store; or null. */
  reason: string | null;
  /** Of the page that was got last, for the archive; with what its server said of it. */
  digest: string | null;
  etag: string | null;
  lastModified: string | null;
};

/** What is known of addresses from earlier visits. Two adapters; both may throw `EngineUnavailable`. */
export interface Visits {
  get(url: string): Promise<Visit | null>;
  /** Stores a visit or replaces the one of the same address. */
  put(visit: Visit): Promise<void>;
  close(): Promise<void>;
}
