import { SqliteError } from 'better-sqlite3';
import { EngineUnavailable } from '../search/engine.ts';

/** What SQLite says when the file cannot be had just now: another process holds it too long, the disk is full, gone or
 * read-only. Everything else is a defect of the caller. */
const unavailable = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB)/;

/** Runs work on a database; throws `EngineUnavailable` when the database does not answer. */
export function answer<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SqliteError && unavailable.test(error.code)) throw new EngineUnavailable('SQLite', error);
    throw error;
  }
}
