import type { Article } from '../article.ts';
import type { SearchEngine } from '../search/engine.ts';
import { searchRequest } from './request.ts';
import type { SearchState } from './state.ts';

/** Every article that a search's total counts, newest first, or oldest first where the state says so; undated ones last. */
export async function* everyArticle(engine: SearchEngine, state: SearchState): AsyncGenerator<Article> {
  const { query, filters } = (await searchRequest(engine, state)).request;
  yield* engine.every({ query, filters, sort: state.sort === 'oldest' ? 'oldest' : 'newest' });
}
