import type { Article } from '../article.ts';
import type { SearchEngine } from '../search/engine.ts';
import { parseQuery } from '../search/parse.ts';
import { headline } from './headline.ts';
import { printedDate } from './printed-date.ts';
import { emptyState } from './state.ts';
import type { Texts } from './texts.ts';

/** An article that tells of the same things. */
export type Related = { href: string; title: string; source: string; date: string };

const shown = 5;
/** A headline longer than this says more than one thing; its beginning is searched. */
const words = 16;

/** The articles that the headline finds, itself left out: those that have at least half of its words. */
export async function related(engine: SearchEngine, article: Article, t: Texts): Promise<Related[]> {
  const text = headline(article, t)
    .text.replace(/["“”:()-]/g, ' ')
    .split(/\s+/)
    .slice(0, words)
    .join(' ');
  const query = parseQuery(text);
  const { sort, page } = emptyState();
  const filters = { facets: {}, from: null, to: null };
  const { hits } = await engine.search({ query, filters, sort, page, size: shown + 1 });
  return hits
    .filter((hit) => hit.article.id !== article.id && hit.missing.length <= query.required.length / 2)
    .slice(0, shown)
    .map((hit) => ({
      href: `/articles/${hit.article.id}`,
      title: headline(hit.article, t).text,
      source: hit.article.source?.name ?? t.noSource,
      date: printedDate(hit.article.published, t),
    }));
}
