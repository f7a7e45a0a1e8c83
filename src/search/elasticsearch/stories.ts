import type { Client, estypes } from '@elastic/elasticsearch';
import { stories } from '../../../config/stories.ts';
import type { Article } from '../../article.ts';
import { multiSearch } from '../../elasticsearch/multi-search.ts';
import { type Fingerprint, fingerprintOf, lookupSigns, unpackFingerprint } from '../../stories/fingerprint.ts';
import type { StoryMember } from '../engine.ts';
import { inTime } from '../in-time.ts';
import type { Dsl } from './query.ts';

type Print = { article: Pick<Article, 'id'>; print: string };

/** One round trip for all of them. */
export async function near(client: Client, index: string, articles: readonly Article[]): Promise<StoryMember[][]> {
  if (articles.length === 0) return [];
  const bodies = articles.map((article): estypes.SearchSearchRequestBody => {
    const own = fingerprintOf(article);
    const signs = lookupSigns(own).map((sign): Dsl => ({ constant_score: { filter: { term: { signs: sign } } } }));
    return {
      query: {
        bool: {
          filter: inWindow(own),
          must_not: [{ term: { id: article.id } }],
          should: signs,
          minimum_should_match: stories.sharedSigns,
        },
      },
      sort: ['_score', { id: 'asc' }],
      size: stories.near,
      track_total_hits: false,
      ...told,
    };
  });
  return (await multiSearch<Print>(client, index, bodies)).map(membersIn);
}

/** One round trip for all of them. */
export async function members(client: Client, index: string, names: readonly string[]): Promise<StoryMember[]> {
  if (names.length === 0) return [];
  const bodies = names.map((story) => ({ query: { term: { story } }, size: stories.largest, ...told }));
  return (await multiSearch<Print>(client, index, bodies)).flatMap(membersIn);
}

const told = { _source: ['article.id', 'print'], docvalue_fields: ['story'] };

function membersIn({ hits }: estypes.MsearchMultiSearchItem<Print>): StoryMember[] {
  return hits.hits.map(({ _source, fields }) => {
    const { article, print } = _source as Print;
    const [story = article.id] = (fields?.story ?? []) as string[];
    return { id: article.id, story, fingerprint: unpackFingerprint(Buffer.from(print, 'base64')) };
  });
}

export async function storiesOf(client: Client, index: string, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const some = ids.slice(from, from + idsAtOnce);
    const { hits } = await client.search({
      index,
      query: { terms: { id: some } },
      size: some.length,
      _source: false,
      docvalue_fields: ['id', 'story'],
    });
    for (const { fields } of hits.hits) {
      const { id = [], story = [] } = (fields ?? {}) as { id?: string[]; story?: string[] };
      if (id[0] !== undefined && story[0] !== undefined) found.set(id[0], story[0]);
    }
  }
  return found;
}

/** The most hits that a search gives. */
const idsAtOnce = 10_000;

export async function storyOf(client: Client, index: string, id: string): Promise<Article[]> {
  const story = (await storiesOf(client, index, [id])).get(id);
  if (story === undefined) return [];
  const { hits } = await client.search<{ article: Article }>({
    index,
    query: { term: { story } },
    size: stories.largest,
    _source: ['article'],
  });
  return inTime(hits.hits.map(({ _source }) => (_source as { article: Article }).article));
}

function inWindow({ day }: Fingerprint): Dsl[] {
  if (day === null) return [];
  const dated: Dsl = { range: { day: { gte: day - stories.days, lte: day + stories.days } } };
  return [{ bool: { should: [dated, { term: { day: -1 } }], minimum_should_match: 1 } }];
}
