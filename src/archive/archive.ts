import type { Article, Source } from '../article.ts';
import type { Fault } from '../faults/fault.ts';
import type { LearningStore } from './learning.ts';

/** What a feed says of a page that it lists, as it is written there. */
export type FeedEntry = { title: string | null; summary: string | null; published: string | null; authors: string[] };

/** What came with a page and does not stand in it: the charset that its server named, the feed's entry that led to it. */
export type Beside = { charset?: string; entry?: FeedEntry };

/** A page as fetched, before it is decoded or cleaned. The archive never changes one. */
export type ArchivedPage = {
  /** sha256, hexadecimal, of everything below except `origin`, `fetched` and `beside`: what is the same page. */
  digest: string;
  /** A file's path, "path:line", or an address. */
  origin: string;
  url: string | null;
  source: Source | null;
  /** ISO 8601, or null. */
  fetched: string | null;
  /** 'record' is one line of JSON Lines: its fields travel with it. */
  media: 'text' | 'html' | 'record';
  bytes: Uint8Array;
  /** Of the first time that the page was put; absent where nothing came with it. */
  beside?: Beside;
};

/** Where a page is on its way: held but not yet cleaned and indexed; an article; or in quarantine. */
/** A line of a page in plain text; where it stands in the page as fetched, from 1. Several may stand in one line of HTML. */
export type PageLine = { text: string; line: number };

export type PageState = 'pending' | 'article' | 'quarantined';

/** What became of a page: it is an article of this id, or none, for a reason. */
export type Outcome = Accepted | { digest: string; reason: Fault };

export type Accepted = {
  digest: string;
  id: string;
  /** When its content was read, ISO 8601 in UTC with milliseconds; when it settles where it is not told. Of the pages of
   * an article the one that was read last is the article's, in whatever order they settle. */
  read?: string;
  /** Whether it reads as the article did just then: such a page is no version of it. */
  same?: boolean;
};

/** Whether an article was first seen, came with other words than before, or was held in the same words. */
export type Settled = 'new' | 'changed' | 'quarantined' | 'unchanged';

export type Quarantined = {
  digest: string;
  origin: string;
  url: string | null;
  reason: Fault;
  tries: number;
  at: string;
};

/** A text of an article: the page that brought it, and when it was first read so. */
export type Version = { digest: string; read: string };

/** What became of an article over time. */
export type History = {
  /** In the order they were read, never empty; the same page comes again where a newspaper went back to it. */
  versions: Version[];
  /** The page that was read last, which is the article's; one that only differs around the text is no version. */
  newest: Version;
  /** Since when that page's address answers that it is not there; null while it is. ISO 8601. */
  gone: string | null;
};

/** A page with all that is held of it, as it moves from one archive to another. */
export type HeldPage = {
  page: ArchivedPage;
  state: PageState;
  /** Orders the pages by when they settled; null while pending. */
  settled: number | null;
  /** Of the article; null where it is none. */
  id: string | null;
  /** Whether it settled before all others of its article. */
  first: boolean;
  reason: Fault | null;
  tries: number;
  at: string | null;
  read: string | null;
  gone: string | null;
  /** The times at which the article's text became this page's. */
  versions: string[];
  /** As `Run.source`, of the run that put it first; null where none told. */
  runSource: string | null;
};

/** The fields of an article that an editor may correct, with the values that stand in place of the page's. */
export type Corrections = Partial<
  Pick<Article, 'source' | 'title' | 'lead' | 'published' | 'authors' | 'section' | 'topic' | 'tags'>
>;

/** An article that an editor deleted: when (ISO 8601), why, and what it was. */
export type Deletion = { at: string; why: string; title: string | null; url: string | null };

/**
 * Blocks of a page that an editor put back into the article, and took out of it, by their text with white space
 * collapsed: lines change with every version of a page. A text is in one of the two at most.
 */
export type MovedBlocks = { putBack: string[]; takenOut: string[] };

/** What was done to an article by hand. It stays whatever its pages say. `blocks` is absent where none was moved. */
export type Hand = { corrections: Corrections; deletion: Deletion | null; blocks?: MovedBlocks };

/** One thing that was done by hand, for the log. */
export type Deed = {
  /** ISO 8601. */
  at: string;
  /** Who: 'editor' by the web, 'command' by the command line. */
  by: string;
  action: 'correct' | 'put-back' | 'take-out' | 'add' | 'delete' | 'restore' | 'retry' | 'move';
  /** The article, or the digest of a page that was tried again or added and is in quarantine. */
  id: string;
  /** In words: the reason, the fields, the outcome. */
  what: string;
};

/** One ingest, from first page to summary. Times are ISO 8601. */
export type Run = {
  id: string;
  /** The source's name in `config/sources.yaml`, or the arguments of the command. */
  source: string;
  started: string;
  /** null while it runs, and for ever when it was killed. */
  ended: string | null;
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  quarantined: number;
  /** Articles whose page was found to be gone from its newspaper. */
  gone: number;
  /** Pages that were dropped since their source keeps them no longer. */
  dropped: number;
  /** Inputs that gave no page at all (an unreadable file, a truncated gz), the first hundred. */
  problems: { origin: string; reason: Fault }[];
  /** Why it could not go on, or null. */
  error: Fault | null;
};

/** What the runs of a source, begun on one day, came to. A run has failed when it could not go on, or when it read no page
 * and had inputs that gave none; one without an end is under way, or was killed. */
export type RunDay = {
  /** null: the runs of all sources that were not asked for by name. */
  source: string | null;
  /** "2024-05-01", in Vietnam's time. */
  day: string;
  succeeded: number;
  failed: number;
  unfinished: number;
  new: number;
  changed: number;
  unchanged: number;
  quarantined: number;
  /** When the last of them that succeeded ended, ISO 8601; null where none did. */
  lastSuccess: string | null;
};

