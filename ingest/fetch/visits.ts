/** What came of the last visit to an address. Times are ISO 8601. */
export type Visit = {
  url: string;
  at: string;
  /** The first visit; null of visits that an older program noted. */
  first: string | null;
  /** When the page is to be looked at again, and the source whose run does it; null as `first`. */
  due: string | null;
  source: string | null;
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
  /** Visits of a source that were due before `now`, first made after `firstAfter`, the longest due first. */
  due(source: string, firstAfter: string, now: string, limit: number): Promise<Visit[]>;
  /** Every visit, in no order. */
  every(): AsyncIterable<Visit>;
  /** Stores the visits of addresses that have none. */
  take(visits: readonly Visit[]): Promise<void>;
  close(): Promise<void>;
}
