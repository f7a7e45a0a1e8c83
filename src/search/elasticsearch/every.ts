import type { Client, estypes } from '@elastic/elasticsearch';
import type { Article } from '../../article.ts';
import { answer } from '../../elasticsearch/answer.ts';
import { scan } from '../../elasticsearch/scan.ts';
import type { EveryRequest } from '../engine.ts';
import { neededClauses } from '../rules.ts';
import { filterQueries } from './facets.ts';
import { fullMatch, type Match, partialMatch } from './match.ts';
import type { Dsl } from './query.ts';
import { byDate } from './search.ts';

/** Of one request: some megabytes. */
const articlesAtOnce = 500;
/** The most that Elasticsearch gives at once. */
const idsAtOnce = 10_000;
const byId: estypes.SortCombinations[] = [{ id: 'asc' }];

/** Streams every article that the total of such a search counts. */
export async function* every(client: Client, index: string, request: EveryRequest): AsyncGenerator<Article> {
  const all = read<{ article: Article }>(client, index, request, { size: articlesAtOnce });
  for await (const { article } of all) yield article;
}

/** The ids of the same articles. */
export async function* everyId(client: Client, index: string, request: EveryRequest): AsyncGenerator<string> {
  const batch = { size: idsAtOnce, source: ['article.id'] };
  for await (const { article } of read<{ article: { id: string } }>(client, index, request, batch)) yield article.id;
}

/** Those without a date are read on their own: a batch cannot begin after the number that stands for none, which
 * JavaScript cannot hold. */
async function* read<Told>(
  client: Client,
  index: string,
  request: EveryRequest,
  { size, source }: { size: number; source?: string[] },
): AsyncGenerator<Told> {
  const { filters, sort } = request;
  const { filter, must_not } = await counted(client, index, request);
  const kept = [...filter, ...filterQueries(filters)];
  const dated: Dsl = { exists: { field: 'from' } };
  const parts = [
    { query: { bool: { filter: [...kept, dated], must_not } }, order: byDate(sort) },
    { query: { bool: { filter: kept, must_not: [...must_not, dated] } }, order: byId },
  ];
  for (const { query, order } of parts) yield* scan<Told>(client, index, query, order, size, source);
}

/** What the total counts: the full matches or, when there are none, the partial ones. */
async function counted(client: Client, index: string, { query, filters }: EveryRequest): Promise<Match> {
  const relaxable = query.required.filter((clause) => clause.relaxable).length;
  const needed = neededClauses(relaxable);
  const full = fullMatch(query);
  if (needed >= relaxable) return full;
  const bool = { filter: [...full.filter, ...filterQueries(filters)], must_not: full.must_not };
  const { hits } = await answer(() => client.search({ index, query: { bool }, size: 0, terminate_after: 1 }));
  const { total } = hits;
  return (typeof total === 'number' ? total : (total?.value ?? 0)) > 0 ? full : partialMatch(query, needed);
}
