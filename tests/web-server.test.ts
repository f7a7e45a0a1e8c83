import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openElasticsearchArchive } from '../src/archive/elasticsearch/archive.ts';
import { connect } from '../src/elasticsearch/connect.ts';
import { openElasticsearchEngine } from '../src/search/elasticsearch/engine.ts';
import { deleteIndices, elasticsearch, testClient, testPrefix } from './elasticsearch.ts';
import { articles } from './web-articles.ts';
import { getPage, heading } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

describe('the server', () => {
  let web: WebServer;
  beforeAll(async () => {
    web = await startWeb(articles);
  });
  afterAll(() => web.stop());

  test('forbids everything inline and everything from elsewhere', async () => {
    for (const path of ['/', `/articles/${articles[0]?.id}`, '/sources', '/nowhere']) {
      const page = await getPage(web.url + path);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(page.html).not.toMatch(/\sstyle=|<style|\son\w+=|<script>(?!<)/);
      expect(page.html.replaceAll(web.url, '')).not.toMatch(/(src|href)="(https?:)?\/\/(?!baosonghien)/);
    }
  });

  test('our own assets may be kept for ever under an address that changes with them', async () => {
    const page = await getPage(web.url);
    const assets = [...page.html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]);
    expect(assets.length).toBeGreaterThanOrEqual(2);
    for (const asset of assets) {
      const response = await fetch(web.url + asset);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
    expect((await fetch(`${web.url}/assets/diem-bao.css`)).headers.get('cache-control')).not.toContain('immutable');
    expect((await fetch(`${web.url}/assets/..%2fapp.ts`)).status).toBe(404);
  });

  test('all that a page fetches besides itself is under 60 kB compressed', async () => {
    const { html } = await getPage(web.url);
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset);
    const sizes = await Promise.all(
      assets.map(async (asset) => gzipSync(await (await fetch(web.url + asset)).bytes()).length),
    );
    expect(assets.map((asset) => asset?.replace(/\?.*/, ''))).toEqual([
      '/assets/diem-bao.svg',
      '/assets/diem-bao.css',
      '/assets/diem-bao.js',
    ]);
    expect(sizes.reduce((all, one) => all + one)).toBeLessThan(60_000);
  });

  test('what goes over a network is compressed; to a reader on the same machine that would only take time', async () => {
    const asked = (headers: Record<string, string>) => fetch(`${web.url}/?q=lũ`, { headers });
    const answers = await Promise.all([
      asked({}),
      asked({ 'x-forwarded-for': '203.0.113.7' }),
      asked({ forwarded: 'for=203.0.113.7' }),
      asked({ via: '1.1 proxy' }),
    ]);
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'gzip', 'gzip']);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  test('what is not there is 404, on a page that leads on', async () => {
    const page = await getPage(`${web.url}/articles/0123`);
    expect(page.status).toBe(404);
    expect(heading(page)).toBe('Không có trang này');
    expect(page.links().some((link) => link.href === '/')).toBe(true);
  });

  test('an address that cannot be decoded is 400, not 500', async () => {
    expect((await fetch(`${web.url}/articles/%E0%A4%A`)).status).toBe(400);
    expect((await getPage(`${web.url}/assets/%E0%A4%A`)).status).toBe(404);
  });

  test('tells that it lives and that it is ready', async () => {
    expect((await fetch(`${web.url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${web.url}/readyz`)).json()).toEqual({
      status: 'ok',
      engine: 'SQLite',
      archive: 'SQLite',
      articles: articles.length,
    });
  });

  test('a client that asks too often is told so; health checks are not counted', async () => {
    const limited = await startWeb(articles, {
      settings: { publicUrl: null, trustProxy: null, rateLimit: 3, metricsToken: null, adminToken: null },
    });
    try {
      for (let i = 0; i < 3; i++) expect((await fetch(limited.url)).status).toBe(200);
      const fourth = await getPage(limited.url);
      expect(fourth.status).toBe(429);
      expect(heading(fourth)).toBe('Quá nhiều yêu cầu');
      expect((await fetch(`${limited.url}/api/search`)).headers.get('content-type')).toContain('json');
      expect((await fetch(`${limited.url}/healthz`)).status).toBe(200);
    } finally {
      await limited.stop();
    }
  });
});

