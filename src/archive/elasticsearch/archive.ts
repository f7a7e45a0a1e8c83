import type { Client, estypes } from '@elastic/elasticsearch';
import { answer } from '../../elasticsearch/answer.ts';
import { bulk } from '../../elasticsearch/bulk.ts';
import { scan } from '../../elasticsearch/scan.ts';
import { parseFault } from '../../faults/fault.ts';
import type {
  Archive,
  ArchivedPage,
  Deed,
  Deletion,
  Hand,
  HeldPage,
  History,
  Outcome,
  PageState,
  Quarantined,
  Run,
  RunDay,
  Settled,
} from '../archive.ts';
import { runOf } from '../stored-run.ts';
import { everyHand, readDeeds, readDeletions, readHands, writeDeed, writeHand } from './hand.ts';
import { readHistories } from './history.ts';
import { ElasticsearchLearning } from './learning.ts';
import { readHeld, takePages } from './moving.ts';
import { addPages, readPages } from './page.ts';
import { portions } from './portions.ts';
import { dropPages, droppedPages, pagesPutBy, pagesReadBefore, takeDropped } from './retention.ts';
import { runDays } from './run-days.ts';
import { ensureIndices, type Indices } from './schema.ts';
import { settle } from './settle.ts';
import { readStates, type State } from './state.ts';

/**
 * Opens the archive held in the indices that begin with `prefix`, making them where there are none. Any number of
 * machines may have it open, their clocks agreeing. Closing it leaves the client open. Throws `EngineUnavailable`.
 */
export async function openElasticsearchArchive(client: Client, prefix: string): Promise<Archive> {
  return new ElasticsearchArchive(client, await answer(() => ensureIndices(client, prefix)));
}

class ElasticsearchArchive implements Archive {
  readonly name = 'Elasticsearch';
  readonly learning: ElasticsearchLearning;
  readonly #client: Client;
  readonly #indices: Indices;

  constructor(client: Client, indices: Indices) {
    this.#client = client;
    this.#indices = indices;
    this.learning = new ElasticsearchLearning(client, indices);
  }

