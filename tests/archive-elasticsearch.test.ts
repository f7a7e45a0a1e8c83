import type { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openElasticsearchArchive } from '../src/archive/elasticsearch/archive.ts';
import { connect } from '../src/elasticsearch/connect.ts';
import { EngineUnavailable } from '../src/search/engine.ts';
import { archiveContract } from './archive-contract.ts';
import { pageOf } from './archive-page.ts';
import { deleteIndices, elasticsearch, testClient, testPrefix } from './elasticsearch.ts';

describe.skipIf(!elasticsearch)('the Elasticsearch archive', { timeout: 60_000 }, () => {
  let client: Client;
  beforeAll(() => {
    client = testClient();
  });
  const prefixes: string[] = [];
  const ownPrefix = () => {
    const prefix = testPrefix();
    prefixes.push(prefix);
    return prefix;
  };
  afterAll(async () => {
    for (const prefix of prefixes) await deleteIndices(client, prefix);
    await client.close();
  });

  archiveContract(async () => {
    const prefix = ownPrefix();
    return {
      open: () => openElasticsearchArchive(client, prefix),
      remove: () => deleteIndices(client, prefix),
    };
  });

  test('indices of a newer version are refused in words', async () => {
    const prefix = ownPrefix();
    await client.indices.create({ index: `${prefix}pages`, mappings: { _meta: { version: 99 } } });
    await expect(openElasticsearchArchive(client, prefix)).rejects.toThrow(/version 99.*INDEX_PREFIX/s);
  });

  test('indices of version 1 are brought up, each page a version at the time it was fetched or settled', async () => {
    const prefix = ownPrefix();
    const states = `${prefix}states`;
    const now = await openElasticsearchArchive(client, prefix);
    const [a, b] = [pageOf('trang A', { fetched: '2024-05-06T08:00:00+07:00' }), pageOf('trang B')];
    await now.put([a, b]);
    await now.settle([a, b].map(({ digest }) => ({ digest, id: 'mot' })));
    // As version 1 had them: without the fields that came later.
    const settled = '2024-05-07T01:00:00.000Z';
    const script = `for (f in ['read', 'versions', 'gone']) { ctx._source.remove(f) } ctx._source.at = '${settled}'`;
    await client.indices.refresh({ index: states });
    await client.updateByQuery({ index: states, refresh: true, script });
    const version1 = { _meta: { version: 1 } };
    for (const name of ['pages', 'states', 'first-pages', 'runs'])
      await client.indices.putMapping({ index: `${prefix}${name}`, ...version1 });

    for (let time = 0; time < 2; time += 1) {
      const archive = await openElasticsearchArchive(client, prefix);
      expect((await archive.histories(['mot'])).get('mot')).toEqual({
        versions: [
          { digest: a.digest, read: '2024-05-06T01:00:00.000Z' },
          { digest: b.digest, read: settled },
        ],
        newest: { digest: b.digest, read: settled },
        gone: null,
      });
    }
  });

  test('a process killed between putting a page and its state leaves nothing that stands in the way', async () => {
    const prefix = ownPrefix();
    const archive = await openElasticsearchArchive(client, prefix);
    const page = pageOf('trang');
    await archive.put([page]);
    await client.delete({ index: `${prefix}states`, id: page.digest });
    expect(await archive.states([page.digest])).toEqual(new Map());
    await archive.put([page]);
    expect(await archive.states([page.digest])).toEqual(new Map([[page.digest, 'pending']]));
  });

  test('a page whose process was killed while it settled is new when it settles again', async () => {
    const prefix = ownPrefix();
    const archive = await openElasticsearchArchive(client, prefix);
    const [a, b] = [pageOf('trang A'), pageOf('trang B')];
    await archive.put([a, b]);
    await client.index({ index: `${prefix}first-pages`, id: 'mot', document: { digest: a.digest } });
    expect(
      await archive.settle([
        { digest: b.digest, id: 'mot' },
        { digest: a.digest, id: 'mot' },
      ]),
    ).toEqual(['changed', 'new']);
  });

  test('of two processes that settle one page, one is told it is new and one that it is unchanged', async () => {
    const prefix = ownPrefix();
    const archives = [await openElasticsearchArchive(client, prefix), await openElasticsearchArchive(client, prefix)];
    const pages = Array.from({ length: 200 }, (_, i) => pageOf(`trang ${i}`));
    const outcomes = pages.map(({ digest }) => ({ digest, id: digest.slice(0, 20) }));
    await archives[0]?.put(pages);
    const [one = [], two = []] = await Promise.all(archives.map((archive) => archive.settle(outcomes)));
    for (const [i] of pages.entries()) expect([one[i], two[i]].sort()).toEqual(['new', 'unchanged']);
  });

  test('a cluster that does not answer is an engine that does not answer', async () => {
    const nowhere = connect({ nodes: ['http://127.0.0.1:9'], auth: null, ca: null });
    await expect(openElasticsearchArchive(nowhere, testPrefix())).rejects.toThrow(EngineUnavailable);
    await nowhere.close();
  });
});
