import type { Client, estypes } from '@elastic/elasticsearch';
import type { Article } from '../../article.ts';
import { tokens } from '../../vietnamese/terms.ts';
import { type FacetValue, type Neighbour, type Suggestion, unknown } from '../engine.ts';
import { sourceLabel } from '../source-label.ts';
import { fitness, fittingValues, typedStart } from '../suggestions.ts';

/** So many of the newest titles that have the words are looked at: more are hardly read while one types. */
const newestTitles = 50;
/** Of the sources and cited documents those with the most articles, told by the cluster's cache of counts. */
const valuesAsked = 2_000;

/** More than any index has articles: how frequent a word is tells nothing of whether it was meant. */
const wordsInAll = 1_000_000_000;

type Values = { buckets: { key: string; doc_count: number }[] };

export async function suggest(client: Client, index: string, typed: string, limit: number): Promise<Suggestion[]> {
  const start = typedStart(typed);
  if (start === null) return [];
  const [titles, values] = await Promise.all([
    client.search<{ article: Pick<Article, 'id' | 'title'> }>({
      index,
      size: newestTitles,
      query: {
        match_phrase_prefix: {
          'title.f': { query: start.map((token) => token.fold).join(' '), max_expansions: 1_000 },
        },
      },
      sort: [{ from: { order: 'desc', missing: '_last' } }, { id: 'asc' }],
      _source: ['article.id', 'article.title'],
    }),
    client.search<unknown, Record<'source' | 'cited', Values>>({
      index,
      size: 0,
      request_cache: true,
      aggs: {
        source: { terms: { field: 'sourceNamed', size: valuesAsked } },
        cited: { terms: { field: 'cited', size: valuesAsked } },
      },
    }),
  ]);
  const found = titles.hits.hits
    .map(({ _source: source }) => ({ id: source?.article.id ?? '', title: source?.article.title ?? '' }))
    .map((one) => ({ ...one, fits: fitness(tokens(one.title), start) }))
    .sort((a, b) => b.fits - a.fits)
    .slice(0, limit)
    .map(({ id, title }): Suggestion => ({ kind: 'title', text: title, value: id }));
  const fitting = (facet: 'source' | 'cited') => {
    const counted = new Map<string, FacetValue>();
    for (const { key, doc_count: count } of values.aggregations?.[facet].buckets ?? []) {
      const [value = key, name = value] = key.split('\n');
      const known = counted.get(value);
      const label = known === undefined ? name : sourceLabel(value, known.label, name);
      if (value !== unknown) counted.set(value, { value, label, count: count + (known?.count ?? 0) });
    }
    return fittingValues([...counted.values()], start, limit).map(
      ({ label, value }): Suggestion => ({ kind: facet, text: label, value }),
    );
  };
  return [...fitting('cited'), ...fitting('source'), ...found];
}

export async function neighbours(client: Client, index: string, fold: string, limit: number): Promise<Neighbour[]> {
  if (fold.length < 3) return [];
  const near: estypes.SearchFieldSuggester = {
    term: {
      field: 'text.f',
      suggest_mode: 'always',
      max_edits: 1,
      prefix_length: 1,
      min_word_length: 3,
      // By default a word that a hundredth of the articles have is taken for right, and none is near it.
      max_term_freq: wordsInAll,
      size: limit,
      sort: 'frequency',
    },
  };
  const answer = await client.search({ index, size: 0, suggest: { near: { ...near, text: fold } } });
  const [entry] = answer.suggest?.near ?? [];
  const options = (entry?.options ?? []) as estypes.SearchTermSuggestOption[];
  return options.map(({ text, freq }) => ({ fold: text, articles: freq }));
}
