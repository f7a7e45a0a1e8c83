import type { Deed } from '../archive/archive.ts';
import type { Evidence, Field, Reason } from '../article.ts';
import type { Added } from '../editor.ts';
import type { Fault } from '../faults/fault.ts';
import type { Facet, Sort } from '../search/engine.ts';
import type { Note } from '../search/query.ts';
import type { Preferences } from './preferences.ts';
import type { Problem } from './state.ts';
import { en } from './texts.en.ts';
import { vi } from './texts.vi.ts';

/** Everything the pages say, in one language. One file a language; the type makes a missing text an error. */
export type Texts = {
  /** For `lang` and `hreflang`, and what the language calls itself. */
  language: string;
  ownName: string;
  number(value: number): string;
  /** No more precise than what is given. `time` is 'HH:MM'. */
  date(date: { year: string; month?: string; day?: string; time?: string }): string;
  noDate: string;
  noSource: string;

  site: string;
  tagline: string;
  /** For those who are sent a link to the front page. */
  description: string;
  skip: string;
  home: string;
  toSources: string;
  preferences: {
    theme: string;
    themes: Record<Preferences['theme'], string>;
    type: string;
    types: Record<Preferences['type'], string>;
  };
  shortcuts: string;
  close: string;
  shortcutList: { keys: string; does: string }[];

  box: { label: string; placeholder: string; button: string };
  suggestionsName: string;
  /** Announced behind their number when suggestions have come up below the box. */
  suggestions: string;
  total(count: number, query: string): string;
  /** No article has all the words. */
  totalPartial(count: number, query: string): string;
  everything(count: number): string;
  pageOf(page: number, pages: number): string;
  /** How the query was read. */
  note(note: Note): string;
  partialSome: string;
  partialAll: string;
  missing: string;
  standIn: string;
  emptyArticle: string;
  inferred: string;

  filters: string;
  filtersInForce: string;
  removeFilter(label: string): string;
  clearFilters: string;
  facetNames: Record<Facet, string>;
  /** As the prefix of a chip: "Nguồn". */
  chipNames: Record<Facet | 'from' | 'to', string>;
  yearAndMonth: string;
  month(month: string): string;
  /** Of the box that narrows a long list of facet values. */
  filterList: string;
  showMore(count: number): string;
  /** On the phone, from the end of the filters. */
  toResults(count: number): string;
  byHand: string;
  from: string;
  to: string;
  apply: string;
  dateHint: string;
  badDate(value: string): string;
  backwards: string;
  problem(problem: Problem): string;

  order: string;
  sorts: Record<Sort, string>;
  perPage: string;
  /** Before the links to a search as a feed and as files. */
  takeAway: string;
  pages: string;
  previous: string;
  next: string;
  pageNumber(page: number): string;
  /** At the end of what one can page to, and the ways on from there; days are as typed, "24.11.2023". */
  reach(reach: number): string;
  byNewest: string;
  byOldest: string;
  onwards: Record<'from' | 'to', (day: string) => string>;
  undated(count: number): string;
  beyondLast(page: number, pages: number): string;
  toLastPage: string;

  nothing(query: string): string;
  nothingAtAll: string;
  nothingHeld: string;
  didYouMean: string;
  loosen: string;
  withoutFilter(label: string): string;
  withoutAnyFilter: string;
  withoutQuotes: string;
  withoutAccents: string;
  withoutExclusion: string;
  found(count: number): string;
  help: string;
  helpRows: { typed: string; finds: string }[];

  originalOf(source: string): string;
  /** The link to an article without the search one came from, to be sent. */
  permalink: string;
  backToSearch: string;
  highlightOff: string;
  highlightOn: string;
  previousHit: string;
  nextHit: string;
  captions: string;
  cited: string;
  document: string;
  documentNames: string;
  documentMayBeSeveral: string;
  /** When and where a document was issued, as the articles say. */
  documentIssued(date: string | null, place: string | null): string;
  documentIssuedBy(telling: number, of: number): string;
  /** Several documents bear the number. */
  documentsApart(count: number): string;
  /** Other dates that articles print for the same document. */
  documentAlsoDated(dates: string[]): string;
  documentEither: string;
  documentEitherHint: string;
  /** How many articles cite it. */
  citing(count: number): string;
  citingNewest: string;
  citedTogether: string;
  overTime: string;
  tags: string;
  facts: string;
  factsHint: string;
  fieldNames: Record<Field, string>;
  evidence: Record<Evidence, string>;
  removed: string;
  removedNone: string;
  removedHint(count: number): string;
  reasons: Record<Reason, string>;
  line(line: number): string;
  /** What became of an article over time. Moments are printed ones. */
  history: {
    /** On the article: when it was first read, and when it was first read otherwise. */
    told(first: string, changes: string[]): string;
    toVersions: string;
    gone(since: string): string;
    versions: string;
    hint: string;
    none: string;
    first(read: string): string;
    changed(number: number, read: string): string;
    /** Lead and paragraphs. */
    text: string;
    unchanged(paragraphs: number): string;
    /** Read out before and after words that were put in or taken out. */
    added: string;
    removed: string;
    ends: string;
    whole: string;
  };
  /** The editor's hand. */
  editor: {
    /** On the article: which fields were corrected. */
    byHand(fields: string[]): string;
    title: string;
    signInHint: string;
    token: string;
    wrong: string;
    signIn: string;
    signOut: string;
    hint: string;
    deleted: string;
    deletedNone: string;
    restore: string;
    log: string;
    logNone: string;
    actions: Record<Deed['action'], string>;
    edit: string;
    editHint: string;
    sourceHint: string;
    authorsHint: string;
    tagsHint: string;
    /** What the page says of a field that is corrected. */
    original(value: string): string;
    save: string;
    delete: string;
    deleteHint: string;
    why: string;
    retry: string;
    /** A page that an editor adds, and what became of it. */
    add: {
      title: string;
      hint: string;
      content: string;
      name: string;
      open: string;
      told: Record<Exclude<Added['kind'], 'refused'>, string>;
      refused(reason: string): string;
      wrong: Record<'url' | 'date' | 'nothing', string>;
    };
    /** Blocks of a page that are put back into its article or taken out of it. */
    blocks: {
      title: string;
      hint: string;
      'put-back': string;
      'take-out': string;
      /** Beside a paragraph that was put back. */
      putBack: string;
      /** Before the text of a block that was moved and is no longer on the page. */
      lostPutBack: string;
      lostTakenOut: string;
      /** A block that was to be moved, and is not there. */
      missing(text: string): string;
      /** On the article: what was moved. */
      moved(putBack: string[], takenOut: string[]): string;
    };
  };
  related: string;
  /** Over the other reports of an article's story, and the link to its page. */
  sameStory: string;
  toStory: string;
  story: string;
  reports: (count: number, sources: number) => string;
  otherReports: (count: number) => string;
  words: (count: number) => string;
  scraped: string;
  toScraped: string;
  scrapedHint: string;
  scrapedNone: string;
  scrapedElsewhere: string;
  /** Of a table in an article, which may have to be scrolled. */
  table: string;
  fetched(moment: string): string;
  noParagraphs: string;

  sourcesTitle: string;
  scheduleTitle: string;
  schedule: {
    name: string;
    when: string;
    next: string;
    last: string;
    weeks: string;
    running: string;
    never: string;
    none: string;
  };
  alarm: {
    failing(runs: number, since: string, reason: string): string;
    overdue(last: string): string;
    silent(days: number, habit: number): string;
    quiet(articles: number, habit: number): string;
    unreadable(quarantined: number, articles: number): string;
  };
  runsTitle: string;
  runsNone: string;
  run: { source: string; started: string; took: string; read: string; result: string };
  runResult(run: {
    new: number;
    changed: number;
    unchanged: number;
    quarantined: number;
    gone: number;
    dropped: number;
  }): string;
  runUnfinished: string;
  runFailed(error: string): string;
  fault(fault: Fault): string;
  problems(count: number): string;
  learnt: {
    title: string;
    none: string;
    hint: string;
    more(total: number, shown: number): string;
    blocks(count: number): string;
    /** On how many of the articles that were looked at a block stands. */
    found(pages: number, of: number): string;
    since(moment: string): string;
  };
  quarantineTitle: string;
  quarantineNone: string;
  quarantineTotal(count: number, shown: number): string;
  quarantineHint: string;
  quarantineLook: string;
  quarantinedTitle: string;
  quarantineDownload(bytes: number): string;
  quarantineBinary: string;
  quarantineCut: string;
  tries(count: number): string;
  seconds(seconds: number): string;

  review: {
    name: string;
    /** Of a review that has no title of its own. */
    title: string;
    titleLabel: string;
    dateLabel: string;
    headingLabel: string;
    noteLabel: string;
    pick: string;
    added: string;
    taken: string;
    empty: string;
    addHeading: string;
    save: string;
    /** What the buttons of an entry do. */
    moves: Record<'heading' | 'first' | 'up' | 'down' | 'remove', string>;
    toView: string;
    toPaper: string;
    where: string;
    edit: string;
    print: string;
    download: string;
    /** Copies the address of the page, which holds the review. */
    copy: string;
    copied: string;
    leads: string;
    whole: string;
    gone: string;
    unreadable: string;
    tooLong: string;
    replaces: string;
    /** Of a link that opens beside the page, without script. */
    newTab: string;
    /** Beside the buttons, when what was typed is kept in the browser, or in the address of a review that was sent. */
    kept: string;
    keptInAddress: string;
  };

  deleted: { title: string; text(at: string): string };
  notFound: { title: string; text: string };
  unavailable: { title: string; text(engine: string): string; again: string };
  broken: { title: string; text: string };
  tooMany: { title: string; text: string };
  forbidden: { title: string; text: string };
  badRequest: { title: string; text: string };
};

export const languages: Record<string, Texts> = { vi, en };
export const defaultLanguage = 'vi';
