import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facets } from '../src/search/engine.ts';
import { emptyState, stateParams } from '../src/web/state.ts';
import { articles, many } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([...articles, ...many(30)]);
});
afterAll(() => web.stop());

type Answer = {
  total: number;
  hits: { id: string; score: number; snippet: string }[];
  facets: Record<string, { value: string; label: string; count: number }[]>;
  notes: object[];
  error: string;
  problems: { field: string; message: string }[];
};

async function api(path: string) {
  const response = await fetch(web.url + path);
  const body = (await response.json()) as Answer;
  return { status: response.status, type: response.headers.get('content-type'), body };
}
const search = (parameters: Record<string, string>) => api(`/api/search?${new URLSearchParams(parameters)}`);

describe('GET /api/search', () => {
  test('gives what the page shows', async () => {
    const { status, body } = await search({ q: 'đối ngoại nhân dân', size: '5' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 2, page: 1, size: 5, sort: 'relevance', notes: [] });
    expect(body.hits[0]).toMatchObject({
      id: articles[0]?.id,
      title: articles[0]?.title,
      lead: articles[0]?.lead,
      source: { host: 'baosonghien.example', name: 'Báo Sông Hiến' },
      published: '2022-11-24T16:05:00+07:00',
      url: articles[0]?.url,
      missing: [],
    });
    expect(body.hits[0]?.score).toBeGreaterThan(0);
    expect(body.hits[0]?.snippet).toContain('<mark>đối ngoại nhân dân</mark>');
    expect(Object.keys(body.facets)).toEqual(['source', 'year', 'month', 'section', 'topic', 'author', 'cited']);
    expect(body.facets.source).toContainEqual({ value: 'unknown', label: expect.any(String), count: 1 });
  });

  test('a snippet is escaped text with marks and nothing else', async () => {
    const [first] = articles;
    if (!first) throw new Error('no article');
    const id = 'e'.repeat(20);
    await web.engine.put([{ ...first, id, lead: null, paragraphs: ['Câu <b onclick="x">lạ lùng</b> & \'nháy\'.'] }]);
    await web.engine.refresh();
    const { body } = await search({ q: '"lạ lùng"' });
    expect(body.hits[0]?.snippet).toBe(
      'Câu &lt;b onclick=&#34;x&#34;&gt;<mark>lạ lùng</mark>&lt;/b&gt; &amp; &#39;nháy&#39;.',
    );
    await web.engine.remove([id]);
    await web.engine.refresh();
  });

  test('values of one facet widen, facets narrow', async () => {
    const one = await search({ source: 'baosonghien.example', year: '2022' });
    expect(one.body.total).toBe(2);
    const two = await api('/api/search?source=baosonghien.example&source=unknown&year=2022&year=unknown');
    expect(two.body.total).toBe(3);
    expect((await search({ cited: 'Chỉ thị 12-CT/TW' })).body.total).toBe(1);
  });

  test('pages and sizes are what was asked for', async () => {
    const first = await search({ q: 'thủy văn', size: '10', sort: 'oldest' });
    const second = await search({ q: 'thủy văn', size: '10', page: '2', sort: 'oldest' });
    expect(first.body.total).toBe(30);
    const ids = [...first.body.hits, ...second.body.hits].map((hit) => hit.id);
    expect(new Set(ids).size).toBe(20);
    expect(second.body).toMatchObject({ page: 2, size: 10, sort: 'oldest' });
  });

  test.each([
    ['size', '1000', '1 to 100'],
    ['page', '0', '1 to 500'],
    ['sort', 'best', 'relevance, newest, oldest'],
    ['from', '32/13/2020', '24.11.2023'],
    ['to', 'nay', '24.11.2023'],
    ['year', 'MMXX', '2023'],
    ['month', '2020-31', '2023-11'],
    ['fold', '2', '0, 1'],
    ['page', '100000', 'at most 500'],
  ])('%s=%s is refused with its name, what was given and what it may be', async (field, value, allowed) => {
    const { status, body } = await search({ q: 'chợ', [field]: value });
    expect(status).toBe(400);
    expect(body.problems).toEqual([{ field, value, message: expect.stringContaining(allowed) }]);
    expect(body.error).toContain(field);
    expect(body.error).not.toContain('mặc định');
  });

  test('where nothing is found, what may have been meant is told', async () => {
    const { body } = await search({ q: 'ddoois ngoaij' });
    const { body: meant } = await search({ q: 'đối ngoại' });
    expect(meant).toMatchObject({ total: expect.any(Number), meant: null });
    expect(body).toMatchObject({ total: 0, hits: [], meant: { q: 'đối ngoại', total: meant.total } });
    expect((await search({ q: 'ddoois ngoaij', year: '2022' })).body).toMatchObject({ total: 0, meant: null });
  });

  test('how the query was read otherwise is told by a code and a sentence', async () => {
    const { body } = await search({ q: '"chợ' });
    expect(body.notes).toEqual([{ code: 'quote-without-pair', message: expect.stringContaining('quotation mark') }]);
  });

  test('no text in the box is an error', async () => {
    for (const q of [
      '"',
      '-',
      'OR',
      'tiêu đề:',
      '((',
      'a OR',
      '"""',
      '-"x',
      '%',
      '*',
      'NOT AND',
      '\u0000',
      '𝕏'.repeat(200),
    ]) {
      expect((await search({ q })).status, q).toBe(200);
    }
    expect((await fetch(`${web.url}/api/search?q=%E1%BB`)).status).toBe(200);
  });
});

