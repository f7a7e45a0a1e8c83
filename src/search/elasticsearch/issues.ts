import type { Client, estypes } from '@elastic/elasticsearch';
import { bySaid, citedToken, issueOf, issueValuePrefix } from '../facts.ts';
import type { Said } from '../issues.ts';

/** More dates and places of one number than anybody tells apart. */
const most = 1000;

/** What the articles that cite a number say of it. */
export async function issues(client: Client, index: string, number: string): Promise<Said[]> {
  const include = `${issueValuePrefix(number).replace(/[^\p{L}\d]/gu, '\\$&')}.*`;
  const { aggregations } = await client.search({
    index,
    size: 0,
    allow_partial_search_results: false,
    query: { term: { citedTokens: citedToken(number) } },
    aggs: { issued: { terms: { field: 'issued', include, size: most } } },
  });
  const issued = aggregations?.issued as estypes.AggregationsStringTermsAggregate | undefined;
  return bySaid(
    ((issued?.buckets ?? []) as estypes.AggregationsStringTermsBucket[]).map(({ key, doc_count }) => ({
      ...issueOf(String(key)),
      articles: doc_count,
    })),
  );
}
