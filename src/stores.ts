import type { Archive } from './archive/archive.ts';
import type { SearchEngine } from './search/engine.ts';
import { dataFile, type Settings } from './settings.ts';

/** The engine and the archive that the settings name: both embedded, or both on one cluster. */
export type Stores = { engine: SearchEngine; archive: Archive; close: () => Promise<void> };

/**
 * Opens the stores, making what is not there. Throws `EngineUnavailable` where a cluster does not answer, and an
 * `Error` in plain words where a newer program wrote what is there. Whoever opens them closes them.
 */
export async function openStores(settings: Settings): Promise<Stores> {
  return settings.elasticsearch === null ? openEmbedded(settings) : openCluster(settings.elasticsearch);
}

// Each side is loaded only when it is asked for: Elasticsearch's client alone takes half a second.

async function openEmbedded(settings: Settings): Promise<Stores> {
  const [{ openReopeningSqliteEngine }, { openSqliteArchive }] = await Promise.all([
    import('./search/sqlite/reopening.ts'),
    import('./archive/sqlite/archive.ts'),
  ]);
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
