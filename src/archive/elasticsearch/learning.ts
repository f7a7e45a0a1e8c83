import { createHash } from 'node:crypto';
import type { Client, estypes } from '@elastic/elasticsearch';
import { answer } from '../../elasticsearch/answer.ts';
import { bulk, type Write } from '../../elasticsearch/bulk.ts';
import { scan } from '../../elasticsearch/scan.ts';
import type { LearningStore, Observation, Observed, SiteTemplate } from '../learning.ts';
import { packObservation, unpackObservation } from '../packed-observation.ts';
import type { Indices } from './schema.ts';

type Document = { source: string; year: string; id: string; observation: { packed: string } };

const inOrder: estypes.SortCombinations[] = [{ source: 'asc' }, { year: 'asc' }, { id: 'asc' }];

export class ElasticsearchLearning implements LearningStore {
  readonly #client: Client;
  readonly #indices: Pick<Indices, 'observations' | 'templates'>;

  constructor(client: Client, indices: Pick<Indices, 'observations' | 'templates'>) {
    this.#client = client;
    this.#indices = indices;
  }

  async observed(sources: readonly string[]): Promise<Observed[]> {
    const query = { terms: { source: [...new Set(sources)] } };
    return (await this.#documents(query)).map(({ source, year, id }) => ({
      source,
      year,
      id,
    }));
  }

  async observe(seen: readonly Observation[], letGo: readonly Observed[]): Promise<void> {
    const index = this.#indices.observations;
    const writes = seen.map((one): Write => {
      const { source, year, id } = one;
      const document: Document = { source, year, id, observation: { packed: packObservation(one).toString('base64') } };
      return { action: 'index', index, id: pageOf(one), document };
    });
    const drops = letGo.map((one): Write => ({ action: 'delete', index, id: pageOf(one) }));
    await answer(() => bulk(this.#client, [...writes, ...drops]));
  }

  async observations(source: string): Promise<Observation[]> {
    const documents = await this.#documents({ term: { source } });
    return documents.map(({ source, year, id, observation }) => ({
      source,
      year,
      id,
      ...unpackObservation(Buffer.from(observation.packed, 'base64')),
    }));
  }

  async *sources(): AsyncIterable<string> {
    const index = this.#indices.observations;
    await this.#refresh(index);
    let after: estypes.AggregationsCompositeAggregateKey | undefined;
    do {
      const { aggregations } = await answer(() =>
        this.#client.search<never, { names: estypes.AggregationsCompositeAggregate }>({
          index,
          size: 0,
          aggs: {
            names: {
              composite: {
                size: 1000,
                sources: [{ source: { terms: { field: 'source' } } }],
                ...(after === undefined ? {} : { after }),
              },
            },
          },
        }),
      );
      const buckets = (aggregations?.names.buckets ?? []) as estypes.AggregationsCompositeBucket[];
      for (const { key } of buckets) yield String(key.source);
      after = aggregations?.names.after_key;
    } while (after !== undefined);
  }

  async saveTemplate(template: SiteTemplate): Promise<void> {
    const { source, blocks } = template;
    const at = { index: this.#indices.templates, id: digestOf(source) };
    const write: Write =
      blocks.length === 0 ? { action: 'delete', ...at } : { action: 'index', ...at, document: { source, template } };
    await answer(() => bulk(this.#client, [write]));
  }

  async template(source: string): Promise<SiteTemplate | null> {
    const index = this.#indices.templates;
    const { docs } = await answer(() =>
      this.#client.mget<{ template: SiteTemplate }>({ index, ids: [digestOf(source)] }),
    );
    const [doc] = docs;
    return doc !== undefined && '_source' in doc ? (doc._source?.template ?? null) : null;
  }

  async templates(): Promise<SiteTemplate[]> {
    const index = this.#indices.templates;
    await this.#refresh(index);
    const found: SiteTemplate[] = [];
    const all = scan<{ template: SiteTemplate }>(this.#client, index, { match_all: {} }, [{ source: 'asc' }], 1000);
    for await (const { template } of all) found.push(template);
    return found;
  }

  async #documents(query: NonNullable<estypes.SearchRequest['query']>): Promise<Document[]> {
    const index = this.#indices.observations;
    await this.#refresh(index);
    return Array.fromAsync(scan<Document>(this.#client, index, query, inOrder, 1000));
  }

  /** Searches see what is refreshed. */
  async #refresh(index: string): Promise<void> {
    await answer(() => this.#client.indices.refresh({ index }));
  }
}

function pageOf({ source, year, id }: Observed): string {
  return digestOf(JSON.stringify([source, year, id]));
}

/** A document's id: names of sources may be longer than one may be. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
