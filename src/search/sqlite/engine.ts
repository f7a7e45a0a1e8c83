import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Article } from '../../article.ts';
import {
  type Abbreviation,
  EngineUnavailable,
  type EveryRequest,
  type Neighbour,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  type StoryMember,
  type Suggestion,
} from '../engine.ts';
import type { Said } from '../issues.ts';
import { Columns } from './columns.ts';
import { Frequencies } from './frequencies.ts';
import { issues } from './issues.ts';
import { Matcher } from './match.ts';
import { PackedTerms } from './packed-terms.ts';
import { Postings } from './postings.ts';
import { Scorer } from './rank.ts';
import { RoughScorer } from './rough.ts';
import { openDatabase } from './schema.ts';
import { Searcher } from './search.ts';
import { Stories } from './stories.ts';
import { Suggester } from './suggest.ts';
import { Vocabulary } from './vocabulary.ts';
import { Writer } from './write.ts';

/** How many articles are read before anybody else has a turn. */
const articlesAtOnce = 50;

/** Opens the embedded engine on a file, which is made when there is none. `SearchEngine` says what it promises. */
export function openSqliteEngine(path: string): SearchEngine {
  return new SqliteEngine(openDatabase(path));
}

class SqliteEngine implements SearchEngine {
  readonly name = 'SQLite';
  readonly #db: Database.Database;
  readonly #vocabulary: Vocabulary;
  readonly #writer: Writer;
  readonly #columns: Columns;
  readonly #matcher: Matcher;
  readonly #postings: Postings;
  readonly #packed: PackedTerms;
  readonly #frequencies: Frequencies;
  readonly #searcher: Searcher;
  readonly #suggester: Suggester;
  readonly #stories: Stories;
  readonly #jsonOf: Database.Statement<[string], string | null>;
  #dataVersion = -1;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#vocabulary = new Vocabulary(db);
    this.#writer = new Writer(db, this.#vocabulary);
    this.#columns = new Columns(db);
    this.#postings = new Postings(db);
    this.#packed = new PackedTerms(db);
    this.#frequencies = new Frequencies(db, this.#vocabulary);
    this.#matcher = new Matcher(this.#frequencies, this.#postings, this.#vocabulary);
    this.#searcher = new Searcher({
      db,
      columns: this.#columns,
      matcher: this.#matcher,
      rough: new RoughScorer(this.#frequencies, this.#matcher, this.#columns),
      scorer: new Scorer(db, this.#packed, this.#vocabulary, this.#columns),
    });
    this.#suggester = new Suggester(db, this.#columns);
    this.#stories = new Stories(db);
    this.#jsonOf = db.prepare<[string], string | null>('SELECT json FROM article WHERE id = ?').pluck();
  }

  async put(articles: readonly Article[], stories: ReadonlyMap<string, string> = new Map()): Promise<void> {
    this.#answering(() => this.#writer.put(articles, stories));
    this.#dataVersion = -1;
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#answering(() => this.#writer.remove(ids));
    this.#dataVersion = -1;
  }

  async refresh(): Promise<void> {
    this.#answering(() => this.#keepUp());
  }

  async get(id: string): Promise<Article | null> {
    return this.#answering(() => {
      const json = this.#jsonOf.get(id);
      return json ? (JSON.parse(json) as Article) : null;
    });
  }

  async near(articles: readonly Article[]): Promise<StoryMember[][]> {
    return this.#answering(() => articles.map((article) => this.#stories.near(article)));
  }

  async stories(ids: readonly string[]): Promise<Map<string, string>> {
    return this.#answering(() => {
      const found = ids.map((id) => [id, this.#stories.storyOf(id)] as const);
      return new Map(found.flatMap(([id, story]) => (story === null ? [] : [[id, story]])));
    });
  }

  async members(stories: readonly string[]): Promise<StoryMember[]> {
    return this.#answering(() => this.#stories.members(stories));
  }

  async story(id: string): Promise<Article[]> {
    return this.#answering(() => this.#stories.story(id));
  }

  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    return this.#answering(() => {
      this.#keepUp();
      return this.#suggester.suggest(typed, limit);
    });
  }

  async neighbours(fold: string, limit: number): Promise<Neighbour[]> {
    return this.#answering(() => this.#suggester.neighbours(fold, limit));
  }

  async abbreviations(): Promise<readonly Abbreviation[]> {
    return this.#answering(() => {
      this.#keepUp();
      return this.#columns.abbreviations.list;
    });
  }

  async issues(number: string): Promise<Said[]> {
    return this.#answering(() => {
      this.#keepUp();
      return issues(number, this.#matcher, this.#columns);
    });
  }

  async count(): Promise<number> {
    return this.#answering(() => {
      this.#keepUp();
      return this.#columns.count;
    });
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    // One read transaction: what is counted, ranked and shown is the same state of the index.
    return this.#answering(() =>
      this.#db.transaction(() => {
        this.#keepUp();
        this.#frequencies.refresh();
        return this.#searcher.search(request);
      })(),
    );
  }

  async *every(request: EveryRequest): AsyncGenerator<Article> {
    let at = 0;
    for await (const id of this.everyId(request)) {
      // Others are served between.
      if (at++ % articlesAtOnce === 0) await setImmediate();
      const article = await this.get(id);
      if (article !== null) yield article;
    }
  }

  async *everyId(request: EveryRequest): AsyncGenerator<string> {
    yield* this.#answering(() =>
      this.#db.transaction(() => {
        this.#keepUp();
        this.#frequencies.refresh();
        return this.#searcher.every(request);
      })(),
    );
  }

  /** Reads what this or another process wrote since the last call. */
  #keepUp(): void {
    const version = this.#db.pragma('data_version', { simple: true }) as number;
    if (version === this.#dataVersion) return;
    this.#columns.refresh();
    this.#postings.forget();
    this.#packed.forget();
    this.#dataVersion = version;
  }

  #answering<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (
        error instanceof Database.SqliteError &&
        /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|CORRUPT|FULL|NOTADB)/.test(error.code)
      ) {
        throw new EngineUnavailable(this.name, error);
      }
      throw error;
    }
  }
}