  async states(digests: readonly string[]): Promise<Map<string, PageState | 'dropped'>> {
    const held = await answer(() => readStates(this.#client, this.#indices.states, digests));
    return new Map([...held].map(([digest, { state }]) => [digest, state.state]));
  }

  async put(pages: readonly ArchivedPage[], runSource?: string): Promise<void> {
    await answer(() => addPages(this.#client, this.#indices, pages, runSource ?? null));
  }

  async settle(outcomes: readonly Outcome[]): Promise<Settled[]> {
    return answer(() => settle(this.#client, this.#indices, outcomes));
  }

  async *pending(): AsyncIterable<ArchivedPage> {
    for await (const { page } of this.#stream('pending', 'put')) yield page;
  }

  async page(id: string): Promise<ArchivedPage | null> {
    await this.#refresh(this.#indices.states);
    const latest: estypes.SortCombinations[] = [{ read: 'desc' }, { settled: 'desc' }, { digest: 'asc' }];
    for await (const { digest } of scan<State>(this.#client, this.#indices.states, { term: { id } }, latest, 1)) {
      const [page] = await answer(() => readPages(this.#client, this.#indices.pages, [digest]));
      return page ?? null;
    }
    return null;
  }

  async histories(ids: readonly string[]): Promise<Map<string, History>> {
    return answer(() => readHistories(this.#client, this.#indices, ids));
  }

  async pagesOf(digests: readonly string[]): Promise<ArchivedPage[]> {
    return answer(() => readPages(this.#client, this.#indices.pages, digests));
  }

  async articlesOf(digests: readonly string[]): Promise<Map<string, { id: string; read: string }>> {
    const held = await answer(() => readStates(this.#client, this.#indices.states, digests));
    const articles = new Map<string, { id: string; read: string }>();
    for (const [digest, { state }] of held)
      if (state.id !== null && state.read !== null) articles.set(digest, { id: state.id, read: state.read });
    return articles;
  }

  async setGone(digest: string, since: string | null): Promise<boolean> {
    const index = this.#indices.states;
    return answer(async () => {
      for (let conflict = true; conflict; ) {
        const held = (await readStates(this.#client, index, [digest])).get(digest);
        if (held === undefined || held.state.id === null) return false;
        if ((held.state.gone === null) === (since === null)) return false;
        const { state, ...unlessChangedSince } = held;
        const document: State = { ...state, gone: since };
        const [written] = await bulk(this.#client, [
          { action: 'index', index, id: digest, document, unlessChangedSince },
        ]);
        conflict = written === 'conflict';
      }
      return true;
    });
  }

  async hands(ids: readonly string[]): Promise<Map<string, Hand>> {
    return answer(() => readHands(this.#client, this.#indices, ids));
  }

  async setHand(id: string, hand: Hand, deed: Deed | null): Promise<void> {
    await answer(() => writeHand(this.#client, this.#indices, id, hand, deed));
  }

  async *readBefore(runSource: string, before: string): AsyncIterable<{ digest: string; id: string; read: string }> {
    yield* pagesReadBefore(this.#client, this.#indices, runSource, before);
  }

  async putBy(runSource: string, id: string): Promise<string[]> {
    return await pagesPutBy(this.#client, this.#indices, runSource, id);
  }

  async drop(digests: readonly string[]): Promise<void> {
    await answer(() => dropPages(this.#client, this.#indices, digests));
  }

  async *dropped(): AsyncIterable<string> {
    yield* droppedPages(this.#client, this.#indices);
  }

  async takeDropped(digests: readonly string[]): Promise<void> {
    await answer(() => takeDropped(this.#client, this.#indices, digests));
  }

  async *everyHand(): AsyncIterable<{ id: string; hand: Hand }> {
    yield* everyHand(this.#client, this.#indices);
  }

  async deletions(limit: number): Promise<(Deletion & { id: string })[]> {
    return answer(() => readDeletions(this.#client, this.#indices, limit));
  }

  async addDeed(deed: Deed): Promise<void> {
    await answer(() => writeDeed(this.#client, this.#indices, deed));
  }

  async deeds(limit: number, after = ''): Promise<Deed[]> {
    return answer(() => readDeeds(this.#client, this.#indices, limit, after));
  }

  async *pages(): AsyncIterable<ArchivedPage & { id: string }> {
    for await (const { page, state } of this.#stream('article', 'read')) {
      if (state.id !== null) yield { ...page, id: state.id };
    }
  }

  async *quarantined(): AsyncIterable<ArchivedPage> {
    for await (const { page } of this.#stream('quarantined', 'settled')) yield page;
  }

  async quarantine(limit: number): Promise<{ total: number; pages: Quarantined[] }> {
    const index = this.#indices.states;
    await this.#refresh(index);
    const query = { term: { state: 'quarantined' } };
    const { count } = await answer(() => this.#client.count({ index, query }));
    const newest: estypes.SortCombinations[] = [{ settled: 'desc' }, { digest: 'asc' }];
    const states = await first(scan<State>(this.#client, index, query, newest, Math.min(limit, 1000)), limit);
    return { total: count, pages: states.map(toldOf) };
  }

  async quarantinedPage(digest: string): Promise<{ page: ArchivedPage; told: Quarantined } | null> {
    const held = await answer(() => readStates(this.#client, this.#indices.states, [digest]));
    const state = held.get(digest)?.state;
    if (state?.state !== 'quarantined') return null;
    const [page] = await answer(() => readPages(this.#client, this.#indices.pages, [digest]));
    return page === undefined ? null : { page, told: toldOf(state) };
  }

  async saveRun(run: Run): Promise<void> {
    const { id, source, started } = run;
    const document = { id, source, started, run };
    await answer(() => bulk(this.#client, [{ action: 'index', index: this.#indices.runs, id, document }]));
  }

  async runs(limit: number, source?: string): Promise<Run[]> {
    const index = this.#indices.runs;
    await this.#refresh(index);
    const query = source === undefined ? { match_all: {} } : { term: { source } };
    const newest: estypes.SortCombinations[] = [{ started: 'desc' }, { id: 'desc' }];
    const runs = await first(scan<{ run: Run }>(this.#client, index, query, newest, Math.min(limit, 1000)), limit);
    return runs.map(({ run }) => runOf(run));
  }

  async runDays(sources: readonly string[], since: string): Promise<RunDay[]> {
    await this.#refresh(this.#indices.runs);
    return answer(() => runDays(this.#client, this.#indices.runs, sources, since));
  }

  async count(): Promise<Record<PageState, number>> {
    const index = this.#indices.states;
    await this.#refresh(index);
    const { aggregations } = await answer(() =>
      this.#client.search<never, { states: { buckets: { key: PageState; doc_count: number }[] } }>({
        index,
        size: 0,
        query: { bool: { must_not: { term: { state: 'dropped' } } } },
        aggs: { states: { terms: { field: 'state' } } },
      }),
    );
    const none: Record<PageState, number> = { pending: 0, article: 0, quarantined: 0 };
    const buckets = aggregations?.states.buckets ?? [];
    return Object.assign(none, Object.fromEntries(buckets.map(({ key, doc_count }) => [key, doc_count])));
  }

  async *everything(): AsyncIterable<HeldPage> {
    await this.#refresh(this.#indices.states);
    yield* readHeld(this.#client, this.#indices);
  }

  async take(held: readonly HeldPage[]): Promise<void> {
    await answer(() => takePages(this.#client, this.#indices, held));
  }

  async *everyRun(): AsyncIterable<Run> {
    const index = this.#indices.runs;
    await this.#refresh(index);
    const oldest: estypes.SortCombinations[] = [{ started: 'asc' }, { id: 'asc' }];
    for await (const { run } of scan<{ run: Run }>(this.#client, index, { match_all: {} }, oldest, 1000))
      yield runOf(run);
  }

  async close(): Promise<void> {}

  /** The pages of one state in an order, as many as there are now. */
  async *#stream(
    state: PageState,
    order: 'put' | 'settled' | 'read',
  ): AsyncGenerator<{ page: ArchivedPage; state: State }> {
    const index = this.#indices.states;
    await this.#refresh(index);
    const bound = order === 'put' ? 'put' : 'settled';
    const { aggregations } = await answer(() =>
      this.#client.search<never, { last: estypes.AggregationsMaxAggregate }>({
        index,
        size: 0,
        aggs: { last: { max: { field: bound } } },
      }),
    );
    const last = aggregations?.last.value ?? 0;
    const query = { bool: { filter: [{ term: { state } }, { range: { [bound]: { lte: last } } }] } };
    const sort: estypes.SortCombinations[] = [...new Set([order, bound])].map((field) => ({ [field]: 'asc' as const }));
    const states = scan<State>(this.#client, index, query, [...sort, { digest: 'asc' }], 1000);
    for await (const portion of portions(states)) {
      const digests = portion.map(({ digest }) => digest);
      const pages = await answer(() => readPages(this.#client, this.#indices.pages, digests));
      for (const [i, page] of pages.entries()) yield { page, state: portion[i] as State };
    }
  }

  /** Searches see what is refreshed; gets by id see everything. */
  async #refresh(index: string): Promise<void> {
    await answer(() => this.#client.indices.refresh({ index }));
  }
}

function toldOf({ digest, origin, url, reason, tries, at }: State): Quarantined {
  return { digest, origin, url, reason: parseFault(reason), tries, at: at ?? '' };
}

async function first<T>(items: AsyncIterable<T>, limit: number): Promise<T[]> {
  const list: T[] = [];
  if (limit <= 0) return list;
  for await (const item of items) {
    list.push(item);
    if (list.length >= limit) break;
  }
  return list;
}