/**
 * What holds the pages as fetched, the runs and the quarantine. Two adapters, `sqlite/` and `elasticsearch/`; one
 * contract suite (`tests/archive-contract.ts`). Every method may throw `EngineUnavailable`. What a method wrote is
 * durable and visible to every later call when it returns.
 *
 * A page's way is put → (cleaned, indexed) → settle. A process killed in between leaves it pending, and the next run
 * takes it up from here without needing its input again: so nothing is lost, and nothing counted twice.
 */
export interface Archive {
  readonly name: string;

  /** What was learnt of the sources' templates. */
  readonly learning: LearningStore;

  /** The states of those digests that are held, and of those that were dropped. */
  states(digests: readonly string[]): Promise<Map<string, PageState | 'dropped'>>;

  /** Stores pages as pending, under the source of the run that brings them (`Run.source`). A digest that is held already,
   * or was dropped, is left as it is, whatever its state. */
  put(pages: readonly ArchivedPage[], runSource?: string): Promise<void>;

  /**
   * Notes what became of pages, in the order given, and says for each: 'new' when no page settled before under this
   * article id; 'changed' when one did from another digest; 'unchanged' when this is the `same`, or this very page had
   * settled so before; 'quarantined' for a reason (each call counts one more try). A page that settled before and is told
   * to be read later than then, is read again: the newspaper went back to it. Throws when a digest is not held.
   */
  settle(outcomes: readonly Outcome[]): Promise<Settled[]>;

  /** Pages that were put and never settled, in the order they were put. */
  pending(): AsyncIterable<ArchivedPage>;

  /** The page of this article that was read last, or null. */
  page(id: string): Promise<ArchivedPage | null>;

  /** What became of those articles that are held. */
  histories(ids: readonly string[]): Promise<Map<string, History>>;

  /** The pages of these digests, in their order. Throws when one is not held. */
  pagesOf(digests: readonly string[]): Promise<ArchivedPage[]>;

  /** The articles that these pages are, of those that are one, and when each was read. */
  articlesOf(digests: readonly string[]): Promise<Map<string, { id: string; read: string }>>;

  /** Notes since when a page's address answers that it is not there (ISO 8601; of several times the first stays), or
   * that it is there (null), and says whether that is news. A digest that is no article's is no error. */
  setGone(digest: string, since: string | null): Promise<boolean>;

  /** What was done by hand to those articles to which something was. */
  hands(ids: readonly string[]): Promise<Map<string, Hand>>;

  /** Notes what was done to an article by hand, all of it, in place of what was noted before, and logs it. An empty hand
   * is none. Without a deed it is only moved. */
  setHand(id: string, hand: Hand, deed: Deed | null): Promise<void>;

  /** Pages of articles that a source's runs put and whose content was read before a time (ISO 8601), the oldest first,
   * as many as there are at the first call. They may be dropped meanwhile. */
  readBefore(runSource: string, before: string): AsyncIterable<{ digest: string; id: string; read: string }>;

  /** The digests of the pages of an article that a source's runs put, those read last first. */
  putBy(runSource: string, id: string): Promise<string[]>;

  /** Forgets pages for good: their content and all that is noted of them, but for their digest, so that they are not
   * taken in again. */
  drop(digests: readonly string[]): Promise<void>;

  /** The digests of the pages that were dropped, in no order. */
  dropped(): AsyncIterable<string>;

  /** Takes over that pages of these digests were dropped elsewhere; a digest that is held is left as it is. */
  takeDropped(digests: readonly string[]): Promise<void>;

  /** Everything that was done by hand, as it moves to another archive. */
  everyHand(): AsyncIterable<{ id: string; hand: Hand }>;

  /** The articles that were deleted, the latest first. */
  deletions(limit: number): Promise<(Deletion & { id: string })[]>;

  /** Logs something that was done by hand to no article, once however often. */
  addDeed(deed: Deed): Promise<void>;

  /** What was done by hand, the latest first; only what was done after a time (ISO 8601) where one is given. */
  deeds(limit: number, after?: string): Promise<Deed[]>;

  /** Every page that is an article, in the order they were read: the same id may come several times, the last one is
   * the newest version. */
  pages(): AsyncIterable<ArchivedPage & { id: string }>;

  /** Every page in quarantine, whole, in the order they settled, as many as there are at the first call. */
  quarantined(): AsyncIterable<ArchivedPage>;

  /** The quarantine, newest first. */
  quarantine(limit: number): Promise<{ total: number; pages: Quarantined[] }>;

  /** One page of the quarantine, whole and with what is told of it; null where it is not in it. */
  quarantinedPage(digest: string): Promise<{ page: ArchivedPage; told: Quarantined } | null>;

  /** Stores a run or replaces the one of the same id. */
  saveRun(run: Run): Promise<void>;

  /** The latest runs, newest first; of one source where named. */
  runs(limit: number, source?: string): Promise<Run[]>;

  /** What the runs begun at `since` (ISO 8601, UTC) or later came to, by source and day, in no order. */
  runDays(sources: readonly string[], since: string): Promise<RunDay[]>;

  /** How many pages are in each state. */
  count(): Promise<Record<PageState, number>>;

  /** Every page with all that is held of it, in the order they were put, as many as there are at the first call. */
  everything(): AsyncIterable<HeldPage>;

  /** Takes pages over from another archive as they are told. A digest that is held already is left as it is. */
  take(held: readonly HeldPage[]): Promise<void>;

  /** Every run, the oldest first. */
  everyRun(): AsyncIterable<Run>;

  close(): Promise<void>;
}
