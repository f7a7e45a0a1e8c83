import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetching } from '../config/fetching.ts';
import { Guest } from '../ingest/fetch/guest.ts';
import { readAddress } from '../ingest/fetch/read-address.ts';
import type { Visits } from '../ingest/fetch/visits.ts';
import { openElasticsearchVisits } from '../ingest/fetch/visits-elasticsearch.ts';
import { openSqliteVisits } from '../ingest/fetch/visits-sqlite.ts';
import { inEnglish } from '../src/faults/english.ts';
import { readSettings } from '../src/settings.ts';
import { elasticsearch, testClient } from './elasticsearch.ts';
import { asHtml, generatePage } from './generate-pages.ts';
import { storeEnv } from './ingest-process.ts';
import { newspaperAddress, openNewspaper, type Page } from './newspaper.ts';
import { scratch } from './scratch.ts';

function open() {
  const guest = new Guest({
    contact: null,
    allowPrivate: [newspaperAddress],
    delay: 1,
    signal: new AbortController().signal,
  });
  const visits = openSqliteVisits(join(scratch(), 'visits.db'));
  onTestFinished(() => guest.close());
  onTestFinished(() => visits.close());
  const archived = new Set<string>();
  const reading = {
    guest,
    visits,
    stateOf: async (digest: string) => (archived.has(digest) ? ('article' as const) : null),
    source: 'a',
  };
  const inputsOf = async (address: string) => await Array.fromAsync(readAddress(address, reading));
  /** Reads, and archives what it gives. */
  const read = async (address: string) => {
    const inputs = await inputsOf(address);
    for (const input of inputs) if ('page' in input) archived.add(input.page.digest);
    return inputs;
  };
  return { inputsOf, read, visits };
}

