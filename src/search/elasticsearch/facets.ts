import type { estypes } from '@elastic/elasticsearch';
import { indexSettings } from '../../../config/elasticsearch.ts';
import { type Facet, type FacetValue, type Filters, facetLimit, facets } from '../engine.ts';
import { orderFacet } from '../facet-order.ts';
import { sourceLabel } from '../source-label.ts';
import type { Match } from './match.ts';
import type { Dsl } from './query.ts';

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;
type Bucket = { key: string; doc_count: number };
/** Aggregations' answers by name, a filter's with its count. */
type Counted = { doc_count?: number; [name: string]: unknown };

/** Several names of one source are told apart before they are added up, so there may be more values than are shown. */
const sourceValues = facetLimit * 5;

/** Asked of each of several shards, so that counts are exact while there are fewer values than this; one shard's are. */
const shardValues: { shard_size?: number } = indexSettings.number_of_shards > 1 ? { shard_size: 5_000 } : {};

/** The filters of facets, but for one's own, and of dates. */
export function filterQueries(filters: Filters, except: Facet | null = null): Dsl[] {
  return [...facetQueries(filters, except), ...dateQueries(filters)];
}

/** A search that only counts: the total and every facet, each as if its own filter were not set. */
export function countSearch(
  { filter, must_not }: Match,
  filters: Filters,
  fold: boolean,
): estypes.SearchSearchRequestBody {
  const stories = { cardinality: { field: 'story', precision_threshold: 40_000 } };
  const aggs = narrowed('total', facetQueries(filters, null), fold ? { stories } : {});
  for (const facet of facets) {
    const values = valuesOf(facet, filters.facets[facet] ?? []);
    Object.assign(aggs, narrowed(facet, facetQueries(filters, facet), values));
  }
  const sources = filters.facets.source ?? [];
  if (sources.length > 0) aggs.names = namesOf(sources);
  return {
    query: { bool: { filter: [...filter, ...dateQueries(filters)], must_not } },
    size: 0,
    track_total_hits: true,
    aggs,
  };
}

/** The total and the facets out of the answer to `countSearch`. */
export function readCounts(
  answer: estypes.MsearchMultiSearchItem<unknown>,
  filters: Filters,
): { total: number; stories: number; facets: Record<Facet, FacetValue[]> } {
  const counted = (answer.aggregations ?? {}) as Counted;
  const names = named(bucketsOf(counted.names as Counted, 'of', 'values'));
  const listed = facets.map((facet) => {
    const selected = filters.facets[facet] ?? [];
    const values = new Map<string, FacetValue>();
    for (const value of selected) values.set(value, { value, label: names.get(value) ?? value, count: 0 });
    for (const { key, doc_count: count } of bucketsOf(counted, facet, 'selected')) {
      values.set(key, { value: key, label: names.get(key) ?? key, count });
    }
    add(values, bucketsOf(counted, facet, 'values'), facet, selected);
    return [facet, orderFacet(facet, [...values.values()], selected)];
  });
  const total = (counted.total as Counted | undefined)?.doc_count ?? totalOf(answer);
  const stories = (within(counted, 'total', 'stories') as { value: number } | undefined)?.value ?? total;
  return { total, stories, facets: Object.fromEntries(listed) as Record<Facet, FacetValue[]> };
}

function add(values: Map<string, FacetValue>, counted: Bucket[], facet: Facet, selected: string[]): void {
  for (const { key, doc_count: count } of counted) {
    const [value = '', label = value] = facet === 'source' ? key.split('\n') : [key];
    if (selected.includes(value)) continue;
    const known = values.get(value);
    values.set(value, {
      value,
      label: sourceLabel(value, known?.label ?? value, label),
      count: count + (known?.count ?? 0),
    });
  }
}

function named(counted: Bucket[]): Map<string, string> {
  const lines = counted.map(({ key }) => key.split('\n'));
  const names = new Map<string, string>();
  for (const [value = '', name = value] of lines) names.set(value, sourceLabel(value, names.get(value) ?? value, name));
  return names;
}

function facetQueries(filters: Filters, except: Facet | null): Dsl[] {
  return facets.flatMap((facet) => {
    const wanted = filters.facets[facet] ?? [];
    return facet === except || wanted.length === 0 ? [] : [{ terms: { [facet]: wanted } }];
  });
}

function dateQueries({ from, to }: Filters): Dsl[] {
  const queries: Dsl[] = [];
  if (from !== null) queries.push({ range: { to: { gte: from, format: 'epoch_millis' } } });
  if (to !== null) queries.push({ range: { from: { lte: to, format: 'epoch_millis' } } });
  return queries;
}

/** Aggregations under a filter; where there is none, on their own: a filter that lets all through costs a sixth of the
 * counting. `within` reads both. */
function narrowed(name: string, filter: Dsl[], aggs: Aggregations): Aggregations {
  if (filter.length > 0) return { [name]: { filter: { bool: { filter } }, aggs } };
  return Object.fromEntries(Object.entries(aggs).map(([own, agg]) => [`${name}.${own}`, agg]));
}

function within(counted: Counted | undefined, name: string, own: string): unknown {
  return (counted?.[name] as Counted | undefined)?.[own] ?? counted?.[`${name}.${own}`];
}

function bucketsOf(counted: Counted | undefined, name: string, own: string): Bucket[] {
  return (within(counted, name, own) as { buckets: Bucket[] } | undefined)?.buckets ?? [];
}

function totalOf({ hits }: estypes.MsearchMultiSearchItem<unknown>): number {
  return typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
}

function valuesOf(facet: Facet, selected: readonly string[]): Aggregations {
  const calendar = facet === 'year' || facet === 'month';
  const values = {
    field: facet === 'source' ? 'sourceNamed' : facet,
    // One more than is shown, for the unknown, which comes before the years.
    size: facet === 'source' ? sourceValues : facetLimit + 1,
    ...shardValues,
    ...(calendar ? { order: { _key: 'desc' as const } } : {}),
  };
  if (selected.length === 0) return { values: { terms: values } };
  const own = { field: facet, include: [...selected], size: selected.length };
  return { values: { terms: values }, selected: { terms: own } };
}

/** The names of sources that are filtered by, wherever their articles are. */
function namesOf(sources: readonly string[]): estypes.AggregationsAggregationContainer {
  const values = { terms: { field: 'sourceNamed', size: sourceValues } };
  return { global: {}, aggs: { of: { filter: { terms: { source: [...sources] } }, aggs: { values } } } };
}
