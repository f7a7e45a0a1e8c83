import type { Article } from '../../src/article.ts';
import { visibleText } from '../clean/visible-text.ts';
import { articleId } from '../identity.ts';
import type { Page } from '../page.ts';
import { citedDocuments } from './cited.ts';

/** Adds to a cleaned page what follows from it: its id and the documents that it cites. */
export function enrich(page: Page, cleaned: Omit<Article, 'id' | 'cited'>): Article {
  const { title, lead, paragraphs, captions } = cleaned;
  const texts = [title, lead, ...paragraphs, ...captions].filter((text) => text !== null);
  // An address that the text prints is where an aggregator has the article from: that page is another.
  const own = cleaned.evidence.url === 'text' ? null : cleaned.url;
  return { id: articleId(own, () => visibleText(page.content)), ...cleaned, cited: citedDocuments(texts) };
}
