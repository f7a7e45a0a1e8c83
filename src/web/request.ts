import { typedSpan } from '../search/dates.ts';
import type { Filters, SearchEngine, SearchRequest } from '../search/engine.ts';
import { readQuery } from '../search/read-query.ts';
import type { SearchState } from './state.ts';

/** What is wrong with the dates typed by hand: which box is not understood, or that they stand the wrong way round. */
export type DateProblems = { from: boolean; to: boolean; backwards: boolean };

/** The search that a state asks for. A date that cannot be used does not narrow it. */
export async function searchRequest(
  engine: SearchEngine,
  state: SearchState,
): Promise<{ request: SearchRequest; dates: DateProblems }> {
  const from = state.from ? typedSpan(state.from) : null;
  const to = state.to ? typedSpan(state.to) : null;
  const backwards = from !== null && to !== null && from.from > to.to;
  const filters: Filters = {
    facets: Object.fromEntries(Object.entries(state.facets).filter(([, values]) => values.length > 0)),
    from: backwards ? null : (from?.from ?? null),
    to: backwards ? null : (to?.to ?? null),
  };
  const { sort, page, size, fold } = state;
  return {
    request: { query: await readQuery(engine, state.q), filters, sort, page, size, fold },
    dates: {
      from: state.from !== '' && from === null,
      to: state.to !== '' && to === null,
      backwards,
    },
  };
}
