import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { EngineUnavailable } from '../search/engine.ts';
import { isPassingStatus } from './answer.ts';

/** Runs several searches of one index in one round trip, and gives their answers in order. Throws when one of them
 * fails or a shard does not answer. */
export async function multiSearch<Document>(
  client: Client,
  index: string,
  bodies: estypes.SearchSearchRequestBody[],
): Promise<estypes.MsearchMultiSearchItem<Document>[]> {
  const header: estypes.MsearchMultisearchHeader = { allow_partial_search_results: false };
  const { responses } = await client.msearch<Document>({ index, searches: bodies.flatMap((body) => [header, body]) });
  return responses.map((response) => {
    if (!('error' in response)) return response;
    const reason = [response.error.reason, response.error.caused_by?.reason].filter(Boolean).join(': ');
    const failure = new errors.ElasticsearchClientError(reason || response.error.type);
    throw isPassingStatus(response.status) ? new EngineUnavailable('Elasticsearch', failure) : failure;
  });
}
