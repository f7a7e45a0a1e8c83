import { type Facet, type FacetValue, type Filters, facets } from '../engine.ts';
import { orderFacet } from '../facet-order.ts';
import type { Columns } from './columns.ts';

/** Filters with their values' numbers, ready to test rows. */
export type PreparedFilters = { byFacet: (ReadonlySet<number> | null)[]; from: number; to: number; ranged: boolean };

export function prepareFilters(filters: Filters, columns: Columns): PreparedFilters {
  return {
    byFacet: facets.map((facet) => {
      const wanted = filters.facets[facet];
      if (wanted === undefined || wanted.length === 0) return null;
      return new Set(wanted.map((value) => columns.facets[facet].number(value)).filter((number) => number !== null));
    }),
    from: filters.from ?? Number.NEGATIVE_INFINITY,
    to: filters.to ?? Number.POSITIVE_INFINITY,
    ranged: filters.from !== null || filters.to !== null,
  };
}

/** Which facet alone keeps a row out: its index in `facets`; -1 when none does; null when more than one, or the dates. */
function keptOutBy(row: number, filters: PreparedFilters, columns: Columns): number | null {
  if (filters.ranged && !(columns.to(row) >= filters.from && columns.from(row) <= filters.to)) return null;
  let failed = -1;
  for (let i = 0; i < facets.length; i++) {
    const wanted = filters.byFacet[i];
    if (!wanted || columns.facets[facets[i] as Facet].has(row, wanted)) continue;
    if (failed >= 0) return null;
    failed = i;
  }
  return failed;
}

/** Whether a row passes every filter. */
export function passes(row: number, filters: PreparedFilters, columns: Columns): boolean {
  return keptOutBy(row, filters, columns) === -1;
}

/**
 * Filters rows and counts the facets of what matched, in one pass: a row that one facet's own filter alone keeps out
 * still counts in that facet, since a click there would let it in.
 */
export function filterAndCount(
  rows: Iterable<number>,
  request: Filters,
  columns: Columns,
): { kept: number[]; facets: Record<Facet, FacetValue[]> } {
  const filters = prepareFilters(request, columns);
  const counts = facets.map((facet) => new Uint32Array(columns.facets[facet].values.length));
  const kept: number[] = [];
  for (const row of rows) {
    const failed = keptOutBy(row, filters, columns);
    if (failed === null) continue;
    if (failed === -1) kept.push(row);
    for (let i = 0; i < facets.length; i++) {
      if (failed !== -1 && failed !== i) continue;
      const own = counts[i] as Uint32Array;
      columns.facets[facets[i] as Facet].each(row, (number) => {
        own[number] = (own[number] ?? 0) + 1;
      });
    }
  }
  const named = facets.map((facet, i) => [facet, valuesOf(facet, counts[i] as Uint32Array, request, columns)]);
  return { kept, facets: Object.fromEntries(named) as Record<Facet, FacetValue[]> };
}

function valuesOf(facet: Facet, counts: Uint32Array, request: Filters, columns: Columns): FacetValue[] {
  const selected = request.facets[facet] ?? [];
  const found: FacetValue[] = [];
  const add = (value: string, count: number) => {
    found.push({ value, label: facet === 'source' ? (columns.sourceNames.get(value) ?? value) : value, count });
  };
  counts.forEach((count, number) => {
    if (count > 0) add(columns.facets[facet].values[number] as string, count);
  });
  for (const value of new Set(selected)) if (!found.some((one) => one.value === value)) add(value, 0);
  return orderFacet(facet, found, selected);
}
