import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import type { FreshIndex } from '../fresh.ts';
import { openSqliteEngine } from './engine.ts';

/**
 * Begins a new file beside the engine's. The engine's path becomes a link to it when it is swapped in: renaming one
 * database over another that is open would leave the old one's write-ahead log beside the new one, and SQLite would
 * replay it. What an earlier rebuild left behind when it was killed is removed first; so only one may be under way.
 */
export function openFreshSqlite(path: string): FreshIndex {
  for (const leftover of generations(path)) if (leftover !== inUse(path)) remove(leftover);
  const { dir, name, ext } = parse(path);
  const fresh = join(dir, `${name}-${Date.now().toString(36)}${ext}`);
  const engine = openSqliteEngine(fresh);
  return {
    engine,
    async swapIn() {
      await engine.close();
      const old = inUse(path);
      const link = `${fresh}.link`;
      symlinkSync(basename(fresh), link);
      renameSync(link, path);
      sync(dirname(path));
      if (old !== null) remove(old);
    },
    async discard() {
      await engine.close();
      remove(fresh);
    },
  };
}

/** The file that the path stands for, or null where there is none. */
function inUse(path: string): string | null {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : realpathSync(path);
}

/** The files of rebuilds, finished or not. */
function generations(path: string): string[] {
  const { name, ext } = parse(path);
  const dir = realpathSync(dirname(path));
  const prefix = `${name}-`;
  return readdirSync(dir)
    .filter((file) => file.startsWith(prefix) && file.endsWith(ext))
    .map((file) => join(dir, file));
}

/** A database with its log. After a swap the path itself is the link to the new one, and stays. */
function remove(file: string): void {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(file, { force: true });
  for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true });
}

/** The link must be on the disk before the file it replaces is gone. */
function sync(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
