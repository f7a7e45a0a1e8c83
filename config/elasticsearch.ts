import type { estypes } from '@elastic/elasticsearch';
import { compositionRules, foldRules, invisibleRules, toneRules } from '../src/search/elasticsearch/characters.ts';

/** How the program talks to Elasticsearch. Times are in milliseconds. */
export const requests = {
  /** The 9.x client waits for ever by default; a reader does not. */
  timeout: 30_000,
  /** Once more at once: a kept-alive connection that the other side has closed shows only when it is used. */
  retries: 1,
  /** Saves bandwidth between machines; on one machine it costs a little time. */
  compressed: false,
};

/** Writes in bulk. */
export const bulkRequests = {
  /** Elastic's advice is 5 to 15 MB; the limit of the server is 100 MB, and one page can be larger than this. */
  bytes: 8_000_000,
  /** Bounds what one refused request repeats. */
  writes: 1_000,
  /** A busy cluster takes longer to write than a reader waits. */
  timeout: 120_000,
  /** Half a minute in all, each wait one to two times as long by chance: enough for a full queue to empty. An outage
   * is the caller's to wait for. */
  retry: { retries: 6, minTimeout: 250, factor: 2, maxTimeout: 10_000 },
};

/** One shard holds some 50 GB, tens of millions of articles; a replica as soon as there is a second node. */
export const indexSettings = { number_of_shards: 1, auto_expand_replicas: '0-1' };

/**
 * Of the articles' index: few segments, since every search pays for each of them, and each facet most. Elasticsearch's own
 * (2 MB, 10) left 17 to 34 segments after an ingest of 12,000 to 20,000 articles, these 4 to 6, and short queries took half the
 * time. Each article is merged 2.7 times where it was 0.9. `merge.policy` may be changed on an index in use.
 */
export const articleMerges = { 'merge.policy.floor_segment': '64mb', 'merge.policy.segments_per_tier': 4 };

/** Of the articles' index. Other processes' articles are found this long after they were put at the latest; each
 * refresh makes a small segment, and one a second costs a sixth of the speed of writing. */
export const refreshInterval = '5s';

/** Longer runs of letters are cut: they are no words, and Lucene refuses the article over terms beyond 32 kB. */
const longestTerm = 1000;

/**
 * The Vietnamese analysis, of stock parts alone, so that it runs on any Elasticsearch. It gives the terms of
 * `src/vietnamese/terms.ts` (`tests/analysis-parity.test.ts`): change them together, and count the index's version up.
 * - exact: runs of letters, digits and marks, as NFC, lower case, the tone mark where the index has it.
 * - folded: the same without accents.
 * - pairs: neighbouring terms, which stand for words.
 */
export const analysis = {
  char_filter: {
    invisible: { type: 'mapping', mappings: invisibleRules() },
    compose: { type: 'mapping', mappings: compositionRules() },
    fold: { type: 'mapping', mappings: foldRules() },
  },
  tokenizer: {
    // The standard tokenizer keeps "tp.hcm" and "3,5" whole, and disagreed on half of the documents.
    word: { type: 'pattern', pattern: '\\p{M}*[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*', group: 0 },
  },
  filter: {
    tone: { type: 'stemmer_override', rules: toneRules() },
    unmarked: { type: 'pattern_replace', pattern: '\\p{M}+', replacement: '' },
    bounded: { type: 'truncate', length: longestTerm },
    pairs: { type: 'shingle', min_shingle_size: 2, max_shingle_size: 2, output_unigrams: false },
  },
  analyzer: {
    exact: {
      type: 'custom',
      char_filter: ['invisible', 'compose'],
      tokenizer: 'word',
      filter: ['lowercase', 'tone', 'bounded'],
    },
    folded: {
      type: 'custom',
      char_filter: ['invisible', 'fold'],
      tokenizer: 'word',
      filter: ['lowercase', 'unmarked', 'bounded'],
    },
    exact_pairs: {
      type: 'custom',
      char_filter: ['invisible', 'compose'],
      tokenizer: 'word',
      filter: ['lowercase', 'tone', 'bounded', 'pairs'],
    },
    folded_pairs: {
      type: 'custom',
      char_filter: ['invisible', 'fold'],
      tokenizer: 'word',
      filter: ['lowercase', 'unmarked', 'bounded', 'pairs'],
    },
  },
} satisfies estypes.IndicesIndexSettings['analysis'];
