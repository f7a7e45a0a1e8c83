import { requests } from '../../config/elasticsearch.ts';
import type { FreshIndex } from '../../src/search/fresh.ts';
import { openFreshSqlite } from '../../src/search/sqlite/fresh.ts';
import { dataFile, type Settings } from '../../src/settings.ts';
import { openStoresToRebuild } from '../../src/stores.ts';
import type { IngestEvent } from './event.ts';
import type { Journal } from './journal.ts';
import { reindex } from './reindex.ts';

/**
 * Builds the index of these settings anew from their archive and swaps it in. Whoever calls holds the store's lock.
 * @param grace milliseconds that a cluster's old index stays after the swap, where searches may have been begun on it
 */
export async function rebuild(
  settings: Settings,
  signal: AbortSignal,
  onEvent: (event: IngestEvent) => void,
  grace: number = requests.timeout,
): Promise<Journal> {
  const stores = await openStoresToRebuild(settings);
  try {
    const fresh = await openFresh(settings, grace);
    try {
      return await reindex({ ...stores, fresh, signal, onEvent });
    } finally {
      await fresh.close();
    }
  } finally {
    await stores.close();
  }
}

type ClosableFresh = FreshIndex & { close: () => Promise<void> };

async function openFresh(settings: Settings, grace: number): Promise<ClosableFresh> {
  if (settings.elasticsearch === null)
    return { ...openFreshSqlite(dataFile(settings, 'articles.db')), close: async () => undefined };
  const [{ connect }, { openFreshElasticsearch }] = await Promise.all([
    import('../../src/elasticsearch/connect.ts'),
    import('../../src/search/elasticsearch/fresh.ts'),
  ]);
  const client = connect(settings.elasticsearch);
  try {
    return {
      ...(await openFreshElasticsearch(client, settings.elasticsearch.prefix, grace)),
      close: () => client.close(),
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}
