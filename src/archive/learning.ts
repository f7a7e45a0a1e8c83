/** What learning keeps of one article's page: enough to tell which of its blocks are its site's and which its own.
 * Texts are not among it: `key` is a digest of a block's text, `signs` are hashes of pairs of syllables. */
export type Observation = Observed & {
  /** What the cleaner's rules would keep, and some of what they take out, in reading order. */
  blocks: ObservedBlock[];
  /** The page's heaviest signs, each with the block it stands in first: -1 in none of them (the headline). */
  signs: { sign: number; weight: number; block: number }[];
};

/** Which page an observation is of. However many pages and versions an article has, it is observed once in a year. */
export type Observed = {
  /** Host of the article's source, or its name where no host is known. */
  source: string;
  /** Year in which the page was fetched; '' where that is not told. Sites change their design over the years. */
  year: string;
  /** The article's id. */
  id: string;
};

/** `line` does not end as a sentence does; `sentence` does, but may be a caption or a teaser; `prose` is running text.
 * `removed` is what a rule took out there. */
export type BlockKind = 'line' | 'sentence' | 'prose' | 'caption' | 'removed';

export type ObservedBlock = { key: string; kind: BlockKind; length: number };

/** Where on its pages a learnt block stands: above or below all running text that is the page's own, or anywhere. */
export type Place = 'edge' | 'anywhere';

export type LearntBlock = {
  key: string;
  place: Place;
  /** As one of the pages prints it. */
  text: string;
  /** It was found on `pages` of `of` articles that were looked at, where copies and series count once. */
  pages: number;
  of: number;
  /** ISO 8601: when it was learnt. */
  since: string;
};

/** What was learnt of a source, the most frequent block first. */
export type SiteTemplate = { source: string; blocks: LearntBlock[] };

/**
 * What the archive holds of what was learnt: a bounded sample of each source's pages, and the templates found in it.
 * All of it can be learnt again from the archived pages. Methods throw, and are durable and visible, as the archive's.
 */
export interface LearningStore {
  /** Which pages of these sources are observed, by year and id. */
  observed(sources: readonly string[]): Promise<Observed[]>;

  /** Holds observations, each in the place of an earlier one of the same page, and lets others go. */
  observe(seen: readonly Observation[], letGo: readonly Observed[]): Promise<void>;

  /** The observations of a source, by year and id. */
  observations(source: string): Promise<Observation[]>;

  /** Every source of which a page is observed, each once, in the order of their names' bytes. */
  sources(): AsyncIterable<string>;

  /** Holds what was learnt of a source in the place of what was held; a template without blocks is held no longer. */
  saveTemplate(template: SiteTemplate): Promise<void>;

  /** What was learnt of a source, or null. */
  template(source: string): Promise<SiteTemplate | null>;

  /** All that was learnt, in the order of the sources' names' bytes. */
  templates(): Promise<SiteTemplate[]>;
}
