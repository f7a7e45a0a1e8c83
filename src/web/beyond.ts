import { publishedSpan } from '../search/dates.ts';
import { maxReach, type SearchResult, unknown } from '../search/engine.ts';
import { type SearchState, stateLink, withValue } from './state.ts';
import type { Texts } from './texts.ts';
import { typedDay } from './typed-day.ts';

/** How one reads on where paging ends and the results do not. */
export type Beyond = { told: string; ways: { label: string; href: string }[] };

/**
 * At the last page that one can page to: by date the results go on as a search of their own, from the day of the last one
 * shown (its articles come again, none is left out), and undated ones by themselves; by relevance they can be put in the
 * order of time. null where all results can be paged to.
 */
export function beyond(state: SearchState, result: SearchResult, t: Texts): Beyond | null {
  const reach = Math.floor(maxReach / state.size) * state.size;
  if (result.stories <= reach || state.page * state.size < reach) return null;
  return {
    told: t.reach(reach),
    ways: state.q && state.sort === 'relevance' ? inTime(state, t) : onwards(state, result, t),
  };
}

function inTime(state: SearchState, t: Texts): Beyond['ways'] {
  const way = (sort: 'newest' | 'oldest', label: string) => ({
    label,
    href: stateLink('/', { ...state, page: 1, sort }),
  });
  return [way('newest', t.byNewest), way('oldest', t.byOldest)];
}

function onwards(state: SearchState, result: SearchResult, t: Texts): Beyond['ways'] {
  const span = publishedSpan(result.hits.at(-1)?.article.published ?? null);
  const ways: Beyond['ways'] = [];
  if (span !== null) {
    const end = state.sort === 'oldest' ? 'from' : 'to';
    const day = typedDay(span.from);
    // A single day of more than one can page to would lead to itself.
    if (state[end] !== day)
      ways.push({ label: t.onwards[end](day), href: stateLink('/', { ...state, page: 1, [end]: day }) });
  }
  const undated = result.facets.year.find(({ value }) => value === unknown)?.count ?? 0;
  // Where years or months are chosen, undated ones are not among the results.
  if (undated > 0 && state.facets.year.length === 0 && state.facets.month.length === 0)
    ways.push({ label: t.undated(undated), href: stateLink('/', withValue(state, 'year', unknown)) });
  return ways;
}
