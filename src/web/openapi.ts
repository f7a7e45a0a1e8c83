import { reasons } from '../article.ts';
import { facetLimit, facets, maxReach } from '../search/engine.ts';
import { longestQuery, sorts } from './state.ts';

type Schema = Record<string, unknown>;

const nullable = (type: string, more: Schema = {}): Schema => ({ type: [type, 'null'], ...more });
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** Every property is always there, and no other. */
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
  additionalProperties: false,
});

const published = nullable('string', {
  pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2}|Z))?)?)?$',
  description: 'No more precise than the page: a year, a month, a day, or a time.',
});

const schemas: Record<string, Schema> = {
  Source: {
    ...object({ host: nullable('string'), name: { type: 'string' } }),
    description: '`host` is lower case, without "www.".',
  },
  Hit: object({
    id: { type: 'string' },
    title: nullable('string'),
    lead: nullable('string'),
    source: { oneOf: [ref('Source'), { type: 'null' }] },
    published,
    url: nullable('string'),
    snippet: { type: 'string', description: 'HTML: escaped text, the words found in `<mark>`.' },
    score: { type: 'number', minimum: 0, description: 'Comparable within one answer only.' },
    missing: { ...list({ type: 'string' }), description: 'What a partial match lacks, as typed.' },
    others: {
      ...object({
        count: { type: 'integer', minimum: 0 },
        named: list(
          object({
            id: { type: 'string' },
            title: nullable('string'),
            source: { oneOf: [ref('Source'), { type: 'null' }] },
          }),
        ),
      }),
      description: 'Of a folded search: the other articles of its story that were found, the newest ones named.',
    },
  }),
  FacetValue: object({
    value: { type: 'string', description: '"unknown" for articles without a source or date.' },
    label: { type: 'string' },
    count: { type: 'integer', minimum: 0, description: 'How many articles it would leave.' },
  }),
  SearchAnswer: object({
    total: { type: 'integer', minimum: 0, description: 'Exact.' },
    stories: { type: 'integer', minimum: 0, description: 'How many hits there are over all pages.' },
    relaxed: { type: 'boolean', description: 'Whether partial matches are among the hits.' },
    page: { type: 'integer', minimum: 1 },
    size: { type: 'integer', minimum: 1, maximum: 100 },
    sort: { enum: [...sorts] },
    notes: {
      ...list({
        type: 'object',
        required: ['code', 'message'],
        properties: { code: { type: 'string' }, message: { type: 'string' } },
        additionalProperties: { type: ['number', 'string'] },
      }),
      description: 'How the query was read otherwise than it may have been meant: a code, its data, and a sentence.',
    },
    meant: {
      oneOf: [object({ q: { type: 'string' }, total: { type: 'integer', minimum: 1 } }), { type: 'null' }],
      description: 'Where nothing is found without filters: the query that may have been meant, and how many it finds.',
    },
    hits: list(ref('Hit')),
    facets: object(
      Object.fromEntries(facets.map((facet) => [facet, { ...list(ref('FacetValue')), maxItems: facetLimit }])),
    ),
  }),
  Article: object({
    id: { type: 'string' },
    url: nullable('string'),
    source: { oneOf: [ref('Source'), { type: 'null' }] },
    title: nullable('string'),
    lead: nullable('string'),
    published,
    authors: list(object({ name: { type: 'string' }, role: nullable('string') })),
    section: nullable('string'),
    topic: nullable('string'),
    tags: list({ type: 'string' }),
    paragraphs: list({ type: 'string' }),
    captions: list({ type: 'string' }),
    cited: { ...list({ type: 'string' }), description: 'Numbered documents, canonical: "Chỉ thị 12-CT/TW".' },
    removed: list(
      object({ text: { type: 'string' }, reason: { enum: [...reasons] }, line: { type: 'integer', minimum: 1 } }),
    ),
    evidence: {
      type: 'object',
      additionalProperties: { enum: ['text', 'markup', 'manifest', 'address', 'feed', 'template', 'hand'] },
      description: 'Where each field was read; `template` is inferred, `hand` a correction by an editor.',
    },
  }),
  Versions: object({
    id: { type: 'string' },
    gone: nullable('string', {
      description: "Since when the newspaper's own page answers 404 or 410, or leads to its front page.",
    }),
    versions: {
      ...list(
        object({
          read: { type: 'string', description: 'When it was first read so: no earlier than it was changed.' },
          title: nullable('string'),
          lead: nullable('string'),
          published,
          paragraphs: list({ type: 'string' }),
          captions: list({ type: 'string' }),
        }),
      ),
      description: 'The oldest first; none where the article was always read alike.',
    },
  }),
  Failure: {
    type: 'object',
    required: ['error'],
    properties: {
      error: { type: 'string' },
      engine: { type: 'string' },
      problems: list(object({ field: { type: 'string' }, value: { type: 'string' }, message: { type: 'string' } })),
    },
    additionalProperties: false,
  },
};

const query = (name: string, schema: Schema, description: string) => ({ name, in: 'query', schema, description });
const date = { type: 'string', examples: ['2023', '11/2023', '24.11.2023'] };

const parameters = [
  query('q', { type: 'string', maxLength: longestQuery }, 'The query; empty lists everything.'),
  ...facets.map((facet) => query(facet, list({ type: 'string' }), 'Repeatable: several values widen, facets narrow.')),
  query('from', date, 'Articles whose date may lie on or after it.'),
  query('to', date, 'Articles whose date may lie on or before it.'),
  query('sort', { enum: [...sorts], default: 'relevance' }, 'Without words relevance is newest first.'),
  query('page', { type: 'integer', minimum: 1, default: 1 }, `page × size is at most ${maxReach}.`),
  query('size', { type: 'integer', minimum: 1, maximum: 100, default: 20 }, 'Hits on a page.'),
  query('fold', { enum: ['0', '1'], default: '0' }, 'Articles of one story under the best of them.'),
];

const json = (description: string, schema: string) => ({
  description,
  content: { 'application/json': { schema: ref(schema) } },
});
const failures = {
  429: json('Too many requests', 'Failure'),
  503: json('The engine does not answer; it is asked again with the next request', 'Failure'),
};

/** The API as OpenAPI 3.1 describes it. The tests hold real answers against it. */
export function openApi(base: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Điểm Báo', version: '1', description: 'Search and read Vietnamese newspapers.' },
    servers: [{ url: base }],
    paths: {
      '/api/search': {
        get: {
          operationId: 'search',
          summary: 'Find articles',
          parameters,
          responses: {
            200: json('What was found', 'SearchAnswer'),
            400: json('A parameter cannot be used; `problems` names it', 'Failure'),
            ...failures,
          },
        },
      },
      '/api/articles/{id}': {
        get: {
          operationId: 'article',
          summary: 'One article',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: json('The article', 'Article'),
            404: json('No such article', 'Failure'),
            410: json('The article was deleted', 'Failure'),
            ...failures,
          },
        },
      },
      '/api/articles/{id}/versions': {
        get: {
          operationId: 'versions',
          summary: 'What its newspaper changed in an article',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: json('Its versions', 'Versions'),
            404: json('No such article', 'Failure'),
            410: json('The article was deleted', 'Failure'),
            ...failures,
          },
        },
      },
    },
    components: { schemas },
  };
}
