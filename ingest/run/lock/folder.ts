import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Holder, holderOf, type Lock, RunUnderWay } from './holder.ts';

/**
 * Takes the lock of the embedded store, or throws `RunUnderWay`. It is a lock of the operating system on a file of its
 * own (SQLite's, held by an open transaction), so that it ends with the process however that ends.
 */
export function lockFolder(dataDir: string, what: string): Lock {
  mkdirSync(dataDir, { recursive: true });
  const beside = join(dataDir, 'ingest.holder.json');
  const lock = new Database(join(dataDir, 'ingest.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    throw new RunUnderWay(readHolder(beside));
  }
  writeFileSync(beside, JSON.stringify(holderOf(what)));
  return {
    lost: new AbortController().signal,
    release: async () => {
      lock.close();
    },
  };
}

/** Null in the moment between a holder's taking the lock and its writing down who it is. */
function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return null;
    throw error;
  }
}