describe('the sources page', () => {
  test('shows runs in plain words, the schedule, and the quarantine with its reasons', async () => {
    const next = '2026-11-23T23:00:00Z';
    const web = await startWeb([], {
      schedule: {
        sources: () => [{ name: 'Báo Sông Hiến', cron: '0 6 * * *', next, period: 86_400_000, running: false }],
      },
    });
    try {
      const empty = await getPage(`${web.url}/sources`);
      expect(empty.html).toContain('Chưa có lần nạp nào');
      expect(empty.html).toContain('Không có trang nào bị cách ly');

      const run = {
        id: '1',
        source: 'Báo Sông Hiến',
        started: '2026-11-22T01:00:00Z',
        read: 1204,
        changed: 0,
        unchanged: 3,
      };
      const counts = { ...run, new: 1200, quarantined: 1, gone: 0, dropped: 0, error: null };
      const problems = [{ origin: 'cut.gz', reason: { code: 'gzip-truncated', kept: 12, unit: 'records' } as const }];
      await web.archive.saveRun({ ...counts, ended: '2026-11-22T01:01:10Z', problems });
      await web.archive.saveRun({
        ...counts,
        id: '2',
        source: 'khác',
        ended: run.started,
        problems: [],
        error: { code: 'failed', said: '<no folder>' },
      });
      const digest = 'd'.repeat(64);
      const told = { origin: 'pages/empty.txt', url: null, source: null, fetched: null, media: 'text' } as const;
      await web.archive.put([{ digest, ...told, bytes: new Uint8Array() }]);
      await web.archive.settle([{ digest, reason: { code: 'blank' } }]);

      const { html } = await getPage(`${web.url}/sources`);
      expect(html).toContain('1.200 bài mới, 3 bài không đổi, 1 trang bị cách ly');
      expect(html).toContain('1 phút 10 giây');
      expect(html).toContain('tệp gzip bị cụt giữa chừng; 12 bản ghi ở trước đã nạp');
      expect(html).toContain('không chạy được: &lt;no folder&gt;');
      expect(html).toMatch(/Chỉ có khoảng trắng.*pages\/empty\.txt/s);
      expect(html).toContain('24/11/2026, 06:00');
      expect(html).toContain('npm run ingest -- --retry-quarantine');
    } finally {
      await web.stop();
    }
  });

  test('lists what was learnt of each source, in both languages, escaped', async () => {
    const web = await startWeb([]);
    try {
      expect((await getPage(`${web.url}/sources`)).html).toContain('Chưa học được gì');
      const block = { key: 'a', place: 'edge', pages: 1_058, of: 1_204, since: '2026-11-22T01:00:00Z' } as const;
      await web.archive.learning.saveTemplate({
        source: 'benha.example',
        blocks: [
          { ...block, text: 'Hẹn gặp lại ở <chuyến đò> sau' },
          { ...block, key: 'b', text: 'Nhịp chèo '.repeat(100) },
        ],
      });
      const { html } = await getPage(`${web.url}/sources`);
      expect(html).toContain('<summary>benha.example: 2 mẩu</summary>');
      expect(html).toContain('Hẹn gặp lại ở &lt;chuyến đò&gt; sau');
      expect(html).toContain('có trên 1.058 trong 1.204 bài đã xem · học từ 22/11/2026, 08:00');
      expect(html).toMatch(/(?:Nhịp chèo ){29}Nhịp chèo…/);
      const english = await fetch(`${web.url}/sources`, { headers: { cookie: 'lang=en' } });
      const page = await english.text();
      expect(page).toContain('on 1,058 of the 1,204 articles looked at');
    } finally {
      await web.stop();
    }
  });
});

describe.skipIf(!elasticsearch)('while Elasticsearch is away', { timeout: 120_000 }, () => {
  test('every page is 503, says which engine, and works again by itself', async () => {
    const upstream = new URL(process.env.ELASTICSEARCH_URL ?? '');
    const away = await passage(upstream);
    const prefix = testPrefix();
    const client = connect({ nodes: [`http://127.0.0.1:${away.port}`], auth: null, ca: null });
    const [engine, archive] = await Promise.all([
      openElasticsearchEngine(client, prefix),
      openElasticsearchArchive(client, prefix),
    ]);
    await engine.put(articles);
    await engine.refresh();
    const web = await startWeb([], { engine, archive });
    const paths = ['/', '/?q=doi+ngoai', `/articles/${articles[0]?.id}`, '/documents/12-CT-TW', '/sources'];
    try {
      for (const path of paths) expect((await getPage(web.url + path)).status, path).toBe(200);
      await away.close();
      for (const path of paths) {
        const page = await getPage(web.url + path);
        expect(page.status, path).toBe(503);
        expect(page.headers.get('retry-after')).toBe('10');
        expect(page.html).toContain('Elasticsearch không trả lời');
      }
      for (const path of ['/readyz', '/api/search', '/api/suggest?q=bao', '/export.csv']) {
        expect((await fetch(web.url + path)).status, path).toBe(503);
      }
      expect(await (await fetch(`${web.url}/api/search`)).json()).toMatchObject({ engine: 'Elasticsearch' });
      expect((await fetch(`${web.url}/healthz`)).status).toBe(200);
      await away.open();
      for (const path of paths) expect((await getPage(web.url + path)).status, path).toBe(200);
      expect(heading(await getPage(`${web.url}/?q=doi+ngoai`))).toBe('3 bài có “doi ngoai”');
      expect((await fetch(`${web.url}/api/suggest?q=bao`)).status).toBe(200);
    } finally {
      await web.stop();
      await Promise.all([engine.close(), archive.close()]);
      await away.close();
      await client.close();
      const direct = testClient();
      await deleteIndices(direct, prefix);
      await direct.close();
    }
  });
});

/** A way to a server that can be closed and opened again on the same port. */
async function passage(upstream: URL) {
  const open = new Set<Socket>();
  let server: Server;
  let port = 0;
  const passThrough = () =>
    new Promise<void>((listening) => {
      server = createServer((socket) => {
        const onward = connectTo(Number(upstream.port), upstream.hostname);
        for (const end of [socket, onward]) {
          open.add(end);
          // A broken connection is what this test is about; both ends are closed together.
          end.on('error', () => end.destroy()).on('close', () => open.delete(end));
        }
        socket.pipe(onward).pipe(socket);
      }).listen(port, '127.0.0.1', () => {
        const address = server.address();
        if (address !== null && typeof address === 'object') port = address.port;
        listening();
      });
    });
  await passThrough();
  return {
    port,
    open: passThrough,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        for (const socket of open) socket.destroy();
      }),
  };
}
