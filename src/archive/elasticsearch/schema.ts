import type { Client, estypes } from '@elastic/elasticsearch';
import { indexSettings } from '../../../config/elasticsearch.ts';
import { ensureIndex, type IndexDefinition } from '../../elasticsearch/indices.ts';
import { bringUp, version } from './migrations.ts';

/**
 * What a page is and what became of it stand apart: settling a page must not write its bytes again.
 * - `pages`: each page as fetched, never changed. Its id is the digest.
 * - `states`: one document a page, of the same id.
 * - `firstPages`: the page that settled first under an article id, which is its id.
 * - `runs`: each run, of the run's id.
 * - `hands`: what an editor did to an article, whose id is its id; `deeds`: the log of it.
 * - `observations`, `templates`: what was learnt (`../learning.ts`), ids being digests of what tells them apart.
 */
export type Indices = {
  pages: string;
  states: string;
  firstPages: string;
  runs: string;
  hands: string;
  deeds: string;
  observations: string;
  templates: string;
};

const kept: estypes.MappingProperty = { type: 'keyword', index: false, doc_values: false };

/** Whoever adds to them adds a step to `migrations.ts`. */
const mappings: Record<keyof Indices, estypes.MappingTypeMapping> = {
  pages: { dynamic: 'strict', properties: { page: { type: 'object', enabled: false } } },
  states: {
    dynamic: 'strict',
    properties: {
      digest: { type: 'keyword' },
      state: { type: 'keyword' },
      /** Counts in the order of putting, over all processes: microseconds. */
      put: { type: 'long' },
      /** The same of settling; null while pending. */
      settled: { type: 'long' },
      id: { type: 'keyword' },
      reason: kept,
      tries: { type: 'integer', index: false, doc_values: false },
      at: kept,
      origin: kept,
      url: kept,
      read: { type: 'keyword' },
      versions: kept,
      gone: kept,
      runSource: { type: 'keyword', ignore_above: 8191 },
      /** The packed size, so that pages are fetched in bounded portions. */
      bytes: { type: 'integer', index: false, doc_values: false },
    },
  },
  firstPages: { dynamic: 'strict', properties: { digest: kept } },
  runs: {
    dynamic: 'strict',
    properties: {
      id: { type: 'keyword' },
      source: { type: 'keyword', ignore_above: 8191 },
      started: { type: 'keyword' },
      run: { type: 'object', enabled: false },
    },
  },
  hands: {
    dynamic: 'strict',
    properties: { id: { type: 'keyword' }, deleted: { type: 'keyword' }, hand: { type: 'object', enabled: false } },
  },
  deeds: {
    dynamic: 'strict',
    properties: { at: { type: 'keyword' }, number: { type: 'long' }, deed: { type: 'object', enabled: false } },
  },
  observations: {
    dynamic: 'strict',
    properties: {
      source: { type: 'keyword' },
      year: { type: 'keyword' },
      id: { type: 'keyword' },
      observation: { type: 'object', enabled: false },
    },
  },
  templates: {
    dynamic: 'strict',
    properties: { source: { type: 'keyword' }, template: { type: 'object', enabled: false } },
  },
};

/** The archive's indices, made where there are none, brought up to date where an older program made them. */
export async function ensureIndices(client: Client, prefix: string): Promise<Indices> {
  const indices: Indices = {
    pages: `${prefix}pages`,
    states: `${prefix}states`,
    firstPages: `${prefix}first-pages`,
    runs: `${prefix}runs`,
    hands: `${prefix}hands`,
    deeds: `${prefix}deeds`,
    observations: `${prefix}observations`,
    templates: `${prefix}templates`,
  };
  await bringUp(client, indices, mappings);
  for (const [name, index] of Object.entries(indices)) {
    const definition: IndexDefinition = { version, settings: indexSettings, mappings: mappings[name as keyof Indices] };
    await ensureIndex(client, index, definition);
  }
  return indices;
}
