import type { Client, estypes } from '@elastic/elasticsearch';
import { answer } from './answer.ts';

/**
 * Streams the documents that match, in the order of `sort`, which must tell any two apart. Each batch begins where the
 * last one ended, by the sort's values alone: unlike a point in time it holds nothing on the cluster, so it outlives a
 * restart of it and a consumer that takes hours. `size` is the batch's;
 * `source` names the fields that are wanted where not all are.
 */
export async function* scan<Document>(
  client: Client,
  index: string,
  query: NonNullable<estypes.SearchRequest['query']>,
  sort: estypes.SortCombinations[],
  size: number,
  source?: string[],
): AsyncGenerator<Document> {
  let after: estypes.SortResults | undefined;
  while (true) {
    const { hits } = await answer(() =>
      client.search<Document>({
        index,
        query,
        sort,
        size,
        ...(source === undefined ? {} : { _source: source }),
        track_total_hits: false,
        allow_partial_search_results: false,
        ...(after === undefined ? {} : { search_after: after }),
      }),
    );
    for (const { _source } of hits.hits) if (_source !== undefined) yield _source;
    after = hits.hits.at(-1)?.sort;
    if (after === undefined || hits.hits.length < size) return;
  }
}
