import type { ObservedBlock } from '../../src/archive/learning.ts';
import type { Article } from '../../src/article.ts';
import type { Fault } from '../../src/faults/fault.ts';

/** How the blocks of an article stand on its page, for an editor to put one back in its place. */
export type Layout = {
  /** Of each paragraph, as `Removed.line`. */
  lines: number[];
  /** Of each removed block, how many paragraphs stand before it. */
  after: number[];
};

/** What the cleaner makes of a page: everything of the article but what `ingest/enrich` adds, and the blocks that its
 * rules alone would keep, for learning, told when asked for: their keys take a good part of a dump's time; or, for a page
 * that is no article, why. */
export type Cleaned =
  | { article: Omit<Article, 'id' | 'cited'>; layout: Layout; blocks: () => ObservedBlock[] }
  | { rejected: Fault };
