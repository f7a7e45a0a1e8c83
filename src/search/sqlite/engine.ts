import Database from 'better-sqlite3';
import { ranking } from '../../../config/ranking.ts';
import type { Article } from '../../article.ts';
import {
  EngineUnavailable,
  type Hit,
  type Near,
  type Neighbour,
  othersNamed,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  type Suggestion,
} from '../engine.ts';
import { byScoreAlone, neededClauses } from '../rules.ts';
import { Columns } from './columns.ts';
import { filterAndCount, passes, prepareFilters } from './facets.ts';
import { excludedRows, fullMatches, heaviest, missingClauses, partialMatches } from './match.ts';
import { byDate, newerFirst, withRecency } from './order.ts';
import { Postings } from './postings.ts';
import { render } from './query.ts';
import { Scorer } from './rank.ts';
import { openDatabase } from './schema.ts';
import { Stories } from './stories.ts';
import { Suggester } from './suggest.ts';
import { Vocabulary } from './vocabulary.ts';
import { Writer } from './write.ts';

type Scored = { row: number; score: number };

/** Column weights of `bm25()`, in the order of `posting`'s columns: with and without accents alike, no other column. */
const { title, lead, body, captions } = ranking.fields;
const columnWeights = [title, lead, body, captions, 0, 0, title, lead, body, captions, 0, 0, 0].join(', ');

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
  readonly #postings: Postings;
  readonly #scorer: Scorer;
  readonly #suggester: Suggester;
  readonly #stories: Stories;
  readonly #jsonOf: Database.Statement<[string], string | null>;
  readonly #jsonAt: Database.Statement<[number], string>;
  readonly #byBm25: Database.Statement<[string], [number, number]>;
  #dataVersion = -1;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#vocabulary = new Vocabulary(db);
    this.#writer = new Writer(db, this.#vocabulary);
    this.#columns = new Columns(db);
    this.#postings = new Postings(db);
    this.#scorer = new Scorer(db, this.#vocabulary, this.#columns);
    this.#suggester = new Suggester(db, this.#columns);
    this.#stories = new Stories(db);
    this.#jsonOf = db.prepare<[string], string | null>('SELECT json FROM article WHERE id = ?').pluck();
    this.#jsonAt = db.prepare<[number], string>('SELECT json FROM article WHERE row = ?').pluck();
    this.#byBm25 = db
      .prepare<[string], [number, number]>(
        `SELECT rowid, -bm25(posting, ${columnWeights}) FROM posting WHERE posting MATCH ?`,
      )
      .raw();
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

  async near(articles: readonly Article[]): Promise<Near[][]> {
    return this.#answering(() => articles.map((article) => this.#stories.near(article)));
  }

  async stories(ids: readonly string[]): Promise<Map<string, string>> {
    return this.#answering(() => {
      const found = ids.map((id) => [id, this.#stories.storyOf(id)] as const);
      return new Map(found.flatMap(([id, story]) => (story === null ? [] : [[id, story]])));
    });
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
    return this.#answering(() => this.#db.transaction(() => this.#search(request))());
  }

  #search(request: SearchRequest): SearchResult {
    this.#keepUp();
    const { query, filters, size } = request;
    const full = filterAndCount(this.#fullRows(request), filters, this.#columns);
    const relaxable = query.required.filter((clause) => clause.relaxable).length;
    const scoreAlone = byScoreAlone(query) && request.sort === 'relevance';
    const needed = neededClauses(relaxable);
    const enough = scoreAlone ? relaxable === 0 : full.kept.length >= size || needed >= relaxable;
    if (enough) {
      const ordered = this.#ordered(full.kept, request, () => this.#bm25(request, full.kept));
      return this.#answer(request, ordered, full, new Set(full.kept), false);
    }

    const isFull = new Set(full.kept);
    const parts = { postings: this.#postings, vocabulary: this.#vocabulary, columns: this.#columns };
    const { rows, have, weight } = partialMatches(query, scoreAlone ? 1 : needed, parts);
    const counted =
      isFull.size > 0
        ? full
        : filterAndCount(
            rows.filter((row) => (have[row] ?? 0) >= needed),
            filters,
            this.#columns,
          );
    const prepared = prepareFilters(filters, this.#columns);
    const mine = rows.filter((row) => passes(row, prepared, this.#columns));
    // Folded, several of them may stand under one hit.
    const most = Math.max(ranking.rescored, request.page * size * (request.fold ? 5 : 1));
    const order = (some: number[]) => this.#ordered(some, request, () => heaviest(some, weight, most));
    const ordered = scoreAlone
      ? order(mine)
      : [...order(mine.filter((row) => isFull.has(row))), ...order(mine.filter((row) => !isFull.has(row)))];
    return this.#answer(request, ordered, counted, isFull, scoreAlone);
  }

  #fullRows(request: SearchRequest): Iterable<number> {
    const matched = fullMatches(request.query, this.#postings, this.#vocabulary);
    if (matched !== null && request.query.excluded.length === 0) return matched;
    const excluded = excludedRows(request.query, this.#postings, this.#vocabulary);
    if (matched !== null) return matched.filter((row) => !excluded.has(row));
    const rows: number[] = [];
    for (let row = 1; row < this.#columns.size; row++)
      if (this.#columns.alive(row) && !excluded.has(row)) rows.push(row);
    return rows;
  }

  /** Rows in the request's order; by relevance the best `ranking.rescored` of `first` are scored with everything. */
  #ordered(rows: number[], request: SearchRequest, first: () => Scored[]): Scored[] {
    const { sort, query } = request;
    if (sort !== 'relevance' || query.ranked.length === 0) {
      return byDate(rows, sort === 'oldest', this.#columns).map((row) => ({ row, score: 0 }));
    }
    const candidates = first().sort((a, b) => b.score - a.score || a.row - b.row);
    const head = candidates.slice(0, ranking.rescored).map(({ row }) => row);
    const scores = withRecency(head, this.#scorer.score(head, query), this.#columns);
    const best = head
      .map((row, i) => ({ row, score: scores[i] ?? 0 }))
      .sort((a, b) => b.score - a.score || newerFirst(a.row, b.row, this.#columns));
    const least = best.at(-1)?.score ?? 0;
    const top = candidates[ranking.rescored]?.score ?? 1;
    const rest = candidates
      .slice(ranking.rescored)
      .map(({ row, score }) => ({ row, score: (least * score) / Math.max(top, 1e-9) }));
    return [...best, ...rest];
  }

  #bm25(request: SearchRequest, kept: readonly number[]): Scored[] {
    const expression = request.query.required
      .map((clause) => `(${render(clause.node, this.#vocabulary)})`)
      .join(' AND ');
    const wanted = new Uint8Array(this.#columns.size);
    for (const row of kept) wanted[row] = 1;
    return this.#byBm25
      .all(expression)
      .filter(([row]) => wanted[row] === 1)
      .map(([row, score]) => ({ row, score }));
  }

  #answer(
    { query, page, size, fold = false }: SearchRequest,
    ordered: readonly Scored[],
    { kept, facets }: ReturnType<typeof filterAndCount>,
    full: ReadonlySet<number>,
    mixed: boolean,
  ): SearchResult {
    const total = kept.length;
    const { heads, under } = fold ? this.#folded(ordered, full, mixed) : { heads: ordered, under: new Map() };
    const listed = heads.slice(0, Math.max(total, size));
    const hits = listed.slice((page - 1) * size, page * size).map(({ row, score }) => ({
      article: this.#articleAt(row),
      score,
      missing: full.has(row) ? [] : missingClauses(row, query, this.#postings, this.#vocabulary),
      others: this.#others(under.get(row) ?? []),
    }));
    const stories = fold ? new Set(kept.map((row) => this.#columns.story(row))).size : total;
    return { total, stories, relaxed: hits.some((hit) => hit.missing.length > 0), hits, facets };
  }

  /** The first row of each story, and the others under it; partial matches that follow full ones are not among them. */
  #folded(
    ordered: readonly Scored[],
    full: ReadonlySet<number>,
    mixed: boolean,
  ): { heads: Scored[]; under: Map<number, number[]> } {
    const headOf = new Map<number, number>();
    const under = new Map<number, number[]>();
    const heads = ordered.filter(({ row }) => {
      const story = this.#columns.story(row);
      const head = headOf.get(story);
      if (head === undefined) {
        headOf.set(story, row);
        under.set(row, []);
        return true;
      }
      if (mixed || full.has(row) || !full.has(head)) under.get(head)?.push(row);
      return false;
    });
    return { heads, under };
  }

  #others(rows: readonly number[]): Hit['others'] {
    const named = rows.length === 0 ? [] : byDate(rows, false, this.#columns).slice(0, othersNamed);
    return {
      count: rows.length,
      named: named.map((row) => {
        const { id, title, source } = this.#articleAt(row);
        return { id, title, source };
      }),
    };
  }

  #articleAt(row: number): Article {
    return JSON.parse(this.#jsonAt.get(row) ?? 'null') as Article;
  }

  /** Reads what this or another process wrote since the last call. */
  #keepUp(): void {
    const version = this.#db.pragma('data_version', { simple: true }) as number;
    if (version === this.#dataVersion) return;
    this.#columns.refresh();
    this.#postings.forget();
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
