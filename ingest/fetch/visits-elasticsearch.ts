import { createHash } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { answer } from '../../src/elasticsearch/answer.ts';
import { bulk } from '../../src/elasticsearch/bulk.ts';
import { connect } from '../../src/elasticsearch/connect.ts';
import { ensureIndex } from '../../src/elasticsearch/indices.ts';
import type { ElasticsearchSettings } from '../../src/settings.ts';
import type { Visit, Visits } from './visits.ts';

const keyword = { type: 'keyword' as const };

const definition = {
  version: 2,
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: {
    dynamic: 'strict' as const,
    properties: {
      url: { type: 'keyword' as const, index: false, doc_values: false },
      at: { type: 'date' as const },
      first: { type: 'date' as const },
      due: { type: 'date' as const },
      source: keyword,
      outcome: keyword,
      reason: { type: 'keyword' as const, index: false, doc_values: false },
      digest: { type: 'keyword' as const, index: false, doc_values: false },
      etag: { type: 'keyword' as const, index: false, doc_values: false },
      lastModified: { type: 'keyword' as const, index: false, doc_values: false },
    },
  },
};

/** Opens the visits held in an index of the cluster, making it where there is none. */
export async function openElasticsearchVisits(settings: ElasticsearchSettings): Promise<Visits> {
  const client = connect(settings);
  const index = `${settings.prefix}visits`;
  // An address can be longer than an id may be.
  const idOf = (url: string) => createHash('sha256').update(url).digest('hex');
  try {
    await answer(async () => {
      await bringUp(client, index);
      await ensureIndex(client, index, definition);
    });
  } catch (error) {
    await client.close();
    throw error;
  }
  return {
    async get(url) {
      const read = await answer(() => client.get<Visit>({ index, id: idOf(url) }, { ignore: [404] }));
      return read._source === undefined ? null : visitOf(read._source);
    },
    async put(visit) {
      await answer(() => client.index({ index, id: idOf(visit.url), document: visit }));
    },
    async due(source, firstAfter, now, limit) {
      await answer(() => client.indices.refresh({ index }));
      const filter = [{ term: { source } }, { range: { due: { lt: now } } }, { range: { first: { gt: firstAfter } } }];
      const size = Math.min(limit, 10_000);
      const { hits } = await answer(() =>
        client.search<Visit>({ index, size, query: { bool: { filter } }, sort: [{ due: 'asc' }] }),
      );
      return hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [visitOf(_source)]));
    },
    async *every() {
      await answer(() => client.indices.refresh({ index }));
      for await (const visit of client.helpers.scrollDocuments<Visit>({ index, size: 500 })) yield visitOf(visit);
    },
    async take(visits) {
      const writes = visits.map((visit) => ({
        action: 'create' as const,
        index,
        id: idOf(visit.url),
        document: visit,
      }));
      await answer(() => bulk(client, writes));
    },
    close: () => client.close(),
  };
}

/** Version 1 lacks what pages that are due are looked up by. */
async function bringUp(client: Client, index: string): Promise<void> {
  if (!(await client.indices.exists({ index }))) return;
  const [found] = Object.values(await client.indices.getMapping({ index }));
  if (found?.mappings._meta?.version !== 1) return;
  const { properties } = definition.mappings;
  await client.indices.putMapping({ index, properties, _meta: { version: definition.version } });
}

function visitOf(visit: Visit): Visit {
  return { ...visit, first: visit.first ?? null, due: visit.due ?? null, source: visit.source ?? null };
}
