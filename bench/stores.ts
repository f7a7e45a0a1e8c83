import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ingestInto } from '../ingest/run/store-run.ts';
import type { SearchEngine } from '../src/search/engine.ts';
import { parseQuery } from '../src/search/parse.ts';
import { readSettings, type Settings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { fold } from '../src/vietnamese/fold.ts';
import { quantile } from './rates.ts';

/** How many of the titles are searched for, evenly spread. */
const searched = 300;

/** Ingests records into a store of its own, as `npm run ingest` does, and searches it; the store is removed. */
export async function measureStore(engine: 'SQLite' | 'Elasticsearch', records: string[], titles: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'diem-bao-bench-'));
  const prefix = `bench-${randomBytes(4).toString('hex')}-`;
  const url = engine === 'SQLite' ? '' : (process.env.ELASTICSEARCH_URL ?? '');
  const settings = readSettings({ ...process.env, DATA_DIR: folder, ELASTICSEARCH_URL: url, INDEX_PREFIX: prefix });
  const input = join(folder, 'input.jsonl');
  writeFileSync(input, records.join('\n'));
  try {
    const stores = await openStores(settings);
    try {
      const began = performance.now();
      const { run } = await ingestInto(settings, stores, {
        paths: [input],
        manifest: null,
        source: 'bench',
        shard: null,
        recheck: null,
        keep: null,
        retryQuarantine: false,
        gentle: false,
        signal: new AbortController().signal,
        onEvent: () => undefined,
      });
      const seconds = (performance.now() - began) / 1000;
      const ingest = {
        articles: run.new,
        seconds: Number(seconds.toFixed(1)),
        'articles a second': Math.round(run.read / seconds),
        ...(await sizes(settings, folder, run.read)),
      };
      return { ingest, searches: await measureSearches(stores.engine, titles) };
    } finally {
      await stores.close();
    }
  } finally {
    await removeIndices(settings);
    rmSync(folder, { recursive: true });
  }
}

const twoWords = 'first two words';

async function measureSearches(engine: SearchEngine, titles: string[]) {
  const step = Math.max(1, Math.floor(titles.length / searched));
  const some = titles.filter((_, at) => at % step === 0).slice(0, searched);
  const kinds = {
    'whole title': (title: string) => title,
    'title without accents': (title: string) => fold(title),
    [twoWords]: (title: string) => title.split(' ').slice(0, 2).join(' '),
  };
  const rows: Record<string, object> = {};
  for (const [kind, typed] of Object.entries(kinds)) {
    for (const title of some.slice(0, 20)) await search(engine, typed(title));
    const times: number[] = [];
    let reciprocal = 0;
    for (const title of some) {
      const began = performance.now();
      const { hits } = await search(engine, typed(title));
      times.push(performance.now() - began);
      const rank = hits.findIndex(({ article }) => article.title === title);
      if (rank >= 0) reciprocal += 1 / (rank + 1);
    }
    times.sort((a, b) => a - b);
    rows[kind] = {
      searches: some.length,
      // Two words are many articles': which of them is first says nothing.
      ...(kind !== twoWords && { 'MRR@10': Number((reciprocal / some.length).toFixed(3)) }),
      'p50 ms': Number(quantile(times, 0.5).toFixed(1)),
      'p99 ms': Number(quantile(times, 0.99).toFixed(1)),
    };
  }
  return rows;
}

function search(engine: SearchEngine, typed: string) {
  const filters = { facets: {}, from: null, to: null };
  return engine.search({ query: parseQuery(typed), filters, sort: 'relevance', page: 1, size: 10 });
}

/** What an article takes, index and archive, in kB. */
async function sizes(settings: Settings, folder: string, count: number) {
  const perArticle = (bytes: number) => Number((bytes / 1000 / count).toFixed(1));
  if (settings.elasticsearch === null) {
    const bytes = (name: string) =>
      readdirSync(folder)
        .filter((file) => file.startsWith(name))
        .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    return { 'index kB': perArticle(bytes('articles.db')), 'archive kB': perArticle(bytes('archive.db')) };
  }
  return await onCluster(settings, async (client, prefix) => {
    await client.indices.forcemerge({ index: `${prefix}*`, max_num_segments: 1 });
    const { indices = {} } = await client.indices.stats({ index: `${prefix}*`, metric: 'store' });
    const bytes = (articles: boolean) =>
      Object.entries(indices)
        .filter(([name]) => name.includes('articles') === articles)
        .reduce((sum, [, { primaries }]) => sum + (primaries?.store?.size_in_bytes ?? 0), 0);
    return { 'index kB': perArticle(bytes(true)), 'archive kB': perArticle(bytes(false)) };
  });
}

async function removeIndices(settings: Settings): Promise<void> {
  if (settings.elasticsearch === null) return;
  await onCluster(settings, async (client, prefix) => {
    const indices = Object.keys(await client.indices.get({ index: `${prefix}*` }));
    if (indices.length > 0) await client.indices.delete({ index: indices });
  });
}

type Client = ReturnType<typeof import('../src/elasticsearch/connect.ts').connect>;

async function onCluster<T>(settings: Settings, work: (client: Client, prefix: string) => Promise<T>): Promise<T> {
  if (settings.elasticsearch === null) throw new Error('There is no cluster.');
  const { connect } = await import('../src/elasticsearch/connect.ts');
  const client = connect(settings.elasticsearch);
  try {
    return await work(client, settings.elasticsearch.prefix);
  } finally {
    await client.close();
  }
}
