import type { Client, estypes } from '@elastic/elasticsearch';
import { analysis, articleMerges, indexSettings, refreshInterval } from '../../../config/elasticsearch.ts';
import { ranking } from '../../../config/ranking.ts';
import { checkVersion, ensureIndex } from '../../elasticsearch/indices.ts';

/** Counted up with every change of the mapping, the analysis or what is indexed of an article. */
const version = 5;

/** Terms with and without accents; the positions are for phrases. */
function words(): estypes.MappingProperty {
  const folded: estypes.MappingProperty = { type: 'text', analyzer: 'folded', norms: false };
  return { type: 'text', analyzer: 'exact', norms: false, fields: { f: folded } };
}

/** Longer values are no facet values: Lucene refuses terms beyond 32 kB. */
const value: estypes.MappingProperty = { type: 'keyword', ignore_above: 8191 };

const mappings: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  // Everything else is made from the article as it goes in, and never read back.
  _source: { includes: ['article', 'print'] },
  properties: {
    article: { type: 'object', enabled: false },
    /** What ranking and unrestricted clauses look at: title, lead, body and captions as one field, each as often as
     * it weighs, the body's opening as often as it weighs more than the rest. It scores as `combined_fields` over four fields would, with a quarter of the postings to read. */
    text: {
      type: 'text',
      analyzer: 'exact',
      fields: {
        f: { type: 'text', analyzer: 'folded' },
        pairs: { type: 'text', analyzer: 'exact_pairs', index_options: 'freqs' },
        fpairs: { type: 'text', analyzer: 'folded_pairs', index_options: 'freqs' },
      },
    },
    title: words(),
    sourceWords: words(),
    authorWords: words(),
    citedTokens: { type: 'keyword', ignore_above: 8191 },
    id: { type: 'keyword' },
    /** The id of one of the story's articles. */
    story: { type: 'keyword' },
    /** What alike articles are looked up by, its day (-1: undated), and the packed fingerprint (`src/stories/`). */
    signs: { type: 'keyword', doc_values: false },
    day: { type: 'integer' },
    print: { type: 'keyword', index: false, doc_values: false },
    from: { type: 'date', format: 'epoch_millis' },
    to: { type: 'date', format: 'epoch_millis' },
    source: value,
    /** The source's value and its name, a line each: so one aggregation gives both. */
    sourceNamed: value,
    year: value,
    month: value,
    section: value,
    topic: value,
    author: value,
    cited: value,
    /** Abbreviations that the article defines: short and long form, a line each. */
    defined: value,
    /** What the article says of each cited document: number, date and place, a line each. */
    issued: value,
  },
};

/**
 * The alias that the articles are read and written through, with an index behind it made where there is none.
 * `reindex` fills another index and moves the alias.
 */
export async function ensureArticles(client: Client, prefix: string): Promise<string> {
  const alias = `${prefix}articles`;
  if (await client.indices.existsAlias({ name: alias })) {
    await checkVersion(client, alias, version);
  } else {
    const { k1, b } = ranking;
    const similarity = { default: { type: 'BM25' as const, k1, b } };
    const settings = { ...indexSettings, ...articleMerges, refresh_interval: refreshInterval, analysis, similarity };
    await ensureIndex(client, `${alias}-v${version}-1`, { version, settings, mappings }, alias);
  }
  return alias;
}
