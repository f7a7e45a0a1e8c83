import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@elastic/elasticsearch';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../src/article.ts';
import { openElasticsearchEngine } from '../src/search/elasticsearch/engine.ts';
import { facets, type SearchEngine, type SearchRequest, unknown } from '../src/search/engine.ts';
import { parseQuery } from '../src/search/parse.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { article, press } from './articles.ts';
import { deleteIndices, elasticsearch, testClient, testPrefix } from './elasticsearch.ts';

/** Few words, so that articles share them in every combination. */
const words = [
  ...[
    'đối',
    'đội',
    'doi',
    'ngoại',
    'ngoài',
    'ngoai',
    'nhân',
    'dân',
    'dan',
    'tỉnh',
    'ủy',
    'ban',
    'bạn',
    'UBND',
    'hòa',
    'hoà',
  ],
  ...[
    'bình',
    'án',
    'an',
    'tòa',
    'cà',
    'phê',
    'giá',
    'tăng',
    '12-CT/TW',
    '2024',
    'TP.HCM',
    'Lào',
    'COVID-19',
    'hội',
    'nghị',
  ],
];
const sources = [
  { host: 'baoa.example', name: 'Báo A' },
  { host: 'baob.example', name: 'Báo B' },
  { host: null, name: 'Báo Giấy' },
  null,
];
const published = ['2019', '2019-09', '2019-09-13', '2023-11-24T09:30:00+07:00', '2024-01-01', null];

const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    source: fc.constantFrom(...sources),
    title: fc.option(phrase),
    lead: fc.option(phrase),
    published: fc.constantFrom(...published),
    authors: fc.subarray([
      { name: 'Lê Hòa', role: null },
      { name: 'Y Thanh', role: 'CTV' },
    ]),
    section: fc.option(fc.constantFrom('Thời sự', 'Kinh tế')),
    topic: fc.option(fc.constantFrom('Đối ngoại')),
    paragraphs: fc.array(phrase, { maxLength: 4 }),
    captions: fc.array(phrase, { maxLength: 2 }),
    cited: fc.subarray(['Chỉ thị 12-CT/TW', 'Đề án 01-ĐA/TW']),
  })
  .map((fields) => article('', fields));

const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: phrase.map((text) => `"${text.split(' ').slice(0, 3).join(' ')}"`) },
  { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => `-${word}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join(' OR ')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'nguồn:"Báo A"',
      'source:baob',
      'tác giả:hoa',
      'title:án',
      'tiêu đề:"hoi nghi"',
      'văn bản:12-CT/TW',
    ),
  },
);
const request: fc.Arbitrary<SearchRequest> = fc
  .record({
    parts: fc.array(part, { maxLength: 9 }),
    source: fc.subarray(['baoa.example', 'Báo Giấy', unknown]),
    year: fc.subarray(['2019', '2024', unknown]),
    cited: fc.subarray(['Đề án 01-ĐA/TW']),
    from: fc.option(fc.constantFrom(Date.parse('2019-09-13T00:00:00+07:00'), Date.parse('2023-12-01T00:00:00+07:00'))),
    to: fc.option(fc.constantFrom(Date.parse('2019-09-30T00:00:00+07:00'), Date.parse('2023-11-30T00:00:00+07:00'))),
    sort: fc.constantFrom('relevance', 'newest', 'oldest'),
    page: fc.constantFrom(1, 1, 2),
    size: fc.constantFrom(3, 10, 100),
  })
  .map(({ parts, source, year, cited, from, to, sort, page, size }) => ({
    query: parseQuery(parts.join(' ')),
    filters: { facets: { source, year, cited }, from, to },
    sort,
    page,
    size,
  }));

describe.skipIf(!elasticsearch)('the two engines', { timeout: 120_000 }, () => {
  const prefix = testPrefix();
  let folder: string;
  let client: Client;
  let sqlite: SearchEngine;
  let elastic: SearchEngine;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'engines-'));
    client = testClient();
    sqlite = openSqliteEngine(join(folder, 'articles.db'));
    elastic = await openElasticsearchEngine(client, prefix);
    const generated = fc.sample(anyArticle, { numRuns: 300, seed: 7 });
    const articles = [...press, ...generated.map((one, i) => ({ ...one, id: i.toString(16).padStart(20, '0') }))];
    for (const engine of [sqlite, elastic]) {
      await engine.put(articles);
      await engine.refresh();
    }
  });
  afterAll(async () => {
    await sqlite.close();
    await deleteIndices(client, prefix);
    await client.close();
    await rm(folder, { recursive: true });
  });

  test('find the same articles, count the same facets and miss the same words', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const [one, two] = [await sqlite.search(asked), await elastic.search(asked)];
        expect(two.total).toBe(one.total);
        for (const facet of facets) expect(two.facets[facet], facet).toEqual(one.facets[facet]);
        expect(two.hits.length).toBe(one.hits.length);
        expect(two.relaxed).toBe(one.relaxed);
        const ids = (hits: typeof one.hits) => hits.map(({ article: { id } }) => id);
        if (asked.sort !== 'relevance' || asked.query.ranked.length === 0) expect(ids(two.hits)).toEqual(ids(one.hits));
        const missing = new Map(one.hits.map((hit) => [hit.article.id, hit.missing]));
        for (const hit of two.hits) {
          expect(hit.missing).toEqual(missing.get(hit.article.id) ?? hit.missing);
          expect(hit.article).toEqual(await sqlite.get(hit.article.id));
        }
        if (one.hits.length < asked.size && asked.page === 1)
          expect(ids(two.hits).sort()).toEqual(ids(one.hits).sort());
      }),
      { numRuns: 300 },
    );
  });
});
