import { type Facet, facets, type SearchResult, unknown } from '../search/engine.ts';
import { type SearchState, stateLink, withoutValue, withValue } from './state.ts';
import type { Texts } from './texts.ts';

export type FacetRow = {
  label: string;
  value: string;
  count: string;
  href: string;
  selected: boolean;
  /** Percent of the articles found, for the bar behind it. */
  share: number;
};
export type YearRow = FacetRow & { months: FacetRow[]; open: boolean };
export type FacetGroup =
  | { facet: Exclude<Facet, 'year' | 'month'>; title: string; rows: FacetRow[]; more: FacetRow[] }
  | { facet: 'year'; title: string; rows: YearRow[]; more: YearRow[] };

const rowsShown = 6;
const yearsShown = 8;

/** The facets beside the results. A group without values is left out; a row's link adds its value or takes it away. */
export function facetGroups(result: SearchResult, state: SearchState, t: Texts): FacetGroup[] {
  return facets.flatMap((facet): FacetGroup[] => {
    if (facet === 'month') return [];
    if (facet === 'year') {
      const rows = yearRows(result, state, t);
      return rows.length ? [{ facet, title: t.yearAndMonth, ...folded(rows, yearsShown) }] : [];
    }
    const rows = facetRows(facet, result, state, t);
    return rows.length ? [{ facet, title: t.facetNames[facet], ...folded(rows, rowsShown) }] : [];
  });
}

/** What a person reads for a facet value. */
export function facetLabel(facet: Facet, value: string, label: string, t: Texts): string {
  if (value === unknown && facet === 'source') return t.noSource;
  if (value === unknown && facet === 'year') return t.noDate;
  if (facet === 'month') return t.date({ year: value.slice(0, 4), month: value.slice(5, 7) });
  return label;
}

function facetRows(facet: Facet, result: SearchResult, state: SearchState, t: Texts): FacetRow[] {
  const values = result.facets[facet];
  // A facet's own filter does not count in it, so one of its values may hold more than was found.
  const most = Math.max(1, result.total, ...values.map((one) => one.count));
  const named = Map.groupBy(values, ({ label }) => label);
  return values.map(({ value, label: name, count }) => {
    // A newspaper's name may stand for several hosts: then each row tells its own.
    const label = (named.get(name)?.length ?? 0) > 1 && name !== value ? `${name} (${value})` : name;
    const selected = state.facets[facet].includes(value);
    const to = selected ? withoutValue(state, facet, value) : withValue(state, facet, value);
    return {
      label: facetLabel(facet, value, label, t),
      value,
      count: t.number(count),
      href: stateLink('/', to),
      selected,
      share: Math.round((100 * count) / most),
    };
  });
}

function yearRows(result: SearchResult, state: SearchState, t: Texts): YearRow[] {
  const months = facetRows('month', result, state, t);
  const years = facetRows('year', result, state, t);
  const monthYears = new Set(months.map((month) => month.value.slice(0, 4)));
  for (const year of years) monthYears.delete(year.value);
  // A year whose only articles lie outside the months chosen has no count of its own; its months still need a place.
  for (const year of monthYears) {
    const href = stateLink('/', withValue(state, 'year', year));
    years.push({ label: year, value: year, count: t.number(0), href, selected: false, share: 0 });
  }
  years.sort((a, b) => Number(a.value === unknown) - Number(b.value === unknown) || b.value.localeCompare(a.value));
  return years.map((year) => {
    const its = months
      .filter((month) => month.value.startsWith(year.value))
      .map((month) => ({ ...month, label: t.month(month.value.slice(5, 7)) }));
    return { ...year, months: its, open: year.selected || its.some((month) => month.selected) };
  });
}

/** The first rows and every selected one, and the rest, which the page folds away. */
function folded<Row extends FacetRow>(rows: Row[], shown: number): { rows: Row[]; more: Row[] } {
  if (rows.length <= shown + 2) return { rows, more: [] };
  return {
    rows: rows.filter((row, at) => at < shown || row.selected),
    more: rows.filter((row, at) => at >= shown && !row.selected),
  };
}
