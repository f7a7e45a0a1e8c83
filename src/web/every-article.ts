import type { Article } from '../article.ts';
import { publishedSpan, type Span, typedSpan } from '../search/dates.ts';
import { maxReach, type SearchEngine, type SearchRequest, unknown } from '../search/engine.ts';
import { searchRequest } from './request.ts';
import type { SearchState } from './state.ts';

const batch = 100;
const ends = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/**
 * Every article that a search's total counts, newest first, or oldest first where the state says so; undated ones last.
 * Partial matches come only when nothing matches in full. Where there are more than one can page to, the years are
 * gone through one by one, then their months, then days; only of one day's, or of undated articles, does `maxReach`
 * remain the end. Articles put in or taken out meanwhile may be missed or met twice.
 */
export async function* everyArticle(engine: SearchEngine, state: SearchState): AsyncGenerator<Article> {
  const sort = state.sort === 'oldest' ? 'oldest' : 'newest';
  const request: SearchRequest = { ...searchRequest(state).request, sort, page: 1, size: batch, fold: false };
  const { total, hits, facets } = await engine.search(request);
  const whole = hits.some((hit) => hit.missing.length === 0);
  const walk: Walk = { engine, request, whole };
  if (total <= maxReach) {
    yield* paged(walk, request, total);
    return;
  }
  const wanted = state.facets.year;
  const years = facets.year.map(({ value }) => value).filter((year) => wanted.length === 0 || wanted.includes(year));
  for (const year of inOrder(years.filter((year) => year !== unknown).sort(), sort)) yield* sliced(walk, year);
  const { filters } = request;
  if (filters.from === null && filters.to === null && years.includes(unknown)) {
    const undated = { ...request, filters: { ...filters, facets: { ...filters.facets, year: [unknown] } } };
    yield* paged(walk, undated, maxReach);
  }
}

/** What all parts of one walk share. `whole`: some article matches in full, so partial matches are left out. */
type Walk = { engine: SearchEngine; request: SearchRequest; whole: boolean };

/** The articles that begin in a year, month or day, as `typedSpan` reads it, cut smaller where they are too many. */
async function* sliced(walk: Walk, typed: string): AsyncGenerator<Article> {
  const { filters, sort } = walk.request;
  const span = typedSpan(typed);
  if (span === null) return;
  const from = Math.max(span.from, filters.from ?? ends.from);
  const to = Math.min(span.to, filters.to ?? ends.to);
  if (from > to) return;
  const request = { ...walk.request, filters: { ...filters, from, to } };
  const { total } = await walk.engine.search({ ...request, size: 1 });
  const parts = total > maxReach ? smaller(typed) : [];
  if (parts.length > 0) {
    for (const part of inOrder(parts, sort)) yield* sliced(walk, part);
    return;
  }
  for await (const article of paged(walk, request, total)) {
    if (begins(article, span, filters.from ?? ends.from)) yield article;
  }
}

/** A date that is no more precise than a year lies in each of its months: it is met where its time begins. */
function begins(article: Article, span: Span, from: number): boolean {
  const own = publishedSpan(article.published);
  const start = Math.max(own?.from ?? ends.from, from);
  return span.from <= start && start <= span.to;
}

/** '2023' → '2023-01' …; '2023-11' → '2023-11-01' …; nothing is smaller than a day. */
function smaller(typed: string): string[] {
  const count = { 4: 12, 7: 31 }[typed.length] ?? 0;
  return Array.from({ length: count }, (_, at) => `${typed}-${String(at + 1).padStart(2, '0')}`);
}

function inOrder(values: string[], sort: 'newest' | 'oldest' | 'relevance'): string[] {
  return sort === 'oldest' ? values : values.toReversed();
}

async function* paged({ engine, whole }: Walk, request: SearchRequest, total: number): AsyncGenerator<Article> {
  let left = Math.min(total, maxReach);
  for (let page = 1; left > 0; page++) {
    const { hits } = await engine.search({ ...request, page });
    const counted = hits.filter((hit) => !whole || hit.missing.length === 0).slice(0, left);
    for (const { article } of counted) yield article;
    left -= batch;
    if (hits.length < batch) return;
  }
}
