import type Database from 'better-sqlite3';
import type { Archive, ArchivedPage, Outcome, PageState, Quarantined, Run, Settled } from '../archive.ts';
import { pack } from '../packed.ts';
import { type PageRow, pageColumns, pageOf } from './row.ts';
import { openDatabase } from './schema.ts';
import { settler } from './settle.ts';

/** Opens the archive held in one file, making it where there is none. Any number of processes may have it open. */
export function openSqliteArchive(path: string): Archive {
  return new SqliteArchive(openDatabase(path));
}

/** Pages are streamed so many numbers at a time, and their bytes one by one, so memory stays flat. */
const batch = 500;

class SqliteArchive implements Archive {
  readonly name = 'SQLite';
  readonly #db: Database.Database;
  readonly #settle: (outcomes: readonly Outcome[]) => Settled[];

  constructor(db: Database.Database) {
    this.#db = db;
    this.#settle = settler(db);
  }

  async states(digests: readonly string[]): Promise<Map<string, PageState>> {
    const rows = this.#db
      .prepare<[string], { digest: string; state: PageState }>(
        `SELECT digest, state FROM pages JOIN states USING (number) WHERE digest IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(digests));
    return new Map(rows.map(({ digest, state }) => [digest, state]));
  }

  async put(pages: readonly ArchivedPage[]): Promise<void> {
    const addPage = this.#db.prepare(
      `INSERT INTO pages (digest, origin, url, source_host, source_name, fetched, media, packed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
    );
    const addState = this.#db.prepare(`INSERT INTO states (number, state) VALUES (?, 'pending')`);
    // Packed before the transaction begins: other processes wait for its end.
    const rows = pages.map((page) => ({ page, packed: pack(page.bytes) }));
    this.#db
      .transaction(() => {
        for (const { page, packed } of rows) {
          const { digest, origin, url, source, fetched, media } = page;
          const { host = null, name = null } = source ?? {};
          const { changes, lastInsertRowid } = addPage.run(digest, origin, url, host, name, fetched, media, packed);
          if (changes > 0) addState.run(lastInsertRowid);
        }
      })
      .immediate();
  }

  async settle(outcomes: readonly Outcome[]): Promise<Settled[]> {
    return this.#settle(outcomes);
  }

  async *pending(): AsyncIterable<ArchivedPage> {
    const last = this.#greatest('number');
    const next = this.#db
      .prepare<[number, number, number], number>(
        `SELECT number FROM states WHERE state = 'pending' AND number > ? AND number <= ? ORDER BY number LIMIT ?`,
      )
      .pluck();
    for (let after = 0; ; ) {
      const numbers = next.all(after, last, batch);
      for (const number of numbers) yield this.#page(number);
      const reached = numbers.at(-1);
      if (reached === undefined) return;
      after = reached;
    }
  }

  async page(id: string): Promise<ArchivedPage | null> {
    const number = this.#db
      .prepare<[string], number>(`SELECT number FROM states WHERE id = ? ORDER BY settled DESC LIMIT 1`)
      .pluck()
      .get(id);
    return number === undefined ? null : this.#page(number);
  }

  async *pages(): AsyncIterable<ArchivedPage & { id: string }> {
    const last = this.#greatest('settled');
    const next = this.#db.prepare<[number, number, number], { number: number; settled: number; id: string }>(
      `SELECT number, settled, id FROM states
       WHERE state = 'article' AND settled > ? AND settled <= ? ORDER BY settled LIMIT ?`,
    );
    for (let after = 0; ; ) {
      const rows = next.all(after, last, batch);
      for (const { number, id } of rows) yield { ...this.#page(number), id };
      const reached = rows.at(-1);
      if (reached === undefined) return;
      after = reached.settled;
    }
  }

  async quarantine(limit: number): Promise<{ total: number; pages: Quarantined[] }> {
    const total = this.#db.prepare<[], number>(`SELECT count(*) FROM states WHERE state = 'quarantined'`).pluck().get();
    const pages = this.#db
      .prepare<[number], Quarantined>(
        `SELECT digest, origin, url, reason, tries, at FROM states JOIN pages USING (number)
         WHERE state = 'quarantined' ORDER BY settled DESC LIMIT ?`,
      )
      .all(limit);
    return { total: total ?? 0, pages };
  }

  async saveRun(run: Run): Promise<void> {
    this.#db
      .prepare(`INSERT OR REPLACE INTO runs (id, source, started, run) VALUES (?, ?, ?, ?)`)
      .run(run.id, run.source, run.started, JSON.stringify(run));
  }

  async runs(limit: number, source?: string): Promise<Run[]> {
    const latest = 'ORDER BY started DESC, id DESC LIMIT ?';
    const rows =
      source === undefined
        ? this.#db.prepare<[number], string>(`SELECT run FROM runs ${latest}`).pluck().all(limit)
        : this.#db
            .prepare<[string, number], string>(`SELECT run FROM runs WHERE source = ? ${latest}`)
            .pluck()
            .all(source, limit);
    return rows.map((run) => JSON.parse(run) as Run);
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #page(number: number): ArchivedPage {
    const row = this.#db.prepare<[number], PageRow>(`SELECT ${pageColumns} FROM pages WHERE number = ?`).get(number);
    if (row === undefined) throw new Error(`The archive has a state for page ${number} but not the page.`);
    return pageOf(row);
  }

  #greatest(column: 'number' | 'settled'): number {
    return this.#db.prepare<[], number | null>(`SELECT max(${column}) FROM states`).pluck().get() ?? 0;
  }
}
