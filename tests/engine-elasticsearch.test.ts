import type { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../src/elasticsearch/connect.ts';
import { openElasticsearchEngine } from '../src/search/elasticsearch/engine.ts';
import { EngineUnavailable, type SearchEngine } from '../src/search/engine.ts';
import { parseQuery } from '../src/search/parse.ts';
import { article } from './articles.ts';
import { deleteIndices, elasticsearch, testAddress, testClient, testPrefix } from './elasticsearch.ts';
import { engineContract } from './engine-contract.ts';
import { faultyCluster } from './faulty-cluster.ts';
import { storiesContract } from './stories-contract.ts';

describe.skipIf(!elasticsearch)('the Elasticsearch engine', { timeout: 60_000 }, () => {
  let client: Client;
  const prefixes: string[] = [];
  const ownPrefix = () => {
    const prefix = testPrefix();
    prefixes.push(prefix);
    return prefix;
  };
  beforeAll(() => {
    client = testClient();
  });
  afterAll(async () => {
    for (const prefix of prefixes) await deleteIndices(client, prefix);
    await client.close();
  });

  engineContract('Elasticsearch', () => openElasticsearchEngine(client, ownPrefix()));
  storiesContract('Elasticsearch', () => openElasticsearchEngine(client, ownPrefix()));

  const articles = Array.from({ length: 40 }, (_, i) =>
    article(i.toString(16).padStart(2, '0'), { title: `Bài số ${i}`, paragraphs: ['Đối ngoại nhân dân.'] }),
  );
  const search = (engine: SearchEngine, typed: string) =>
    engine.search({
      query: parseQuery(typed),
      filters: { facets: {}, from: null, to: null },
      sort: 'relevance',
      page: 1,
      size: 10,
    });

  it('opens the same index from two processes at once, and refuses one of a newer version in words', async () => {
    const prefix = ownPrefix();
    const [one, two] = await Promise.all([1, 2].map(() => openElasticsearchEngine(client, prefix)));
    await one?.put(articles);
    await two?.refresh();
    expect(await two?.count()).toBe(40);
    const newer = ownPrefix();
    await client.indices.create({
      index: `${newer}articles-v99-1`,
      aliases: { [`${newer}articles`]: {} },
      mappings: { _meta: { version: 99 } },
    });
    await expect(openElasticsearchEngine(client, newer)).rejects.toThrow(/version 99.*INDEX_PREFIX/);
  });

  it('makes no index of its alias’ name when that is gone', async () => {
    const prefix = ownPrefix();
    const engine = await openElasticsearchEngine(client, prefix);
    const [index = ''] = Object.keys(await client.indices.getAlias({ name: `${prefix}articles` }));
    await client.indices.delete({ index });
    await expect(engine.put(articles)).rejects.toThrow(`${prefix}articles`);
    expect(await client.indices.exists({ index: `${prefix}articles` })).toBe(false);
  });

  it('takes articles with words and values that Lucene alone would refuse', async () => {
    const engine = await openElasticsearchEngine(client, ownPrefix());
    const long = 'đ'.repeat(40_000);
    const odd = article('b1', {
      title: `Bài ${long} dài`,
      section: long,
      paragraphs: [long, 'kết thúc'],
      cited: [long],
    });
    await engine.put([odd]);
    await engine.refresh();
    expect((await search(engine, 'bài dài kết thúc')).total).toBe(1);
    expect(await engine.get(odd.id)).toEqual(odd);
  });

  it('puts every article once through a cluster that is busy, restarts and loses answers', async () => {
    const door = await faultyCluster(testAddress(), [429, 'every second', 503, 'answer lost', 'every second']);
    const through = connect({ nodes: [door.url], auth: null, ca: null });
    const engine = await openElasticsearchEngine(through, ownPrefix());
    await engine.put(articles);
    await engine.refresh();
    expect(door.requests()).toBe(6);
    expect(await engine.count()).toBe(40);
    expect((await search(engine, 'đối ngoại')).total).toBe(40);
    await through.close();
    await door.close();
  });

  it('is unavailable while the cluster is away, and answers again by itself', async () => {
    const door = await faultyCluster(testAddress(), []);
    const through = connect({ nodes: [door.url], auth: null, ca: null });
    const engine = await openElasticsearchEngine(through, ownPrefix());
    await engine.put(articles);
    await engine.refresh();
    await door.close();
    for (const ask of [() => search(engine, 'đối ngoại'), () => engine.get('x'), () => engine.count()]) {
      await expect(ask()).rejects.toThrow(EngineUnavailable);
    }
    const again = await faultyCluster(testAddress(), [], Number(new URL(door.url).port));
    expect((await search(engine, 'đối ngoại')).total).toBe(40);
    await through.close();
    await again.close();
  });
});
