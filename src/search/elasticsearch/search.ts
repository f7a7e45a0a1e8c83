import type { Client, estypes } from '@elastic/elasticsearch';
import type { Article } from '../../article.ts';
import { multiSearch } from '../../elasticsearch/multi-search.ts';
import { type Hit, othersNamed, type SearchRequest, type SearchResult, type Sort } from '../engine.ts';
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
export type Answer = estypes.MsearchMultiSearchItem<{ article: Article }>;
/** So many hits after so many. */
type Window = { from: number; size: number };

/**
 * Answers a request in one round trip; in two when it may be relaxed and full matches do not fill a page. Hits and
 * counts are searches of their own: the first may skip what cannot be among the best, the second does not score.
 */
export async function search(client: Client, index: string, request: SearchRequest): Promise<SearchResult> {
  const { query, filters, page, size, fold = false } = request;
  const ask = (bodies: Body[]) => multiSearch<{ article: Article }>(client, index, bodies);
  const relaxable = query.required.filter((clause) => clause.relaxable).length;
  const needed = neededClauses(relaxable);
  const countPartial = () => countSearch(partialMatch(query, needed), filters, fold);
  const own: Window = { from: (page - 1) * size, size };

  if (relaxable > 0 && byScoreAlone(query) && scores(request)) {
    const [mixed, counted, countedPartial] = await ask([
      mixedHits(request, own),
      countSearch(fullMatch(query), filters, fold),
      countPartial(),
    ]);
    const full = readCounts(counted as Answer, filters);
    const shown = full.total > 0 ? full : readCounts(countedPartial as Answer, filters);
    return result(request, shown, hitsOf(mixed as Answer, query));
  }

  const [begun, counted] = await ask([fullHits(request, own), countSearch(fullMatch(query), filters, fold)]);
  const full = readCounts(counted as Answer, filters);
  const hits = hitsOf(begun as Answer, null);
  if (full.total >= size || needed >= relaxable) return result(request, full, hits);

  const rest: Window = full.total === 0 ? own : { from: 0, size: page === 1 ? size - full.total : 0 };
  const [partial, countedRest] = await ask([
    partialHits(request, needed, rest, storiesIn(begun as Answer)),
    ...(full.total === 0 ? [countPartial()] : []),
  ]);
  const shown = full.total > 0 ? full : readCounts(countedRest as Answer, filters);
  return result(request, shown, [...hits, ...hitsOf(partial as Answer, query)]);
}

/** There are never more hits, over all pages, than the greater of the total and a page. */
function result(
  { page, size }: SearchRequest,
  { total, stories, facets }: Pick<SearchResult, 'total' | 'stories' | 'facets'>,
  found: Hit[],
): SearchResult {
  const hits = found.slice(0, Math.max(0, Math.max(total, size) - (page - 1) * size));
  return { total, stories, relaxed: hits.some(({ missing }) => missing.length > 0), hits, facets };
}

function scores({ query, sort }: SearchRequest): boolean {
  return sort === 'relevance' && query.ranked.length > 0;
}

function fullHits(request: SearchRequest, window: Window): Body {
  return hitSearch(request, fullMatch(request.query), window);
}

/** `told`: the stories that stand on the page already. */
function partialHits(request: SearchRequest, least: number, window: Window, told: string[]): Body {
  const { filter, must_not } = partialMatch(request.query, least);
  const full: Dsl = { bool: { filter: fullMatch(request.query).filter } };
  return hitSearch(request, { filter, must_not: [...must_not, full, { terms: { story: told } }] }, window);
}

function hitSearch(request: SearchRequest, match: Match, { from, size }: Window): Body {
  const filter = [...match.filter, ...filterQueries(request.filters)];
  const { must_not } = match;
  if (!scores(request)) {
    const sort = byDate(request.sort);
    return { query: { bool: { filter, must_not } }, sort, from, size, track_total_hits: false, ...folding(request) };
  }
  const { first, rescore } = rank(request.query);
  const query = { bool: { filter, must_not, should: first } };
  return { query, rescore, from, size, track_total_hits: false, ...folding(request) };
}

/** Full and partial matches together, by score alone. */
function mixedHits(request: SearchRequest, { from, size }: Window): Body {
  const { query, filters } = request;
  const { first, rescore } = rank(query, namedClauses(query));
  const implied = scoreImpliesClause(query);
  const { filter, must_not } = implied ? strictMatch(query) : partialMatch(query, 1);
  const scored = { should: first, minimum_should_match: implied ? 1 : 0 };
  const bool = { filter: [...filter, ...filterQueries(filters)], must_not, ...scored };
  return { query: { bool }, rescore, from, size, track_total_hits: false, ...folding(request) };
}

/** Of a folded search. */
function storiesIn({ hits }: Answer): string[] {
  return hits.hits.flatMap(({ fields }) => (fields?.story ?? []) as string[]);
}

/** The best of each story, with the newest of the others. */
function folding({ fold = false }: SearchRequest): Pick<Body, 'collapse'> {
  if (!fold) return {};
  const others = {
    name: 'others',
    // The best is among them.
    size: othersNamed + 1,
    sort: byDate('newest'),
    _source: ['article.id', 'article.title', 'article.source'],
  };
  return { collapse: { field: 'story', inner_hits: others } };
}

export function byDate(sort: Sort): estypes.SortCombinations[] {
  return [{ from: { order: sort === 'oldest' ? 'asc' : 'desc', missing: '_last' } }, { id: 'asc' }];
}

/** The hits of an answer, with what each lacks where they may be partial matches of a query. */
function hitsOf(answer: Answer, query: Query | null): Hit[] {
  return answer.hits.hits.map(({ _source, _score, matched_queries, inner_hits }) => ({
    article: (_source as { article: Article }).article,
    score: _score ?? 0,
    missing: query === null ? [] : missingClauses(query, (matched_queries as string[] | undefined) ?? []),
    others: othersIn((_source as { article: Article }).article.id, inner_hits?.others),
  }));
}

function othersIn(own: string, inner: estypes.SearchInnerHitsResult | undefined): Hit['others'] {
  if (inner === undefined) return { count: 0, named: [] };
  const articles = inner.hits.hits.map(({ _source }) => (_source as { article: Article }).article);
  const named = articles.filter(({ id }) => id !== own).slice(0, othersNamed);
  const { total } = inner.hits;
  const found = typeof total === 'number' ? total : (total?.value ?? 0);
  return { count: Math.max(0, found - 1), named: named.map(({ id, title, source }) => ({ id, title, source })) };
}
