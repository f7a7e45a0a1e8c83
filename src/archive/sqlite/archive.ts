import type Database from 'better-sqlite3';
import { parseFault } from '../../faults/fault.ts';
import { answer } from '../../sqlite/answer.ts';
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
import { readDeeds, readDeletions, readHands, writeDeed, writeHand } from './hand.ts';
import { readHistories } from './history.ts';
import { SqliteLearning } from './learning.ts';
import { nextHeld, takePages } from './moving.ts';
import { addPages, readPage } from './page.ts';
import { dropPages, droppedPages, pagesPutBy, pagesReadBefore, type ReadPage, takeDropped } from './retention.ts';
import { runDays } from './run-days.ts';
import { openDatabase } from './schema.ts';
import { settle } from './settle.ts';

/** Opens the archive held in one file, making it where there is none. Any number of processes may have it open. */
export function openSqliteArchive(path: string): Archive {
  return new SqliteArchive(openDatabase(path));
}

/** Pages are streamed so many numbers at a time, and their bytes one by one: memory stays flat. */
const batch = 500;

class SqliteArchive implements Archive {
  readonly name = 'SQLite';
  readonly learning: SqliteLearning;
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
    this.learning = new SqliteLearning(db);
  }

  async states(digests: readonly string[]): Promise<Map<string, PageState | 'dropped'>> {
    const rows = this.#all<{ digest: string; state: PageState | 'dropped' }>(
      `SELECT digest, state FROM pages JOIN states USING (number) WHERE digest IN (SELECT value FROM json_each(?))`,
      JSON.stringify(digests),
    );
    return new Map(rows.map(({ digest, state }) => [digest, state]));
  }

  async put(pages: readonly ArchivedPage[], runSource?: string): Promise<void> {
    answer(() => addPages(this.#db, pages, runSource ?? null));
  }

  async settle(outcomes: readonly Outcome[]): Promise<Settled[]> {
    return answer(() => settle(this.#db, outcomes));
  }

  pending(): AsyncIterable<ArchivedPage> {
    return this.#inOrder('pending', 'number');
  }

  async page(id: string): Promise<ArchivedPage | null> {
    const [latest] = this.#all<{ number: number }>(
      `SELECT number FROM states WHERE id = ? ORDER BY read DESC, settled DESC LIMIT 1`,
      id,
    );
    return latest === undefined ? null : this.#page(latest.number);
  }

  async histories(ids: readonly string[]): Promise<Map<string, History>> {
    return answer(() => readHistories(this.#db, ids));
  }

  async pagesOf(digests: readonly string[]): Promise<ArchivedPage[]> {
    return digests.map((digest) => {
      const [row] = this.#all<{ number: number }>(`SELECT number FROM pages WHERE digest = ?`, digest);
      if (row === undefined) throw new Error(`No page ${digest} is archived.`);
      return this.#page(row.number);
    });
  }

  async articlesOf(digests: readonly string[]): Promise<Map<string, { id: string; read: string }>> {
    const rows = this.#all<{ digest: string; id: string; read: string }>(
      `SELECT digest, id, read FROM pages JOIN states USING (number)
       WHERE digest IN (SELECT value FROM json_each(?)) AND id IS NOT NULL`,
      JSON.stringify(digests),
    );
    return new Map(rows.map(({ digest, id, read }) => [digest, { id, read }]));
  }

  async setGone(digest: string, since: string | null): Promise<boolean> {
    const set = this.#db.prepare(
      `UPDATE states SET gone = ? WHERE number = (SELECT number FROM pages WHERE digest = ?)
       AND id IS NOT NULL AND (gone IS NULL) <> (? IS NULL)`,
    );
    return answer(() => set.run(since, digest, since)).changes > 0;
  }

  async hands(ids: readonly string[]): Promise<Map<string, Hand>> {
    return answer(() => readHands(this.#db, ids));
  }

  async setHand(id: string, hand: Hand, deed: Deed | null): Promise<void> {
    answer(() => writeHand(this.#db, id, hand, deed));
  }

  async *readBefore(runSource: string, before: string): AsyncIterable<ReadPage> {
    let reached = { read: '', number: 0 };
    while (true) {
      const from = reached;
      const rows = answer(() => pagesReadBefore(this.#db, runSource, before, from, batch));
      for (const { digest, id, read } of rows) yield { digest, id, read };
      const end = rows.at(-1);
      if (end === undefined) return;
      reached = end;
    }
  }

  async putBy(runSource: string, id: string): Promise<string[]> {
    return answer(() => pagesPutBy(this.#db, runSource, id));
  }

  async drop(digests: readonly string[]): Promise<void> {
    answer(() => dropPages(this.#db, digests));
  }

  async *dropped(): AsyncIterable<string> {
    yield* answer(() => droppedPages(this.#db));
  }

  async takeDropped(digests: readonly string[]): Promise<void> {
    answer(() => takeDropped(this.#db, digests));
  }

  async *everyHand(): AsyncIterable<{ id: string; hand: Hand }> {
    for (const { id } of this.#all<{ id: string }>('SELECT id FROM hands ORDER BY id')) {
      const hand = (await this.hands([id])).get(id);
      if (hand !== undefined) yield { id, hand };
    }
  }

  async deletions(limit: number): Promise<(Deletion & { id: string })[]> {
    return answer(() => readDeletions(this.#db, limit));
  }

  async addDeed(deed: Deed): Promise<void> {
    answer(() => writeDeed(this.#db, deed));
  }

  async deeds(limit: number, after = ''): Promise<Deed[]> {
    return answer(() => readDeeds(this.#db, limit, after));
  }

  async *pages(): AsyncIterable<ArchivedPage & { id: string }> {
    const last = this.#greatest('settled');
    let reached = { read: '', settled: 0 };
    while (true) {
      const rows = this.#all<{ number: number; id: string; read: string; settled: number }>(
        `SELECT number, id, read, settled FROM states
         WHERE state = 'article' AND (read, settled) > (?, ?) AND settled <= ? ORDER BY read, settled LIMIT ?`,
        reached.read,
        reached.settled,
        last,
        batch,
      );
      for (const { number, id } of rows) yield { ...this.#page(number), id };
      const end = rows.at(-1);
      if (end === undefined) return;
      reached = end;
    }
  }

  quarantined(): AsyncIterable<ArchivedPage> {
    return this.#inOrder('quarantined', 'settled');
  }

  async quarantine(limit: number): Promise<{ total: number; pages: Quarantined[] }> {
    const [count] = this.#all<{ total: number }>(`SELECT count(*) AS total FROM states WHERE state = 'quarantined'`);
    const rows = this.#all<Omit<Quarantined, 'reason'> & { reason: string | null }>(
      `SELECT digest, origin, url, reason, tries, at FROM states JOIN pages USING (number)
       WHERE state = 'quarantined' ORDER BY settled DESC LIMIT ?`,
      limit,
    );
    const pages = rows.map((row) => ({ ...row, reason: parseFault(row.reason) }));
    return { total: count?.total ?? 0, pages };
  }

  async quarantinedPage(digest: string): Promise<{ page: ArchivedPage; told: Quarantined } | null> {
    const [row] = this.#all<Omit<Quarantined, 'reason'> & { number: number; reason: string | null }>(
      `SELECT number, digest, origin, url, reason, tries, at FROM states JOIN pages USING (number)
       WHERE digest = ? AND state = 'quarantined'`,
      digest,
    );
    if (row === undefined) return null;
    const { number, ...told } = row;
    return { page: this.#page(number), told: { ...told, reason: parseFault(told.reason) } };
  }

  async saveRun(run: Run): Promise<void> {
    const save = this.#db.prepare(`INSERT OR REPLACE INTO runs (id, source, started, run) VALUES (?, ?, ?, ?)`);
    answer(() => save.run(run.id, run.source, run.started, JSON.stringify(run)));
  }

  async runs(limit: number, source?: string): Promise<Run[]> {
    const rows = this.#all<{ run: string }>(
      `SELECT run FROM runs ${source === undefined ? '' : 'WHERE source = ?'} ORDER BY started DESC, id DESC LIMIT ?`,
      ...(source === undefined ? [] : [source]),
      limit,
    );
    return rows.map(({ run }) => runOf(JSON.parse(run) as Run));
  }

  async runDays(sources: readonly string[], since: string): Promise<RunDay[]> {
    return answer(() => runDays(this.#db, sources, since));
  }

  async count(): Promise<Record<PageState, number>> {
    const rows = this.#all<{ state: PageState; pages: number }>(
      `SELECT state, count(*) AS pages FROM states WHERE state <> 'dropped' GROUP BY state`,
    );
    const none: Record<PageState, number> = { pending: 0, article: 0, quarantined: 0 };
    return Object.assign(none, Object.fromEntries(rows.map(({ state, pages }) => [state, pages])));
  }

  async *everything(): AsyncIterable<HeldPage> {
    const last = this.#greatest('number');
    let next = answer(() => nextHeld(this.#db, 0));
    while (next !== null && next.number <= last) {
      const { number, held } = next;
      yield held;
      next = answer(() => nextHeld(this.#db, number));
    }
  }

  async take(held: readonly HeldPage[]): Promise<void> {
    answer(() => takePages(this.#db, held));
  }

  async *everyRun(): AsyncIterable<Run> {
    let started = '';
    let id = '';
    while (true) {
      const rows = this.#all<{ id: string; started: string; run: string }>(
        `SELECT id, started, run FROM runs WHERE (started, id) > (?, ?) ORDER BY started, id LIMIT ?`,
        started,
        id,
        batch,
      );
      for (const { run } of rows) yield runOf(JSON.parse(run) as Run);
      const reached = rows.at(-1);
      if (reached === undefined) return;
      ({ started, id } = reached);
    }
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #all<Row>(sql: string, ...values: (string | number)[]): Row[] {
    return answer(() => this.#db.prepare<(string | number)[], Row>(sql).all(...values));
  }

  #page(number: number): ArchivedPage {
    return answer(() => readPage(this.#db, number));
  }

  /** The pages of a state as it is when asked for: what comes to it while they are read is not among them. The state stands
   * in the SQL itself, for a partial index is not chosen by a bound value. */
  async *#inOrder(state: 'pending' | 'quarantined', column: 'number' | 'settled'): AsyncIterable<ArchivedPage> {
    const last = this.#greatest(column);
    let after = 0;
    while (true) {
      const rows = this.#all<{ number: number; place: number }>(
        `SELECT number, ${column} AS place FROM states
         WHERE state = '${state}' AND ${column} > ? AND ${column} <= ? ORDER BY ${column} LIMIT ?`,
        after,
        last,
        batch,
      );
      for (const { number } of rows) yield this.#page(number);
      const reached = rows.at(-1);
      if (reached === undefined) return;
      after = reached.place;
    }
  }

  #greatest(column: 'number' | 'settled'): number {
    return this.#all<{ greatest: number | null }>(`SELECT max(${column}) AS greatest FROM states`)[0]?.greatest ?? 0;
  }
}
