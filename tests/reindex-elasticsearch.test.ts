import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archivedPage } from '../ingest/read/digest.ts';
import { makeArticle } from '../ingest/run/made.ts';
import { reindex } from '../ingest/run/reindex.ts';
import { openElasticsearchArchive } from '../src/archive/elasticsearch/archive.ts';
import { openElasticsearchEngine } from '../src/search/elasticsearch/engine.ts';
import { openFreshElasticsearch } from '../src/search/elasticsearch/fresh.ts';
import { parseQuery } from '../src/search/parse.ts';
import { deleteIndices, elasticsearch, testClient, testPrefix } from './elasticsearch.ts';
import { asText, generatePage } from './generate-pages.ts';

const count = 250;
const everything = {
  query: parseQuery(''),
  filters: { facets: {}, from: null, to: null },
  sort: 'newest' as const,
  page: 1,
  size: 10,
};

function pageOf(number: number) {
  const bytes = Buffer.from(asText(generatePage(number)));
  return archivedPage({ origin: `${number}.txt`, url: null, source: null, fetched: null, media: 'text', bytes });
}

/** A cluster as yesterday's rules left it: every tenth article reads otherwise than today's rules make it. */
async function yesterday() {
  const client = testClient();
  const prefix = testPrefix();
  onTestFinished(async () => {
    await deleteIndices(client, prefix);
    await client.close();
  });
  const archive = await openElasticsearchArchive(client, prefix);
  const engine = await openElasticsearchEngine(client, prefix);
  const pages = Array.from({ length: count }, (_, number) => pageOf(number));
  const articles = pages.map((page) => {
    const made = makeArticle(page);
    if ('rejected' in made) throw new Error(made.rejected.code);
    return made.article;
  });
  await archive.put(pages);
  await engine.put(articles.map((article, at) => (at % 10 === 0 ? { ...article, paragraphs: ['Đọc thêm'] } : article)));
  await archive.settle(pages.map(({ digest }, at) => ({ digest, id: articles[at]?.id ?? '' })));
  await engine.refresh();
  const indices = async () => Object.keys(await client.indices.get({ index: `${prefix}*articles*` }));
  const changed = articles.filter((_, at) => at % 10 === 0).map(({ id }) => id);
  return { client, prefix, archive, engine, indices, changed };
}

const signal = new AbortController().signal;

describe.skipIf(!elasticsearch)('reindexing on Elasticsearch', { timeout: 120_000 }, () => {
  it('moves the alias to an index made anew, and searches meet no gap', async () => {
    const { client, prefix, archive, engine, indices, changed } = await yesterday();
    let done = false;
    const totals = new Set<number>();
    const searching = (async () => {
      while (!done) {
        totals.add((await engine.search(everything)).total);
        await wait(5);
      }
    })();
    const before = await indices();
    const fresh = await openFreshElasticsearch(client, prefix, 1_500);
    const { run } = await reindex({ archive, engine, fresh, signal, onEvent: () => undefined });
    await wait(300);
    done = true;
    await searching;

    expect([...totals]).toEqual([count]);
    expect(run).toMatchObject({
      read: count,
      changed: changed.length,
      unchanged: count - changed.length,
      quarantined: 0,
    });
    for (const id of changed) expect((await engine.get(id))?.paragraphs).not.toContain('Đọc thêm');
    const after = await indices();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  it('that was killed left all as it was, and what it left behind goes with the next', async () => {
    const { client, prefix, archive, engine, indices, changed } = await yesterday();
    const killed = await openFreshElasticsearch(client, prefix);
    await killed.engine.put([(await engine.get(changed[0] ?? '')) ?? expect.fail('it is held')]);
    expect(await indices()).toHaveLength(2);
    expect(await engine.count()).toBe(count);

    const fresh = await openFreshElasticsearch(client, prefix, 0);
    await reindex({ archive, engine, fresh, signal, onEvent: () => undefined });
    expect(await indices()).toHaveLength(1);
    expect(await engine.count()).toBe(count);
  });

  it('that is interrupted leaves nothing behind', async () => {
    const { client, prefix, archive, engine, indices, changed } = await yesterday();
    const stop = new AbortController();
    const fresh = await openFreshElasticsearch(client, prefix);
    await reindex({ archive, engine, fresh, signal: stop.signal, onEvent: () => stop.abort() });
    expect(await indices()).toHaveLength(1);
    expect((await engine.get(changed[0] ?? ''))?.paragraphs).toEqual(['Đọc thêm']);
  });
});
