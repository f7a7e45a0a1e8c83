import { type Facet, type FacetValue, facetLimit } from './engine.ts';

/** A facet's values in the order both engines answer: years and months newest first with the unknown last, others by
 * count, equal ones by value; the first `facetLimit`, and those that are filtered by wherever they stand. */
export function orderFacet(facet: Facet, values: readonly FacetValue[], selected: readonly string[]): FacetValue[] {
  const calendar = facet === 'year' || facet === 'month';
  return [...values]
    .sort(calendar ? newestFirst : mostFirst)
    .filter((value, i) => i < facetLimit || selected.includes(value.value));
}

function newestFirst(a: FacetValue, b: FacetValue): number {
  const digits = (value: FacetValue) => (/^\d/.test(value.value) ? value.value : '');
  return digits(a) < digits(b) ? 1 : digits(a) > digits(b) ? -1 : 0;
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}
