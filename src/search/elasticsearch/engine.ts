import type { Client } from '@elastic/elasticsearch';
import type { Article } from '../../article.ts';
import { answer } from '../../elasticsearch/answer.ts';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import type {
  Abbreviation,
  EveryRequest,
  Neighbour,
  SearchEngine,
  SearchRequest,
  SearchResult,
  StoryMember,
  Suggestion,
} from '../engine.ts';
import type { Said } from '../issues.ts';
import { Abbreviations } from './abbreviations.ts';
import { every, everyId } from './every.ts';
import { issues } from './issues.ts';
import { ensureArticles } from './schema.ts';
import { search } from './search.ts';
import { members, near, storiesOf, storyOf } from './stories.ts';
import { neighbours, suggest } from './suggest.ts';
import { documentOf } from './write.ts';

/**
 * Opens the engine over the alias `${prefix}articles`, making an index behind it where there is none. Closing it leaves
 * the client open. Throws `EngineUnavailable`, and an `Error` that says what to do when a newer program made the index.
 */
export async function openElasticsearchEngine(client: Client, prefix: string): Promise<SearchEngine> {
  return new ElasticsearchEngine(client, await answer(() => ensureArticles(client, prefix)));
}

class ElasticsearchEngine implements SearchEngine {
  readonly name = 'Elasticsearch';
  readonly #client: Client;
  readonly #alias: string;
  readonly #abbreviations: Abbreviations;

  constructor(client: Client, alias: string) {
    this.#client = client;
    this.#alias = alias;
    this.#abbreviations = new Abbreviations(client, alias);
  }

  async put(articles: readonly Article[], stories: ReadonlyMap<string, string> = new Map()): Promise<void> {
    const last = new Map(articles.map((article) => [article.id, article]));
    await this.#write(
      [...last.values()].map((article) => ({
        action: 'index',
        id: article.id,
        document: documentOf(article, stories.get(article.id) ?? article.id),
      })),
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#write([...new Set(ids)].map((id) => ({ action: 'delete', id })));
  }

  async refresh(): Promise<void> {
    await answer(() => this.#client.indices.refresh({ index: this.#alias }));
    this.#abbreviations.forget();
  }

  async get(id: string): Promise<Article | null> {
    const { docs } = await answer(() => this.#client.mget<{ article: Article }>({ index: this.#alias, ids: [id] }));
    const [held] = docs;
    if (held !== undefined && 'error' in held) throw new Error(`${this.#alias}: ${held.error.reason}`);
    return held?._source?.article ?? null;
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    return answer(() => search(this.#client, this.#alias, request));
  }

  every(request: EveryRequest): AsyncIterable<Article> {
    return every(this.#client, this.#alias, request);
  }

  everyId(request: EveryRequest): AsyncIterable<string> {
    return everyId(this.#client, this.#alias, request);
  }

  async near(articles: readonly Article[]): Promise<StoryMember[][]> {
    return answer(() => near(this.#client, this.#alias, articles));
  }

  async stories(ids: readonly string[]): Promise<Map<string, string>> {
    return answer(() => storiesOf(this.#client, this.#alias, ids));
  }

  async members(stories: readonly string[]): Promise<StoryMember[]> {
    return answer(() => members(this.#client, this.#alias, stories));
  }

  async story(id: string): Promise<Article[]> {
    return answer(() => storyOf(this.#client, this.#alias, id));
  }

  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    return answer(() => suggest(this.#client, this.#alias, typed, limit));
  }

  async neighbours(fold: string, limit: number): Promise<Neighbour[]> {
    return answer(() => neighbours(this.#client, this.#alias, fold, limit));
  }

  async abbreviations(): Promise<readonly Abbreviation[]> {
    return this.#abbreviations.list();
  }

  async issues(number: string): Promise<Said[]> {
    return answer(() => issues(this.#client, this.#alias, number));
  }

  async count(): Promise<number> {
    return (await answer(() => this.#client.count({ index: this.#alias }))).count;
  }

  async close(): Promise<void> {}

  async #write(writes: Omit<Write, 'index' | 'throughAlias'>[]): Promise<void> {
    const through = writes.map((write) => ({ ...write, index: this.#alias, throughAlias: true }));
    await answer(() => bulk(this.#client, through));
  }
}
