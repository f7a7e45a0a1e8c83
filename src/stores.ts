import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Archive } from './archive/archive.ts';
import type { SearchEngine } from './search/engine.ts';
import { dataFile, type Settings, SettingsError } from './settings.ts';

/** The engine and the archive that the settings name: both embedded, or both on one cluster. */
export type Stores = { engine: SearchEngine; archive: Archive; close: () => Promise<void> };

/**
 * Opens the stores, making what is not there. Throws `EngineUnavailable` where a cluster does not answer, and an
 * `Error` in plain words where a newer program wrote what is there. Whoever opens them closes them.
 */
export async function openStores(settings: Settings): Promise<Stores> {
  return settings.elasticsearch === null ? openEmbedded(settings) : openCluster(settings.elasticsearch);
}

// Each side is loaded only when it is asked for: the embedded store needs no cluster's client.

async function openEmbedded(settings: Settings): Promise<Stores> {
  const [{ openReopeningSqliteEngine }, { openSqliteArchive }] = await Promise.all([
    import('./search/sqlite/reopening.ts'),
    import('./archive/sqlite/archive.ts'),
  ]);
  makeFolder(settings.dataDir);
  const engine = openReopeningSqliteEngine(dataFile(settings, 'articles.db'));
  const archive = openSqliteArchive(dataFile(settings, 'archive.db'));
  return { engine, archive, close: () => closeBoth(engine, archive) };
}

async function openCluster(settings: NonNullable<Settings['elasticsearch']>): Promise<Stores> {
  const [{ connect }, { openElasticsearchEngine }, { openElasticsearchArchive }] = await Promise.all([
    import('./elasticsearch/connect.ts'),
    import('./search/elasticsearch/engine.ts'),
    import('./archive/elasticsearch/archive.ts'),
  ]);
  const client = connect(settings);
  try {
    const engine = await openElasticsearchEngine(client, settings.prefix);
    const archive = await openElasticsearchArchive(client, settings.prefix);
    return {
      engine,
      archive,
      close: async () => {
        await closeBoth(engine, archive);
        await client.close();
      },
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}

async function closeBoth(engine: SearchEngine, archive: Archive): Promise<void> {
  await engine.close();
  await archive.close();
}

/** Makes the data folder level by level: making it in one go never ends where a file system makes no folders (/proc).
 * Throws `SettingsError` where it cannot be made or written to. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let level = resolve(folder); !existsSync(level); level = dirname(level)) missing.unshift(level);
  try {
    for (const level of missing) mkdirSync(level);
    if (!statSync(folder).isDirectory()) throw new Error('it is a file');
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      `DATA_DIR is "${folder}", which cannot be used (${why}): give a folder that this user may write to.`,
    );
  }
}
