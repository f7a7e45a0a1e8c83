import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Who runs: what the other is told. */
export type Holder = { what: string; pid: number; machine: string; since: string };

/** Another run is under way on the same store. */
export class RunUnderWay extends Error {
  override name = 'RunUnderWay';
  constructor(holder: Holder | null) {
    const who =
      holder === null
        ? 'another process'
        : `process ${holder.pid} on ${holder.machine}, since ${holder.since} (${holder.what})`;
    super(`Another ingest is under way: ${who} holds the lock. Wait for its end, or stop it.`);
  }
}

/** Who this process is, for a run of this name. */
export function holderOf(what: string): Holder {
  return { what, pid: process.pid, machine: hostname(), since: new Date().toISOString() };
}

/**
 * Takes the lock of the embedded store, or throws `RunUnderWay`. It is a lock of the operating system on a file of its
 * own (SQLite's, held by an open transaction), so that it ends with the process however that ends.
 * @returns gives the lock back
 */
export function lockFolder(dataDir: string, what: string): () => void {
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
  return () => lock.close();
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