describe('the OpenAPI document', () => {
  test('describes what the API really answers', async () => {
    const document = (await api('/api/openapi.json')).body as unknown as { openapi: string };
    expect(document.openapi).toBe('3.1.0');
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(document, 'api');
    const holds = (schema: string, answer: unknown) => {
      const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
      if (!validate) throw new Error(`The document has no ${schema}.`);
      return validate(answer) ? [] : validate.errors;
    };
    for (const q of ['', 'đối ngoại nhân dân', 'biên phòng phao mới đối ngoại', '"không ở đâu"', 'ddoois']) {
      expect(holds('SearchAnswer', (await search({ q })).body), q).toEqual([]);
    }
    for (const { id } of articles) expect(holds('Article', (await api(`/api/articles/${id}`)).body)).toEqual([]);
    expect(holds('Failure', (await api('/api/articles/none')).body)).toEqual([]);
    expect(holds('Failure', (await search({ size: '0' })).body)).toEqual([]);
    expect(holds('SearchAnswer', { total: -1 })).not.toEqual([]);
  });

  test('names every parameter that the search reads', async () => {
    const document = (await api('/api/openapi.json')).body as unknown as {
      paths: Record<string, { get: { parameters: { name: string }[] } }>;
    };
    const named = document.paths['/api/search']?.get.parameters.map(({ name }) => name);
    const state = {
      ...emptyState(),
      q: 'a',
      from: '2020',
      to: '2021',
      sort: 'oldest' as const,
      size: 5,
      page: 2,
      fold: false,
    };
    for (const facet of facets) state.facets[facet] = ['2020'];
    expect([...new Set(stateParams(state).keys())].sort()).toEqual(named?.sort());
  });
});

describe('GET /api/articles/:id', () => {
  test('gives the article as it is held', async () => {
    expect((await api(`/api/articles/${articles[0]?.id}`)).body).toEqual(articles[0]);
  });

  test('an article that is not held is 404, in JSON', async () => {
    const { status, type, body } = await api('/api/articles/none');
    expect(status).toBe(404);
    expect(type).toContain('json');
    expect(body.error).toBe('No article has this id.');
  });
});

test.each(['/api', '/api/nope', '/api/articles'])('%s is 404 in JSON, with the way to what there is', async (path) => {
  const { status, type, body } = await api(path);
  expect(status).toBe(404);
  expect(type).toContain('json');
  expect(body.error).toContain('/api/openapi.json');
});
