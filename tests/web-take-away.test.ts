import { once } from 'node:events';
import { request } from 'node:http';
import { parse } from 'csv-parse/sync';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archivedPage } from '../ingest/read/digest.ts';
import { publishedSpan } from '../src/search/dates.ts';
import { article, articles, many } from './web-articles.ts';
import { getPage } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const formula = article(77, {
  title: '=HYPERLINK("http://x.example","giá muối")',
  lead: '+84 là đầu số; "ngoặc", phẩy',
  published: '2020-05',
  paragraphs: ['Giá muối lên.\u0001'],
});

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([...articles, formula, ...many(250)]);
  const [undated] = articles.filter(({ published, source }) => published === null && source === null);
  const bytes = Buffer.from('Đối ngoại.');
  const page = archivedPage({ origin: 'a.txt', url: null, source: null, fetched: null, media: 'text', bytes });
  await web.archive.put([page]);
  await web.archive.settle([{ digest: page.digest, id: undated?.id ?? '', read: '2026-03-04T05:06:07.000Z' }]);
});
afterAll(() => web.stop());

const get = (path: string, parameters: Record<string, string> = {}) =>
  fetch(`${web.url}${path}?${new URLSearchParams(parameters)}`);

describe('a search as CSV', () => {
  test('has every article the total counts, filters honoured, in a form that Excel reads', async () => {
    const response = await get('/export.csv', { q: 'thuy van', source: 'baosonghien.example' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('diem-bao.csv');
    // Sent as it is read: nobody knows yet how long it will be.
    expect(response.headers.get('content-length')).toBeNull();
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true });
    expect(rows).toHaveLength(125);
    expect(new Set(rows.map((row) => row.read)).size).toBe(125);
    expect(rows[0]).toMatchObject({ source: 'Báo Sông Hiến', host: 'baosonghien.example' });
  });

  test('no cell can run as a formula, and quotes and commas stay in their cell', async () => {
    const [row] = parse<Record<string, string>>(await (await get('/export.csv', { q: 'giá muối' })).text(), {
      columns: true,
      bom: true,
    });
    expect(row?.title).toBe(`'${formula.title}`);
    expect(row?.lead).toBe(`'${formula.lead}`);
  });

  test('a search that finds nothing gives the heading row alone', async () => {
    const text = await (await get('/export.csv', { q: '"không ở đâu cả"' })).text();
    expect(text.trim().split('\n')).toHaveLength(1);
  });
});

test('a search as JSON Lines gives each article as it is held', async () => {
  const text = await (await get('/export.jsonl', { q: 'doi ngoai', sort: 'oldest' })).text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([articles[0], articles[2], articles[3]]);
});

describe('more articles than one can page to', { timeout: 120_000 }, () => {
  // Most of one year, so that its months have to be gone through, and dates of every precision among them.
  const dates = [
    '2021',
    '2021-07',
    '2021-07-09',
    '2022-01-31T23:30:00+07:00',
    null,
    '2021-12-31',
    '2021-01-01',
    '2021-06',
  ];
  const crowd = Array.from({ length: 13_600 }, (_, at) =>
    article(5000 + at, { title: `Tin ${at}`, published: dates[at % dates.length] ?? null, paragraphs: ['Mưa.'] }),
  );
  let crowded: WebServer;
  beforeAll(async () => {
    crowded = await startWeb(crowd);
  });
  afterAll(() => crowded.stop());

  const exported = async (parameters: Record<string, string>) => {
    const response = await fetch(`${crowded.url}/export.jsonl?${new URLSearchParams(parameters)}`);
    const lines = (await response.text()).trim().split('\n');
    return lines.map((line) => JSON.parse(line) as { id: string; published: string | null });
  };

  test('are exported all, each once, newest first, undated last', async () => {
    const all = await exported({});
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(crowd.map(({ id }) => id)));
    expect(all).toHaveLength(crowd.length);
    const starts = all.map(({ published }) => publishedSpan(published)?.from ?? Number.NEGATIVE_INFINITY);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  });

  test('can be read to the last one on the page too, in either order of time', async () => {
    for (const sort of ['newest', 'oldest']) {
      const met = new Set<string>();
      const read = async (from: string) => {
        for (let next: string | undefined = from; next !== undefined; ) {
          const page = await getPage(crowded.url + next);
          for (const [, id = ''] of page.html.matchAll(/<li id="([0-9a-f]{20})" class="hit"/g)) met.add(id);
          const links = page.links();
          const undated = links.find(({ text }) => /^[\d.]+ bài không rõ ngày$/.test(text));
          if (undated) await read(undated.href);
          next = (
            links.find(({ text }) => text.startsWith('Trang sau')) ?? links.find(({ text }) => /^các bài từ/.test(text))
          )?.href;
        }
      };
      await read(`/?size=100&page=98&sort=${sort}`);
      const before = await exported({ sort });
      for (const { id } of before.slice(9700)) expect(met.has(id), `${sort} ${id}`).toBe(true);
    }
  });

  test('by relevance lead on to the same in the order of time', async () => {
    const page = await getPage(`${crowded.url}/?q=mưa&size=100&page=100`);
    expect(page.links().find(({ text }) => text === 'xếp từ mới đến cũ')?.href).toBe(
      '/?q=m%C6%B0a&sort=newest&size=100',
    );
  });

  test('filters are honoured, a range that cuts through a year too', async () => {
    const some = await exported({ q: 'tin OR mưa', from: '02/2021', sort: 'oldest' });
    expect(some).toHaveLength(crowd.filter(({ published }) => published && published !== '2021-01-01').length);
    expect(new Set(some.map(({ id }) => id)).size).toBe(some.length);
  });
});

