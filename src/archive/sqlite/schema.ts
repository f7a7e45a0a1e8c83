import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** Counted up with every change of the tables below; kept in the file as `user_version`. */
const version = 1;

/**
 * What a page is and what became of it stand apart: settling a page must not write its bytes again.
 * - `pages`: each page as fetched, never changed; `number` counts in the order they were put.
 * - `states`: one row a page; `settled` counts in the order they settled, null while pending.
 * - `first_pages`: the page that settled first under an article id.
 */
const tables = `
  CREATE TABLE pages (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    url TEXT,
    source_host TEXT,
    source_name TEXT,
    fetched TEXT,
    media TEXT NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE states (
    number INTEGER PRIMARY KEY REFERENCES pages (number),
    state TEXT NOT NULL,
    settled INTEGER,
    id TEXT,
    reason TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    at TEXT
  ) STRICT;
  CREATE INDEX pending_pages ON states (number) WHERE state = 'pending';
  CREATE INDEX settled_pages ON states (settled);
  CREATE INDEX quarantined_pages ON states (settled) WHERE state = 'quarantined';
  CREATE INDEX article_pages ON states (id, settled) WHERE id IS NOT NULL;
  CREATE TABLE first_pages (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL REFERENCES pages (number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE runs (id TEXT PRIMARY KEY, source TEXT NOT NULL, started TEXT NOT NULL, run TEXT NOT NULL) STRICT;
  CREATE INDEX latest_runs ON runs (started DESC, id DESC);
  CREATE INDEX latest_runs_of_source ON runs (source, started DESC, id DESC);
`;

/** Opens the archive's file, making it where there is none. Throws when a newer program wrote it. */
export function openDatabase(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  try {
    // The server and several ingests may write at once: each waits its turn.
    db.pragma('busy_timeout = 5000');
    db.pragma('journal_mode = WAL');
    // NORMAL would outlive a killed process but not a power cut; batches make the extra fsync cheap.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.transaction(() => createTables(db, path)).immediate();
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new Error(`${path} is not an SQLite file. Move it away, or set DATA_DIR to another folder.`, {
        cause: error,
      });
    }
    throw error;
  }
}

function createTables(db: Database.Database, path: string): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found === version) return;
  if (found > version) {
    throw new Error(
      `${path} was written by a newer Điểm Báo (archive version ${found}; this one knows ${version}). ` +
        'Update the program, or set DATA_DIR to another folder.',
    );
  }
  db.exec(tables);
  db.pragma(`user_version = ${version}`);
}
