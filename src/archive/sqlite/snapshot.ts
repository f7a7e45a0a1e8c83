import Database from 'better-sqlite3';
import { answer } from '../../sqlite/answer.ts';

/**
 * Writes the archive as it is at this moment into a file that is not there yet, while other processes read and write it.
 * One read transaction: SQLite's backup calls begin again whenever another process writes, and a busy run always does.
 */
export function snapshotSqliteArchive(path: string, file: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    answer(() => db.prepare('VACUUM INTO ?').run(file));
  } finally {
    db.close();
  }
}
