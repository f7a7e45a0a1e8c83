import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { answer } from '../../src/sqlite/answer.ts';
import type { Visit, Visits } from './visits.ts';

/** Opens the visits held in one file, making it where there is none: their own, or a backup with the archive. */
export function openSqliteVisits(path: string): Visits {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: 5_000 });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE IF NOT EXISTS visits (url TEXT PRIMARY KEY, visit TEXT NOT NULL) STRICT, WITHOUT ROWID');
  db.transaction(() => bringUp(db)).immediate();
  const get = db.prepare<[string], string>('SELECT visit FROM visits WHERE url = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO visits (url, visit, source, first, due) VALUES (?, ?, ?, ?, ?)');
  const all = db.prepare<[string], string>('SELECT visit FROM visits WHERE url > ? ORDER BY url LIMIT 500').pluck();
  const take = db.prepare('INSERT OR IGNORE INTO visits (url, visit, source, first, due) VALUES (?, ?, ?, ?, ?)');
  const due = db
    .prepare<[string, string, string, number], string>(
      'SELECT visit FROM visits WHERE source = ? AND due < ? AND first > ? ORDER BY due LIMIT ?',
    )
    .pluck();
  return {
    async get(url) {
      const visit = answer(() => get.get(url));
      return visit === undefined ? null : visitOf(visit);
    },
    async put(visit) {
      answer(() => put.run(visit.url, JSON.stringify(visit), visit.source, visit.first, visit.due));
    },
    async due(source, firstAfter, now, limit) {
      return answer(() => due.all(source, now, firstAfter, limit)).map(visitOf);
    },
    async *every() {
      let after = '';
      while (true) {
        const from = after;
        const visits = answer(() => all.all(from)).map(visitOf);
        yield* visits;
        const last = visits.at(-1);
        if (last === undefined) return;
        after = last.url;
      }
    },
    async take(visits) {
      const taking = db.transaction(() => {
        for (const visit of visits) take.run(visit.url, JSON.stringify(visit), visit.source, visit.first, visit.due);
      });
      answer(() => taking.immediate());
    },
    async close() {
      db.close();
    },
  };
}

/** The first program's files lack what pages that are due are looked up by. */
function bringUp(db: Database.Database): void {
  const columns = db.prepare<[], string>("SELECT name FROM pragma_table_info('visits')").pluck().all();
  if (columns.includes('due')) return;
  db.exec(`ALTER TABLE visits ADD COLUMN source TEXT;
    ALTER TABLE visits ADD COLUMN first TEXT;
    ALTER TABLE visits ADD COLUMN due TEXT;
    CREATE INDEX visits_due ON visits (source, due) WHERE due IS NOT NULL`);
}

function visitOf(text: string): Visit {
  return { first: null, due: null, source: null, ...(JSON.parse(text) as Omit<Visit, 'first' | 'due' | 'source'>) };
}