describe('a search as a feed', () => {
  test('is Atom with OpenSearch elements, newest first, dated by the articles themselves', async () => {
    const response = await get('/feed.atom', { q: 'doi ngoai' });
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    const feed = parseDocument(await response.text(), { xmlMode: true });
    const texts = (name: string) => getElementsByTagName(name, feed).map((one) => textContent(one));
    expect(texts('opensearch:totalResults')).toEqual(['3']);
    expect(texts('opensearch:itemsPerPage')).toEqual(['20']);
    expect(getElementsByTagName('entry', feed)).toHaveLength(3);
    expect(texts('published')).toHaveLength(2);
    // The last one has no date of its own: it is dated by when it was read.
    expect(texts('updated')).toEqual([
      '2026-03-04T05:06:07.000Z',
      '2023-08-31T17:00:00.000Z',
      '2022-11-24T09:05:00.000Z',
      '2026-03-04T05:06:07.000Z',
    ]);
    expect(texts('id')[1]).toBe(`${web.url}/articles/${articles[2]?.id}`);
  });

  test('leads to its other pages', async () => {
    const text = await (await get('/feed.atom', { q: 'thuy van', page: '2' })).text();
    for (const rel of ['self', 'first', 'previous', 'next', 'last']) expect(text).toContain(`rel="${rel}"`);
    expect(text).toContain('page=3');
  });

  test('what an article says stays text, and what XML cannot hold is left out', async () => {
    const text = await (await get('/feed.atom', { q: 'giá muối' })).text();
    expect(text).toContain('<title>=HYPERLINK(&#34;http');
    expect(text).not.toContain('\u0001');
  });

  test('a reader that holds the newest version is told so', async () => {
    const address = `${web.url}/feed.atom?q=tau`;
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    // fetch adds "Cache-Control: no-cache" to such a question, which no feed reader does.
    const [answer] = await once(request(address, { headers: { 'If-None-Match': etag } }).end(), 'response');
    expect(answer.statusCode).toBe(304);
    answer.resume();
  });

  test('links are absolute and begin with the public address where one is set', async () => {
    const settings = {
      publicUrl: 'https://diembao.example',
      trustProxy: null,
      rateLimit: 0,
      metricsToken: null,
      adminToken: null,
    };
    const behind = await startWeb(articles, { settings });
    try {
      expect(await (await fetch(`${behind.url}/feed.atom`)).text()).toContain('<id>https://diembao.example/articles/');
      const description = await fetch(`${behind.url}/opensearch.xml`);
      expect(description.headers.get('content-type')).toContain('opensearchdescription+xml');
      expect(await description.text()).toContain(
        'template="https://diembao.example/?q={searchTerms}&amp;page={startPage?}',
      );
    } finally {
      await behind.stop();
    }
  });
});

test('browsers fill the description’s optional parameters with nothing, and that works', async () => {
  expect((await get('/', { q: 'doi ngoai', page: '', size: '' })).status).toBe(200);
  expect((await get('/api/search', { q: 'doi ngoai', page: '', size: '' })).status).toBe(200);
});
