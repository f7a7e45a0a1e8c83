import type { Article, Source } from '../article.ts';
import type { Fingerprint } from '../stories/fingerprint.ts';
import type { Said } from './issues.ts';
import type { Query } from './query.ts';

/** The facets, in the order the page shows them. */
export const facets = ['source', 'year', 'month', 'section', 'topic', 'author', 'cited'] as const;
export type Facet = (typeof facets)[number];

/** The facet value of articles that lack the field ("không rõ nguồn", "không rõ ngày"); of source and year alone. */
export const unknown = 'unknown';

/**
 * Values of one facet widen it (OR), facets narrow each other (AND).
 * source: host, else name; year 'YYYY'; month 'YYYY-MM'; author: name; cited: as `Article.cited` prints it.
 */
export type Filters = {
  facets: Partial<Record<Facet, string[]>>;
  /** Milliseconds since the epoch, inclusive: articles whose date may lie in the range (a date that is no more precise
   * than a year overlaps all of it). Undated articles never match a range. */
  from: number | null;
  to: number | null;
};

export type Sort = 'relevance' | 'newest' | 'oldest';

export type SearchRequest = {
  query: Query;
  filters: Filters;
  /** With an empty query 'relevance' is newest first. Undated articles are last in newest and oldest; equal dates
   * stand in the order of ids. */
  sort: Sort;
  /** From 1. page × size is at most `maxReach`. */
  page: number;
  /** 1 to 100. */
  size: number;
  /** Whether articles of one story stand under the best of them; not when left out. */
  fold?: boolean;
};

/** All the articles that a search counts, in the order of time as `SearchRequest.sort` has it. */
export type EveryRequest = Pick<SearchRequest, 'query' | 'filters'> & { sort: Exclude<Sort, 'relevance'> };

/** How deep one can page. */
export const maxReach = 10_000;

export type Hit = {
  article: Article;
  /** Comparable within one answer only. 0 when not sorted by relevance. */
  score: number;
  /** Labels of the required clauses that the article lacks; empty for a full match. */
  missing: string[];
  /** Of a folded search: the other articles of its story that were found; newest first, at most `othersNamed`. */
  others: { count: number; named: Other[] };
};

/** An article that stands under another of its story. */
export type Other = { id: string; title: string | null; source: Source | null };

export const othersNamed = 3;

/** A held article, the story it is in, and what it tells of. */
export type StoryMember = { id: string; story: string; fingerprint: Fingerprint };

export type FacetValue = {
  value: string;
  /** What a person reads: a source's name; otherwise the value. */
  label: string;
  /** How many articles a click on it would leave. */
  count: number;
};

export type SearchResult = {
  /** Articles that have all the required clauses; when there are none, the partial matches that have at least two
   * thirds of the relaxable ones. Exact. */
  total: number;
  /** How many hits there are over all pages: `total`, or in a folded search the stories; on Elasticsearch an estimate
   * beyond `maxReach`. */
  stories: number;
  /** Whether partial matches are among the hits. */
  relaxed: boolean;
  hits: Hit[];
  /** Counts over the articles that `total` counts, each facet as if its own filter were not set; most frequent first,
   * year and month newest first, equal ones by value; values that are filtered by stay at zero. At most
   * `facetLimit` values each. */
  facets: Record<Facet, FacetValue[]>;
};

export const facetLimit = 100;

/** What a person may mean who is still typing; `value` is the article's id, the source's or the document's facet value. */
export type Suggestion = { kind: 'title' | 'source' | 'cited'; text: string; value: string };

/** What articles say that a short form ("GD-ĐT", whatever joins its parts) stands for, as terms with a space between, and
 * how many of them. */
export type Abbreviation = { short: string; long: string; articles: number };

/** A term without accents, and how many articles have it. */
export type Neighbour = { fold: string; articles: number };

/** The engine does not answer. Everything else a method throws is a defect. */
export class EngineUnavailable extends Error {
  readonly engine: string;
  /** What the engine, or the way to it, said. */
  readonly said: string;
  constructor(engine: string, cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(`${engine} does not answer: ${said}`, { cause });
    this.said = said;
    this.name = 'EngineUnavailable';
    this.engine = engine;
  }
}

