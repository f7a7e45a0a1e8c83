import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSqliteArchive } from '../src/archive/sqlite/archive.ts';
import { snapshotSqliteArchive } from '../src/archive/sqlite/snapshot.ts';
import { dataFile, readSettings, type Settings } from '../src/settings.ts';
import { openStoresToRebuild } from '../src/stores.ts';
import { command } from './command.ts';
import { openVisits } from './fetch/open-visits.ts';
import { openSqliteVisits } from './fetch/visits-sqlite.ts';
import { copyArchive, copyVisits, heldBy, inWords } from './move/copy.ts';
import { MoveError } from './move/move-error.ts';

/** `npm run backup -- FILE`: writes the archive into one file, from either store, while it is in use. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error('usage: npm run backup -- FILE');
    return 2;
  }
  if (existsSync(file)) throw new MoveError(`${file} is there already: give a name that is not.`);
  const settings = readSettings(process.env);
  // Under its own name only when it is whole.
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  await write(settings, partial);
  await addVisits(settings, partial);
  const archive = openSqliteArchive(partial);
  const held = await heldBy(archive);
  await archive.close();
  renameSync(partial, file);
  console.log(`${file}: ${inWords(held)}, ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB`);
  return 0;
}

async function write(settings: Settings, file: string): Promise<void> {
  if (settings.elasticsearch === null) {
    const path = dataFile(settings, 'archive.db');
    if (!existsSync(path))
      throw new MoveError(`There is no archive in ${settings.dataDir}: set DATA_DIR to where it is.`);
    snapshotSqliteArchive(path, file);
    return;
  }
  const { archive, close } = await openStoresToRebuild(settings);
  const backup = openSqliteArchive(file);
  try {
    await copyArchive(archive, backup, (pages) => process.stderr.write(`${pages} pages\n`));
  } finally {
    await backup.close();
    await close();
  }
}

async function addVisits(settings: Settings, file: string): Promise<void> {
  const visits = await openVisits(settings);
  const backup = openSqliteVisits(file);
  try {
    await copyVisits(visits, backup);
  } finally {
    await backup.close();
    await visits.close();
  }
}

await command(main);
