import type { Article } from '../../src/article.ts';
import type { Fault } from '../../src/faults/fault.ts';

/** What the cleaner makes of a page: everything of the article but what `ingest/enrich` adds; or, for a page that is
 * no article, why. */
export type Cleaned = { article: Omit<Article, 'id' | 'cited'> } | { rejected: Fault };
