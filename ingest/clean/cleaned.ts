import type { Article } from '../../src/article.ts';

/** What the cleaner makes of a page: everything of the article but what `ingest/enrich` adds; or, for a page that is
 * no article, why, in a sentence for the quarantine. */
export type Cleaned = { article: Omit<Article, 'id' | 'cited'> } | { rejected: string };
