import { type Facet, type SearchResult, unknown } from '../search/engine.ts';
import { type SearchState, stateLink, withoutValue, withValue } from './state.ts';
import type { Texts } from './texts.ts';

/** A bar: `height` in percent of the tallest; without a link where nothing was written. */
export type Bar = { label: string; height: number; href: string | null; selected: boolean };
export type Histogram = { bars: Bar[]; first: string; last: string };

const mostMonths = 36;

/** How many articles there are over time: by months where they span three years at most, else by years. */
export function histogram(result: SearchResult, state: SearchState, t: Texts): Histogram | null {
  const months = new Map(result.facets.month.map(({ value, count }) => [value, count]));
  const years = new Map(
    result.facets.year.filter(({ value }) => value !== unknown).map((one) => [one.value, one.count]),
  );
  const spanned = monthsBetween([...months.keys()]);
  const byMonth = spanned.length > 1 && spanned.length <= mostMonths && sum(months) >= sum(years) / 2;
  const [facet, counts, values]: [Facet, Map<string, number>, string[]] = byMonth
    ? ['month', months, spanned]
    : ['year', years, yearsBetween([...years.keys()])];
  if (values.length < 3) return null;
  const tallest = Math.max(1, ...counts.values());
  const name = (value: string) => t.date({ year: value.slice(0, 4), ...(byMonth && { month: value.slice(5) }) });
  return {
    bars: values.map((value) => {
      const count = counts.get(value) ?? 0;
      const selected = state.facets[facet].includes(value);
      const to = selected ? withoutValue(state, facet, value) : withValue(state, facet, value);
      return {
        label: `${name(value)}: ${t.found(count)}`,
        height: count === 0 ? 0 : Math.max(4, Math.round((100 * count) / tallest)),
        href: count === 0 ? null : stateLink('/', to),
        selected,
      };
    }),
    first: name(values[0] ?? ''),
    last: name(values.at(-1) ?? ''),
  };
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((all, one) => all + one, 0);
}

function monthsBetween(months: string[]): string[] {
  const numbers = months.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1);
  return between(numbers).map(
    (n) => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`,
  );
}

function yearsBetween(years: string[]): string[] {
  return between(years.map(Number)).map((year) => String(year).padStart(4, '0'));
}

/** Every whole number from the least to the greatest. More than a hundred would be too thin to click: the last ones. */
function between(numbers: number[]): number[] {
  if (numbers.length === 0) return [];
  const least = Math.max(Math.min(...numbers), Math.max(...numbers) - 99);
  return Array.from({ length: Math.max(...numbers) - least + 1 }, (_, at) => least + at);
}
