import type { Article } from '../article.ts';
import { maxReach, type SearchEngine } from '../search/engine.ts';
import { searchRequest } from './request.ts';
import type { SearchState } from './state.ts';

const batch = 100;

/**
 * Every article that a search's total counts, in the state's order (newest first where that is relevance), as far as
 * one can page: `maxReach`. Partial matches come only when nothing matches in full. Articles put in or taken out
 * meanwhile may be missed or met twice.
 */
export async function* everyArticle(engine: SearchEngine, state: SearchState): AsyncGenerator<Article> {
  const sort = state.sort === 'relevance' ? 'newest' : state.sort;
  let full: boolean | null = null;
  let left = maxReach;
  for (let page = 1; left > 0; page++) {
    const { request } = searchRequest({ ...state, sort, page, size: batch });
    const { total, hits } = await engine.search(request);
    full ??= hits.some((hit) => hit.missing.length === 0);
    left = Math.min(left, total - (page - 1) * batch);
    const counted = hits.filter((hit) => !full || hit.missing.length === 0).slice(0, Math.max(left, 0));
    for (const { article } of counted) yield article;
    left -= batch;
    if (hits.length < batch) return;
  }
}
