import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { answer } from '../../src/sqlite/answer.ts';
import type { Visit, Visits } from './visits.ts';

/** Opens the visits held in one file, making it where there is none. */
export function openSqliteVisits(path: string): Visits {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: 5_000 });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE IF NOT EXISTS visits (url TEXT PRIMARY KEY, visit TEXT NOT NULL) STRICT, WITHOUT ROWID');
  const get = db.prepare<[string], string>('SELECT visit FROM visits WHERE url = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO visits (url, visit) VALUES (?, ?)');
  return {
    async get(url) {
      const visit = answer(() => get.get(url));
      return visit === undefined ? null : (JSON.parse(visit) as Visit);
    },
    async put(visit) {
      answer(() => put.run(visit.url, JSON.stringify(visit)));
    },
    async close() {
      db.close();
    },
  };
}
