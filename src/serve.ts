import { createServer, type RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { editorOf } from '../ingest/hand/editing.ts';
import { pageLines } from '../ingest/read/page-lines.ts';
import { reread } from '../ingest/run/made.ts';
import { startScheduledRuns } from '../ingest/scheduled-runs.ts';
import { SourcesError } from '../ingest/sources.ts';
import { EngineUnavailable } from './search/engine.ts';
import { readQuery } from './search/read-query.ts';
import { readSettings, SettingsError } from './settings.ts';
import { openStores, type Stores } from './stores.ts';
import { UnusableStore } from './unusable-store.ts';
import { createApp, createWaitingApp } from './web/app.ts';

/** How long between two tries to reach a cluster that does not answer at start. Milliseconds. */
const retryEvery = 5_000;
/**
 * The longest request line and headers that are read. Node's 16 kB are too few for a press review in the address (12,000
 * characters) beside one in the cookie (3,800) and what browsers and proxies add. Bytes.
 */
const maxHeaderSize = 32 * 1024;

/**
 * `npm start`: serves the pages and the API, and reads the sources of `config/sources.yaml` at their times; those that
 * were never read, the sample pages on a fresh machine among them, at once.
 */
async function main(): Promise<void> {
  const log = pino();
  const settings = readSettings(process.env);
  const stop = new AbortController();
  let listener: RequestListener = createWaitingApp(
    { settings, log },
    settings.elasticsearch === null ? 'SQLite' : 'Elasticsearch',
  );
  const server = createServer({ maxHeaderSize }, (request, response) => listener(request, response));
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${settings.port} is taken on ${settings.host}: stop what listens there, or set PORT to another.`,
    );
    process.exit(2);
  });
  // Whoever starts the server by hand sees its address; a page may be asked for before the stores are open.
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : settings.port;
    const name = settings.host.includes(':')
      ? `[${settings.host}]`
      : settings.host === '127.0.0.1'
        ? 'localhost'
        : settings.host;
    console.log(`Điểm Báo: http://${name}:${port}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const stores = await openPatiently();
  if (stores !== null) {
    const schedule = await startScheduledRuns({ settings, stores, log, signal: stop.signal });
    listener = createApp({
      ...stores,
      reread,
      pageLines,
      editor: editorOf(stores, 'editor', settings),
      settings,
      schedule,
      log,
    });
    await aborted(stop.signal);
    await schedule.stop();
  }
  server.close();
  server.closeAllConnections();
  await stores?.close();

  async function openPatiently(): Promise<Stores | null> {
    while (!stop.signal.aborted) {
      try {
        const stores = await openStores(settings);
        try {
          await warmUp(stores);
        } catch (error) {
          await stores.close();
          throw error;
        }
        return stores;
      } catch (error) {
        if (!(error instanceof EngineUnavailable)) throw error;
        log.warn({ engine: error.engine, reason: error.message }, 'the engine does not answer; trying again');
        await wait(retryEvery, undefined, { signal: stop.signal }).catch((reason: Error) => {
          if (reason.name !== 'AbortError') throw reason;
        });
      }
    }
    return null;
  }
}

/** Has the engine read into memory what a search needs, so that the first reader waits no longer than the next. */
async function warmUp({ engine }: Stores): Promise<void> {
  const filters = { facets: {}, from: null, to: null };
  const query = await readQuery(engine, 'tin tức');
  await engine.search({ query, filters, sort: 'relevance', page: 1, size: 1 });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });
}

try {
  await main();
} catch (error) {
  const told = error instanceof SettingsError || error instanceof SourcesError || error instanceof UnusableStore;
  if (!told) throw error;
  console.error(error.message);
  process.exit(2);
}