/**
 * What holds the searchable articles. Two adapters implement it, `sqlite/` and `elasticsearch/`; one contract suite
 * (`tests/engine-contract.ts`) holds them to what is said here. Every method may throw `EngineUnavailable`.
 */
export interface SearchEngine {
  /** For messages: "SQLite" or "Elasticsearch". */
  readonly name: string;

  /**
   * Adds articles or replaces those of the same id, all or none of a batch on SQLite, each on its own on
   * Elasticsearch; a repeated call changes nothing. Durable on return; found by searches after `refresh`. Of equal ids
   * within a batch the last wins.
   * @param stories the story of each article, by id; an article that is not among them is a story of its own
   */
  put(articles: readonly Article[], stories?: ReadonlyMap<string, string>): Promise<void>;

  /** For each article the held ones that share the most of its heaviest signs, at most `stories.near` of them, itself
   * never among them; those that are dated too far from it left out. They may be as unlike as they like. */
  near(articles: readonly Article[]): Promise<StoryMember[][]>;

  /** The stories of those articles that are held. */
  stories(ids: readonly string[]): Promise<Map<string, string>>;

  /** The articles of these stories, at most `stories.largest` of each, in no order; none of a story that is not held. */
  members(stories: readonly string[]): Promise<StoryMember[]>;

  /** The articles of the story that an article is in, in the order of time, undated ones last; none when it is not held.
   * At most `stories.largest`. */
  story(id: string): Promise<Article[]>;

  /** Takes articles out; ids that are not held are no error. */
  remove(ids: readonly string[]): Promise<void>;

  /** Makes every earlier `put` and `remove` of this process visible to searches. */
  refresh(): Promise<void>;

  /** The article as it was put, or null. */
  get(id: string): Promise<Article | null>;

  /**
   * Finds articles. When fewer than a page's size have all the required clauses, the best partial matches follow them,
   * with `missing` told: those that have at least `queryRules.partialShare` of the relaxable clauses (rounded up) and
   * all the others. For queries of more than `queryRules.scoreAloneAbove` ranked syllables one relaxable clause is
   * enough, and full and partial matches are ordered by score alone. By date, full matches stand before partial ones.
   * There are never more hits, over all pages, than the greater of `total` and `size`. Excluded nodes and filters are
   * never relaxed. No request that fits the type is an error.
   */
  search(request: SearchRequest): Promise<SearchResult>;

  /**
   * Every article that the `total` of such a search counts, however many there are, unfolded. What is put or removed
   * while it is read may be among them or not; an article whose date changes meanwhile may be missed or met twice.
   */
  every(request: EveryRequest): AsyncIterable<Article>;

  /** The ids of the same articles in the same order, without reading the articles. */
  everyId(request: EveryRequest): AsyncIterable<string>;

  /**
   * What begins as the words typed, the last of them perhaps unfinished: titles that have them in a row, newest first,
   * sources and cited documents with the most articles first, at most `limit` of each kind. Accents are passed over, but
   * what has them as typed comes first. Nothing for less than two letters.
   */
  suggest(typed: string, limit: number): Promise<Suggestion[]>;

  /** Terms of the index one letter away from `fold` (put in, left out, another, or two changed about; the first letter
   * stays), those in most articles first; `fold` itself is none. Nothing for less than three letters. */
  neighbours(fold: string, limit: number): Promise<Neighbour[]>;

  /**
   * The abbreviations that articles define themselves, "đối ngoại nhân dân (ĐNND)", those of most articles first, equal
   * ones by short and long form, at most `learnedAbbreviations.held`. As of the last `refresh` of this process; what
   * others wrote may be late by `learnedAbbreviations.keptFor`. The same array until it is counted anew: it costs a
   * search nothing.
   */
  abbreviations(): Promise<readonly Abbreviation[]>;

  /**
   * What the articles that cite a document say of its date and place, each with how many do: one number may be several
   * documents. Most articles first, those that say neither last. An article that tells of two counts for each.
   * @param number with its issuer, upper case, as `citedNumber` gives it: "12-CT/TW"
   */
  issues(number: string): Promise<Said[]>;

  /** How many articles are held. The cheapest call that shows the engine answers. */
  count(): Promise<number>;

  /** Frees what the adapter holds; a second call is no error. */
  close(): Promise<void>;
}
