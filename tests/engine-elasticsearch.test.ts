import type { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe } from 'vitest';
import { openElasticsearchEngine } from '../src/search/elasticsearch/engine.ts';
import { deleteIndices, elasticsearch, testClient, testPrefix } from './elasticsearch.ts';
import { engineContract } from './engine-contract.ts';

describe.skipIf(!elasticsearch)('the Elasticsearch engine', () => {
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
});
