import type { Client, estypes } from '@elastic/elasticsearch';
import { learnedAbbreviations } from '../../../config/learned-abbreviations.ts';
import { answer } from '../../elasticsearch/answer.ts';
import type { Abbreviation } from '../engine.ts';
import { abbreviationOf } from '../facts.ts';

/** The abbreviations that articles define, kept for a while: a search asks nothing more of the cluster for them. */
export class Abbreviations {
  readonly #client: Client;
  readonly #index: string;
  #kept: Promise<readonly Abbreviation[]> | null = null;
  #until = 0;

  constructor(client: Client, index: string) {
    this.#client = client;
    this.#index = index;
  }

  list(): Promise<readonly Abbreviation[]> {
    if (this.#kept === null || Date.now() > this.#until) {
      this.#until = Date.now() + learnedAbbreviations.keptFor;
      const asked = answer(() => count(this.#client, this.#index));
      this.#kept = asked;
      // A cluster that is away now may be back at the next search; whoever waits for this one is told.
      asked.catch(() => {
        if (this.#kept === asked) this.#kept = null;
      });
    }
    return this.#kept;
  }

  forget(): void {
    this.#kept = null;
  }
}

async function count(client: Client, index: string): Promise<Abbreviation[]> {
  const { held: size } = learnedAbbreviations;
  const order = [{ _count: 'desc' as const }, { _key: 'asc' as const }];
  const { aggregations } = await client.search({
    index,
    size: 0,
    allow_partial_search_results: false,
    aggs: { defined: { terms: { field: 'defined', size, order } } },
  });
  const defined = aggregations?.defined as estypes.AggregationsStringTermsAggregate | undefined;
  return ((defined?.buckets ?? []) as estypes.AggregationsStringTermsBucket[]).map(({ key, doc_count }) =>
    abbreviationOf(String(key), doc_count),
  );
}
