import type { SearchEngine } from '../search/engine.ts';
import { readingLink } from './hits.ts';
import { searchRequest } from './request.ts';
import { type SearchState, stateLink } from './state.ts';

/** The search a reader came from: the way back, and its hits before and after this one. */
export type CameFrom = { back: string; previous: string | null; next: string | null };

/** Runs the search again and looks where the article stands in it; over the page's edges it turns the page. */
export async function cameFrom(engine: SearchEngine, state: SearchState, id: string): Promise<CameFrom> {
  const hitsOf = async (page: number) => {
    const { request } = await searchRequest(engine, { ...state, page });
    return (await engine.search(request)).hits.map((hit) => hit.article.id);
  };
  const back = `${stateLink('/', state)}#${id}`;
  const here = await hitsOf(state.page);
  const at = here.indexOf(id);
  if (at < 0) return { back, previous: null, next: null };
  const link = (to: string | undefined, page: number) =>
    to === undefined ? null : readingLink(to, { ...state, page });
  return {
    back,
    previous:
      at > 0
        ? link(here[at - 1], state.page)
        : state.page > 1
          ? link((await hitsOf(state.page - 1)).at(-1), state.page - 1)
          : null,
    next:
      at < here.length - 1
        ? link(here[at + 1], state.page)
        : here.length === state.size
          ? link((await hitsOf(state.page + 1))[0], state.page + 1)
          : null,
  };
}
