import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { openSqliteArchive } from '../src/archive/sqlite/archive.ts';
import { readSettings } from '../src/settings.ts';
import { command } from './command.ts';
import { openSqliteVisits } from './fetch/visits-sqlite.ts';
import { fillStore } from './move/fill.ts';
import { MoveError } from './move/move-error.ts';

/** `npm run restore -- FILE [--add]`: fills an empty store, of either kind, from a backup, and builds its index. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { add: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error('usage: npm run restore -- FILE [--add]');
    return 2;
  }
  if (!existsSync(file)) throw new MoveError(`${file}: there is no such file.`);
  if (!isArchive(file)) throw new MoveError(`${file} is no backup: give a file that npm run backup wrote.`);
  const settings = readSettings(process.env);
  // A copy, since opening an archive of an older program brings it up to date: a backup is never written to.
  const folder = mkdtempSync(join(tmpdir(), 'diem-bao-restore-'));
  try {
    const copy = join(folder, 'archive.db');
    copyFileSync(file, copy);
    const backup = openSqliteArchive(copy);
    const visits = openSqliteVisits(copy);
    try {
      await fillStore(settings, { archive: backup, visits }, `restore ${file}`, values.add);
    } finally {
      await visits.close();
      await backup.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

/** SQLite takes a file that is cut off at its beginning for an empty database. */
function isArchive(file: string): boolean {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'first_pages'`).get() !== undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return false;
    throw error;
  } finally {
    db.close();
  }
}

await command(main);
