import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Archive } from './archive/archive.ts';
import type { SearchEngine } from './search/engine.ts';
import { dataFile, type Settings, SettingsError } from './settings.ts';
import { UnusableStore } from './unusable-store.ts';

/** The engine and the archive that the settings name: both embedded, or both on one cluster. */
export type Stores = { engine: SearchEngine; archive: Archive; close: () => Promise<void> };

/** The same where the index is about to be built anew: null for one that an older program wrote, or that is damaged. */
export type StoresToRebuild = Omit<Stores, 'engine'> & { engine: SearchEngine | null };

/**
 * Opens the stores, making what is not there. Throws `EngineUnavailable` where a cluster does not answer, and
 * `UnusableStore` where another version of the program wrote what is there. Whoever opens them closes them.
 */
export async function openStores(settings: Settings): Promise<Stores> {
  const { archive, engine, close } = await open(settings);
  try {
    return { archive, engine: await engine(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the archive, and the engine where it can be used: `npm run reindex` needs the archive alone. */
export async function openStoresToRebuild(settings: Settings): Promise<StoresToRebuild> {
  const { archive, engine, close } = await open(settings);
  try {
    return { archive, engine: await engine(), close };
  } catch (error) {
    if (error instanceof UnusableStore && error.rebuildable) return { archive, engine: null, close };
    await close();
    throw error;
  }
}

/** The archive, and what opens the engine; `close` closes what was opened. */
type Opening = { archive: Archive; engine: () => Promise<SearchEngine>; close: () => Promise<void> };

async function open(settings: Settings): Promise<Opening> {
  return settings.elasticsearch === null ? openEmbedded(settings) : openCluster(settings.elasticsearch);
}

// Each side is loaded only when it is asked for: the embedded store needs no cluster's client.

async function openEmbedded(settings: Settings): Promise<Opening> {
  const [{ openReopeningSqliteEngine }, { openSqliteArchive }] = await Promise.all([
    import('./search/sqlite/reopening.ts'),
    import('./archive/sqlite/archive.ts'),
  ]);
  makeFolder(settings.dataDir);
  const archive = openSqliteArchive(dataFile(settings, 'archive.db'));
  return opening(
    archive,
    async () => openReopeningSqliteEngine(dataFile(settings, 'articles.db')),
    async () => undefined,
  );
}

async function openCluster(settings: NonNullable<Settings['elasticsearch']>): Promise<Opening> {
  const [{ connect }, { openElasticsearchEngine }, { openElasticsearchArchive }] = await Promise.all([
    import('./elasticsearch/connect.ts'),
    import('./search/elasticsearch/engine.ts'),
    import('./archive/elasticsearch/archive.ts'),
  ]);
  const client = connect(settings);
  try {
    const archive = await openElasticsearchArchive(client, settings.prefix);
    return opening(
      archive,
      () => openElasticsearchEngine(client, settings.prefix),
      () => client.close(),
    );
  } catch (error) {
    await client.close();
    throw error;
  }
}

function opening(archive: Archive, openEngine: Opening['engine'], disconnect: () => Promise<void>): Opening {
  let opened: SearchEngine | null = null;
  return {
    archive,
    engine: async () => {
      opened = await openEngine();
      return opened;
    },
    close: async () => {
      await opened?.close();
      await archive.close();
      await disconnect();
    },
  };
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
