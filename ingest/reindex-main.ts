import { EngineUnavailable } from '../src/search/engine.ts';
import type { FreshIndex } from '../src/search/fresh.ts';
import { openFreshSqlite } from '../src/search/sqlite/fresh.ts';
import { dataFile, readSettings, type Settings, SettingsError } from '../src/settings.ts';
import { openStoresToRebuild } from '../src/stores.ts';
import { UnusableStore } from '../src/unusable-store.ts';
import { RunUnderWay } from './run/lock/holder.ts';
import { lockStore } from './run/lock/lock.ts';
import { reindex } from './run/reindex.ts';
import { onSignals } from './run/signals.ts';
import { exitCodeOf, summaryOf } from './run/summary.ts';
import { displayOn } from './run/terminal.ts';

/** `npm run reindex`: cleans every archived page again by today's rules into a fresh index, then swaps it in. */
async function main(): Promise<number> {
  const settings = readSettings(process.env);
  const stop = new AbortController();
  onSignals(
    () => stop.abort(new Error('interrupted')),
    'Stopping; the index in use stays as it was. Once more to stop at once.',
  );
  const lock = await lockStore(settings, 'reindex', null);
  try {
    return await rebuild(settings, AbortSignal.any([stop.signal, lock.lost]));
  } finally {
    await lock.release();
  }
}

async function rebuild(settings: Settings, signal: AbortSignal): Promise<number> {
  const stores = await openStoresToRebuild(settings);
  const display = displayOn(process.stderr, 0);
  try {
    const fresh = await openFresh(settings);
    try {
      const journal = await reindex({ ...stores, fresh, signal, onEvent: display.onEvent });
      console.log(summaryOf(journal, false));
      return exitCodeOf(journal, signal.aborted);
    } finally {
      await fresh.close();
    }
  } finally {
    await stores.close();
  }
}

type ClosableFresh = FreshIndex & { close: () => Promise<void> };

async function openFresh(settings: Settings): Promise<ClosableFresh> {
  if (settings.elasticsearch === null)
    return { ...openFreshSqlite(dataFile(settings, 'articles.db')), close: async () => undefined };
  const [{ connect }, { openFreshElasticsearch }] = await Promise.all([
    import('../src/elasticsearch/connect.ts'),
    import('../src/search/elasticsearch/fresh.ts'),
  ]);
  const client = connect(settings.elasticsearch);
  try {
    return { ...(await openFreshElasticsearch(client, settings.elasticsearch.prefix)), close: () => client.close() };
  } catch (error) {
    await client.close();
    throw error;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const understood =
    error instanceof SettingsError ||
    error instanceof RunUnderWay ||
    error instanceof EngineUnavailable ||
    error instanceof UnusableStore;
  if (!understood) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
