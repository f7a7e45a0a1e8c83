import { facets, type SearchResult } from '../search/engine.ts';
import { facetLabel } from './facet-groups.ts';
import { type SearchState, stateLink, withoutValue } from './state.ts';
import type { Texts } from './texts.ts';

/** A filter in force: what it says, and the state and address without it. */
export type Chip = { name: string; label: string; href: string; without: SearchState };

export function chips(state: SearchState, result: SearchResult, t: Texts): Chip[] {
  const of = (name: string, label: string, without: SearchState): Chip => ({
    name,
    label,
    href: stateLink('/', without),
    without,
  });
  const values = facets.flatMap((facet) =>
    state.facets[facet].map((value) => {
      const label = result.facets[facet].find((one) => one.value === value)?.label ?? value;
      return of(t.chipNames[facet], facetLabel(facet, value, label, t), withoutValue(state, facet, value));
    }),
  );
  const dates = (['from', 'to'] as const)
    .filter((end) => state[end])
    .map((end) => of(t.chipNames[end], state[end], { ...state, page: 1, [end]: '' }));
  return [...values, ...dates];
}
