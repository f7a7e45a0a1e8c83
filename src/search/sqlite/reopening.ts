import { statSync } from 'node:fs';
import type { Article } from '../../article.ts';
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
import { openSqliteEngine } from './engine.ts';

/**
 * Opens the embedded engine, made where there is none, and follows it to the file that a rebuild swaps in
 * (`openFreshSqlite`): the first call after a swap opens the new one.
 */
export function openReopeningSqliteEngine(path: string): SearchEngine {
  return new ReopeningEngine(path);
}

class ReopeningEngine implements SearchEngine {
  readonly name = 'SQLite';
  readonly #path: string;
  #engine: SearchEngine;
  #file: string;
  /** How many read through all of an engine's articles: it is not closed before they have. */
  readonly #readers = new Map<SearchEngine, number>();

  constructor(path: string) {
    this.#path = path;
    this.#engine = openSqliteEngine(path);
    this.#file = this.#identity();
  }

  async put(articles: readonly Article[], stories?: ReadonlyMap<string, string>): Promise<void> {
    return (await this.#current()).put(articles, stories);
  }

  async remove(ids: readonly string[]): Promise<void> {
    return (await this.#current()).remove(ids);
  }

  async refresh(): Promise<void> {
    return (await this.#current()).refresh();
  }

  async get(id: string): Promise<Article | null> {
    return (await this.#current()).get(id);
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    return (await this.#current()).search(request);
  }

  async *every(request: EveryRequest): AsyncGenerator<Article> {
    const engine = await this.#current();
    this.#readers.set(engine, (this.#readers.get(engine) ?? 0) + 1);
    try {
      yield* engine.every(request);
    } finally {
      const left = (this.#readers.get(engine) ?? 1) - 1;
      if (left > 0) this.#readers.set(engine, left);
      else this.#readers.delete(engine);
      if (left === 0 && engine !== this.#engine) await engine.close();
    }
  }

  async *everyId(request: EveryRequest): AsyncGenerator<string> {
    yield* (await this.#current()).everyId(request);
  }

  async near(articles: readonly Article[]): Promise<StoryMember[][]> {
    return (await this.#current()).near(articles);
  }

  async stories(ids: readonly string[]): Promise<Map<string, string>> {
    return (await this.#current()).stories(ids);
  }

  async members(stories: readonly string[]): Promise<StoryMember[]> {
    return (await this.#current()).members(stories);
  }

  async story(id: string): Promise<Article[]> {
    return (await this.#current()).story(id);
  }

  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    return (await this.#current()).suggest(typed, limit);
  }

  async neighbours(fold: string, limit: number): Promise<Neighbour[]> {
    return (await this.#current()).neighbours(fold, limit);
  }

  async abbreviations(): Promise<readonly Abbreviation[]> {
    return (await this.#current()).abbreviations();
  }

  async issues(number: string): Promise<Said[]> {
    return (await this.#current()).issues(number);
  }

  async count(): Promise<number> {
    return (await this.#current()).count();
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }

  async #current(): Promise<SearchEngine> {
    const file = this.#identity();
    if (file !== this.#file) {
      const old = this.#engine;
      this.#engine = openSqliteEngine(this.#path);
      this.#file = file;
      if (!this.#readers.has(old)) await old.close();
    }
    return this.#engine;
  }

  /** A path that a swap is replacing names one file or the other, never none; where somebody deleted it, the open one
   * is kept. */
  #identity(): string {
    const stats = statSync(this.#path, { throwIfNoEntry: false });
    return stats === undefined ? this.#file : `${stats.dev}:${stats.ino}`;
  }
}