const html = (number: number) => asHtml(generatePage(number));
const feedOf =
  (paths: string[]): Page =>
  (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(
        `<rss version="2.0"><channel><title>Tin</title>${paths.map((path) => `<item><title>a</title><link>${path}</link></item>`).join('')}</channel></rss>`,
      );

/** Lets the time be later than a page is left alone for. */
async function later(visits: Visits, url: string) {
  const visit = await visits.get(url);
  if (visit === null) throw new Error(`${url} was not visited`);
  await visits.put({ ...visit, at: new Date(Date.now() - fetching.revisitAfter - 1).toISOString() });
}

describe('reading an address', { timeout: 30_000 }, () => {
  it('gives a page as it was fetched', async () => {
    const { origin } = await openNewspaper({ '/tin/1.html': html(1) });
    expect(await open().read(`${origin}/tin/1.html`)).toMatchObject([
      {
        page: {
          origin: `${origin}/tin/1.html`,
          url: `${origin}/tin/1.html`,
          media: 'html',
          bytes: Buffer.from(html(1)),
          fetched: expect.stringMatching(/^20/),
        },
      },
    ]);
  });

  it('follows a feed to all its pages that may be had, and says of each other why not', async () => {
    const { origin } = await openNewspaper({
      '/robots.txt': 'User-agent: *\nDisallow: /kin/\n',
      '/rss': feedOf([
        '/tin/1.html',
        '/tin/gone.html',
        '/kin/2.html',
        '/anh.jpg',
        'http://127.0.0.1:1/',
        '/tin/3.html',
      ]),
      '/tin/1.html': html(1),
      '/tin/3.html': html(3),
      '/anh.jpg': (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end('ảnh'),
    });
    const inputs = await open().read(`${origin}/rss`);
    expect(
      inputs.map((input) =>
        'page' in input ? input.page.url : 'problem' in input ? inEnglish(input.problem.reason) : '',
      ),
    ).toEqual([
      `${origin}/tin/1.html`,
      'it is not there (404)',
      expect.stringContaining('asks not to read it'),
      'it is image/jpeg, neither HTML nor text',
      expect.stringContaining('not a public address'),
      `${origin}/tin/3.html`,
    ]);
  });

  it('follows a sitemap index and its packed sitemaps, each page once', async () => {
    const sitemap = (paths: string[]) =>
      `<urlset>${paths.map((path) => `<url><loc>${path}</loc></url>`).join('')}</urlset>`;
    const { origin } = await openNewspaper({
      '/sitemap.xml':
        '<sitemapindex><sitemap><loc>/s1.xml.gz</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>',
      '/s1.xml.gz': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/gzip' })
          .end(gzipSync(sitemap(['/tin/1.html', '/tin/2.html']))),
      '/s2.xml': sitemap(['/tin/2.html', '/tin/3.html']),
      '/tin/1.html': html(1),
      '/tin/2.html': html(2),
      '/tin/3.html': html(3),
    });
    const inputs = await open().read(`${origin}/sitemap.xml`);
    expect(inputs.map((input) => ('page' in input ? input.page.url : input))).toEqual(
      [1, 2, 3].map((number) => `${origin}/tin/${number}.html`),
    );
  });

  it('leaves a listed page alone for a while, then asks only whether it changed', async () => {
    let text = html(1);
    const { origin, asked } = await openNewspaper({
      '/rss': feedOf(['/1']),
      '/1': (request, response) => {
        const etag = `"${text.length}"`;
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else response.writeHead(200, { 'content-type': 'text/html', etag }).end(text);
      },
    });
    const { read, visits } = open();
    const visitsOf = () => asked.filter(({ path }) => path === '/1').length;
    expect(await read(`${origin}/rss`)).toMatchObject([{ page: { url: `${origin}/1` } }]);
    expect(await read(`${origin}/rss`)).toEqual([{ unchanged: `${origin}/1` }]);
    expect(visitsOf()).toBe(1);
    await later(visits, `${origin}/1`);
    expect(await read(`${origin}/rss`)).toMatchObject([{ unchanged: `${origin}/1` }]);
    expect(visitsOf()).toBe(2);
    text = html(2);
    await later(visits, `${origin}/1`);
    expect(await read(`${origin}/rss`)).toMatchObject([{ page: { bytes: Buffer.from(text) } }]);
  });

  it('asks again for a page that it fetched and that never came to the archive', async () => {
    const { origin } = await openNewspaper({
      '/rss': feedOf(['/1']),
      '/1': (request, response) =>
        request.headers['if-none-match']
          ? response.writeHead(304).end()
          : response.writeHead(200, { etag: '"a"' }).end(html(1)),
    });
    const { inputsOf } = open();
    expect(await inputsOf(`${origin}/rss`)).toMatchObject([{ page: { url: `${origin}/1` } }]);
    expect(await inputsOf(`${origin}/rss`)).toMatchObject([{ page: { url: `${origin}/1` } }]);
  });

  it('says of a list that lists nothing, and of one that is a page, what it is', async () => {
    const { origin } = await openNewspaper({
      '/rss': feedOf([]),
      '/sitemap.xml': '<sitemapindex><sitemap><loc>/page</loc></sitemap></sitemapindex>',
      '/page': html(1),
    });
    const { read } = open();
    expect(await read(`${origin}/rss`)).toEqual([
      { problem: { origin: `${origin}/rss`, reason: { code: 'lists-nothing' } } },
    ]);
    expect(await read(`${origin}/sitemap.xml`)).toEqual([
      { problem: { origin: `${origin}/page`, reason: { code: 'no-list' } } },
    ]);
  });
});

describe.each(['SQLite', 'Elasticsearch'] as const)('visits on %s', (engine) => {
  it.skipIf(engine === 'Elasticsearch' && !elasticsearch)(
    'are kept by address, the last one of each',
    { timeout: 30_000 },
    async () => {
      const settings = readSettings(storeEnv(engine));
      const visits = settings.elasticsearch
        ? await openElasticsearchVisits(settings.elasticsearch)
        : openSqliteVisits(join(settings.dataDir, 'visits.db'));
      onTestFinished(() => visits.close());
      const url = `https://bao.example/${'dài'.repeat(300)}`;
      const visit = {
        url,
        at: '2023-11-29T04:11:00.000Z',
        first: '2023-11-20T04:11:00.000Z',
        due: '2023-12-03T16:11:00.000Z',
        source: 'Báo Mẫu',
        outcome: 'page' as const,
        reason: null,
        digest: 'a',
        etag: '"a"',
        lastModified: null,
      };
      expect(await visits.get(url)).toBeNull();
      await visits.put(visit);
      await visits.put({ ...visit, outcome: 'gone', reason: 'it is not there (404)' });
      expect(await visits.get(url)).toEqual({ ...visit, outcome: 'gone', reason: 'it is not there (404)' });
      expect(await visits.get('https://bao.example/')).toBeNull();

      const sooner = { ...visit, url: 'https://bao.example/2', due: '2023-12-01T00:00:00.000Z' };
      await visits.put(sooner);
      await visits.put({ ...visit, url: 'https://bao.example/3', source: 'Báo Khác' });
      await visits.put({ ...visit, url: 'https://bao.example/4', first: '2023-01-01T00:00:00.000Z' });
      await visits.put({ ...visit, url: 'https://bao.example/5', due: '2024-01-01T00:00:00.000Z' });
      const due = (limit: number) =>
        visits.due('Báo Mẫu', '2023-11-01T00:00:00.000Z', '2023-12-05T00:00:00.000Z', limit);
      expect((await due(10)).map((one) => one.url)).toEqual([sooner.url, url]);
      expect(await due(1)).toEqual([sooner]);

      await visits.take([
        { ...sooner, digest: 'b' },
        { ...sooner, url: 'https://bao.example/6' },
      ]);
      expect(await visits.get(sooner.url)).toEqual(sooner);
      const every = await Array.fromAsync(visits.every());
      expect(every.map((one) => one.url).sort()).toEqual(
        [url, ...[2, 3, 4, 5, 6].map((n) => `https://bao.example/${n}`)].sort(),
      );
    },
  );
});

describe.skipIf(!elasticsearch)('visits that an older program noted on Elasticsearch', { timeout: 30_000 }, () => {
  it('are kept, and noted as today’s from then on', async () => {
    const settings = readSettings(storeEnv('Elasticsearch'));
    if (settings.elasticsearch === null) throw new Error('no cluster');
    const client = testClient();
    onTestFinished(() => client.close());
    const index = `${settings.elasticsearch.prefix}visits`;
    const unsearched = { type: 'keyword' as const, index: false, doc_values: false };
    const properties = {
      url: unsearched,
      at: { type: 'date' as const },
      outcome: { type: 'keyword' as const },
      ...Object.fromEntries(['reason', 'digest', 'etag', 'lastModified'].map((field) => [field, unsearched])),
    };
    await client.indices.create({ index, mappings: { dynamic: 'strict', _meta: { version: 1 }, properties } });
    const old = { url: 'https://bao.example/1', at: '2023-11-29T04:11:00.000Z', outcome: 'page', reason: null };
    const document = { ...old, digest: 'a', etag: '"a"', lastModified: null };
    const id = createHash('sha256').update(old.url).digest('hex');
    await client.index({ index, id, document, refresh: true });

    const visits = await openElasticsearchVisits(settings.elasticsearch);
    onTestFinished(() => visits.close());
    const brought = { ...document, first: null, due: null, source: null };
    expect(await visits.get(old.url)).toEqual(brought);
    const [first, due] = ['2023-11-29T04:11:00.000Z', '2023-12-01T04:11:00.000Z'];
    await visits.put({ ...brought, outcome: 'page', source: 'Báo Mẫu', first, due });
    expect(await visits.due('Báo Mẫu', '2023-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', 9)).toHaveLength(1);
  });
});
