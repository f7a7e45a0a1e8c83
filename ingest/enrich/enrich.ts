import type { Article } from '../../src/article.ts';
import { articleId } from '../../src/article-id.ts';
import { visibleText } from '../clean/visible-text.ts';
import type { Page } from '../page.ts';
import { citedIn } from './cited.ts';

/** Adds to a cleaned page what follows from it: its id and the documents that it cites. */
export function enrich(page: Page, cleaned: Omit<Article, 'id' | 'cited'>): Article {
  // An address that the text prints is where an aggregator has the article from: that page is another.
  const own = cleaned.evidence.url === 'text' ? null : cleaned.url;
  return { id: articleId(own, () => visibleText(page.content)), ...cleaned, cited: citedIn(cleaned) };
}
