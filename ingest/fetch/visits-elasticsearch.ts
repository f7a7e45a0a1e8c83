import { createHash } from 'node:crypto';
import { answer } from '../../src/elasticsearch/answer.ts';
import { connect } from '../../src/elasticsearch/connect.ts';
import { ensureIndex } from '../../src/elasticsearch/indices.ts';
import type { ElasticsearchSettings } from '../../src/settings.ts';
import type { Visit, Visits } from './visits.ts';

const keyword = { type: 'keyword' as const };

const definition = {
  version: 1,
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: {
    dynamic: 'strict' as const,
    properties: {
      url: { type: 'keyword' as const, index: false, doc_values: false },
      at: { type: 'date' as const },
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
    await answer(() => ensureIndex(client, index, definition));
  } catch (error) {
    await client.close();
    throw error;
  }
  return {
    async get(url) {
      const read = await answer(() => client.get<Visit>({ index, id: idOf(url) }, { ignore: [404] }));
      return read._source ?? null;
    },
    async put(visit) {
      await answer(() => client.index({ index, id: idOf(visit.url), document: visit }));
    },
    close: () => client.close(),
  };
}
