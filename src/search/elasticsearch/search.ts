import type { Client, estypes } from '@elastic/elasticsearch';
import type { Article } from '../../article.ts';
import { multiSearch } from '../../elasticsearch/multi-search.ts';
import type { Hit, SearchRequest, SearchResult, Sort } from '../engine.ts';
import type { Query } from '../query.ts';
import { byScoreAlone, neededClauses } from '../rules.ts';
import { countSearch, filterQueries, readCounts } from './facets.ts';
import {
  fullMatch,
  type Match,
  missingClauses,
  namedClauses,
  partialMatch,
  scoreImpliesClause,
  strictMatch,
} from './match.ts';
import type { Dsl } from './query.ts';
import { rank } from './rank.ts';

type Body = estypes.SearchSearchRequestBody;
type Answer = estypes.MsearchMultiSearchItem<{ article: Article }>;
/** So many hits after so many. */
type Window = { from: number; size: number };

/**
 * Answers a request in one round trip; in two when it may be relaxed and full matches do not fill a page. Hits and
 * counts are searches of their own: the first may skip what cannot be among the best, the second does not score.
 */
export async function search(client: Client, index: string, request: SearchRequest): Promise<SearchResult> {
  const { query, filters, page, size } = request;
  const ask = (bodies: Body[]) => multiSearch<{ article: Article }>(client, index, bodies);
  const relaxable = query.required.filter((clause) => clause.relaxable).length;
  const needed = neededClauses(relaxable);
  const countPartial = () => countSearch(partialMatch(query, needed), filters);
  const own: Window = { from: (page - 1) * size, size };

  if (relaxable > 0 && byScoreAlone(query) && scores(request)) {
    const [mixed, counted, countedPartial] = await ask([
      mixedHits(request, own),
      countSearch(fullMatch(query), filters),
      countPartial(),
    ]);
    const full = readCounts(counted as Answer, filters);
    const shown = full.total > 0 ? full : readCounts(countedPartial as Answer, filters);
    return result(request, shown, hitsOf(mixed as Answer, query));
  }

  const [begun, counted] = await ask([fullHits(request, own), countSearch(fullMatch(query), filters)]);
  const full = readCounts(counted as Answer, filters);
  const hits = hitsOf(begun as Answer, null);
  if (full.total >= size || needed >= relaxable) return result(request, full, hits);

  const rest: Window = full.total === 0 ? own : { from: 0, size: page === 1 ? size - full.total : 0 };
  const [partial, countedRest] = await ask([
    partialHits(request, needed, rest),
    ...(full.total === 0 ? [countPartial()] : []),
  ]);
  const shown = full.total > 0 ? full : readCounts(countedRest as Answer, filters);
  return result(request, shown, [...hits, ...hitsOf(partial as Answer, query)]);
}

/** There are never more hits, over all pages, than the greater of the total and a page. */
function result(
  { page, size }: SearchRequest,
  { total, facets }: Pick<SearchResult, 'total' | 'facets'>,
  found: Hit[],
): SearchResult {
  const hits = found.slice(0, Math.max(0, Math.max(total, size) - (page - 1) * size));
  return { total, relaxed: hits.some(({ missing }) => missing.length > 0), hits, facets };
}

function scores({ query, sort }: SearchRequest): boolean {
  return sort === 'relevance' && query.ranked.length > 0;
}

function fullHits(request: SearchRequest, window: Window): Body {
  return hitSearch(request, fullMatch(request.query), window);
}

function partialHits(request: SearchRequest, least: number, window: Window): Body {
  const { filter, must_not } = partialMatch(request.query, least);
  const full: Dsl = { bool: { filter: fullMatch(request.query).filter } };
  return hitSearch(request, { filter, must_not: [...must_not, full] }, window);
}

function hitSearch(request: SearchRequest, match: Match, { from, size }: Window): Body {
  const filter = [...match.filter, ...filterQueries(request.filters)];
  const { must_not } = match;
  if (!scores(request)) {
    return { query: { bool: { filter, must_not } }, sort: byDate(request.sort), from, size, track_total_hits: false };
  }
  const { first, rescore } = rank(request.query);
  return { query: { bool: { filter, must_not, should: first } }, rescore, from, size, track_total_hits: false };
}

/** Full and partial matches together, by score alone. */
function mixedHits({ query, filters }: SearchRequest, { from, size }: Window): Body {
  const { first, rescore } = rank(query, namedClauses(query));
  const implied = scoreImpliesClause(query);
  const { filter, must_not } = implied ? strictMatch(query) : partialMatch(query, 1);
  const scored = { should: first, minimum_should_match: implied ? 1 : 0 };
  const bool = { filter: [...filter, ...filterQueries(filters)], must_not, ...scored };
  return { query: { bool }, rescore, from, size, track_total_hits: false };
}

function byDate(sort: Sort): estypes.SortCombinations[] {
  return [{ from: { order: sort === 'oldest' ? 'asc' : 'desc', missing: '_last' } }, { id: 'asc' }];
}

/** The hits of an answer, with what each lacks where they may be partial matches of a query. */
function hitsOf(answer: Answer, query: Query | null): Hit[] {
  return answer.hits.hits.map(({ _source, _score, matched_queries }) => ({
    article: (_source as { article: Article }).article,
    score: _score ?? 0,
    missing: query === null ? [] : missingClauses(query, (matched_queries as string[] | undefined) ?? []),
  }));
}
