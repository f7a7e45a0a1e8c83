import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from './migrations.ts';

/** Opens the archive's file, making it where there is none, and bringing one of an older program up to today's version,
 * which is kept in it as `user_version`. Throws when a newer program wrote it. */
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
    db.transaction(() => bringUp(db, path)).immediate();
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

function bringUp(db: Database.Database, path: string): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > migrations.length) {
    throw new Error(
      `${path} was written by a newer Điểm Báo (archive version ${found}; this one knows ${migrations.length}). ` +
        'Update the program, or set DATA_DIR to another folder.',
    );
  }
  if (found === migrations.length) return;
  for (const step of migrations.slice(found)) db.exec(step);
  db.pragma(`user_version = ${migrations.length}`);
}
