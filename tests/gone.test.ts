import { describe, expect, it, onTestFinished } from 'vitest';
import { fetching } from '../config/fetching.ts';
import type { Visits } from '../ingest/fetch/visits.ts';
import { openElasticsearchVisits } from '../ingest/fetch/visits-elasticsearch.ts';
import { openSqliteVisits } from '../ingest/fetch/visits-sqlite.ts';
import type { StoreRun } from '../ingest/run/store-run.ts';
import { ingestInto } from '../ingest/run/store-run.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { elasticsearch } from './elasticsearch.ts';
import { asHtml, generatePage } from './generate-pages.ts';
import { storeEnv } from './ingest-process.ts';
import { newspaperAddress, openNewspaper, type Page } from './newspaper.ts';

for (const engineName of ['SQLite', 'Elasticsearch'] as const)
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(
    `a page that its newspaper takes down, on ${engineName}`,
    { timeout: 60_000 },
    () => {
      async function open() {
        const env = storeEnv(engineName);
        const settings = { ...readSettings(env), fetchPrivate: [newspaperAddress], fetchDelay: 1 };
        const stores = await openStores(settings);
        const visits: Visits = settings.elasticsearch
          ? await openElasticsearchVisits(settings.elasticsearch)
          : openSqliteVisits(`${settings.dataDir}/visits.db`);
        onTestFinished(() => stores.close());
        onTestFinished(() => visits.close());
        const run = async (path: string, recheck: StoreRun['recheck'] = null) => {
          const { run } = await ingestInto(settings, stores, {
            paths: [path],
            manifest: null,
            source: 'Báo Mẫu',
            shard: null,
            retryQuarantine: false,
            gentle: false,
            recheck,
            keep: null,
            signal: new AbortController().signal,
            onEvent: () => undefined,
          });
          return run;
        };
        /** Lets so many hours go by for what is known of an address. */
        const wait = async (address: string, hours: number) => {
          const visit = await visits.get(address);
          if (visit === null) throw new Error(`${address} was not visited`);
          const ago = (time: string | null) => new Date(Date.parse(time ?? '') - hours * 3_600_000).toISOString();
          await visits.put({ ...visit, at: ago(visit.at), first: ago(visit.first), due: ago(visit.due) });
        };
        return { stores, visits, run, wait };
      }
      const month = { days: 30, pages: 10 };
      const html = asHtml({ ...generatePage(1), url: '' }).replace(/<link rel="canonical"[^>]*>/, '');

      it('is marked with the day that is seen, its text kept, and no longer when it is back', async () => {
        let there = true;
        let listed = '/1';
        const page: Page = (request, response) => {
          if (!there) response.writeHead(410).end();
          else if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
          else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"a"' }).end(html);
        };
        const { origin } = await openNewspaper({
          '/1': page,
          '/list': (_, response) =>
            response.writeHead(200, { 'content-type': 'text/plain' }).end(`${origin}${listed}\n${origin}/list\n`),
        });
        const { stores, run, wait } = await open();
        const { archive, engine } = stores;
        expect(await run(`${origin}/list`, month)).toMatchObject({ new: 1, gone: 0 });
        const [{ id } = { id: '' }] = await Array.fromAsync(archive.pages());
        const gone = async () => (await archive.histories([id])).get(id)?.gone;

        // No feed lists it any more.
        listed = '/list';
        there = false;
        expect(await run(`${origin}/list`, month)).toMatchObject({ gone: 0, problems: [] });
        await wait(`${origin}/1`, 13);
        expect(await run(`${origin}/list`)).toMatchObject({ gone: 0 });
        expect(await gone()).toBeNull();
        const before = new Date().toISOString();
        expect(await run(`${origin}/list`, month)).toMatchObject({ gone: 1, problems: [] });
        const since = await gone();
        expect(since && since >= before).toBe(true);
        expect(await engine.get(id)).toMatchObject({ id, url: `${origin}/1` });

        await wait(`${origin}/1`, 24);
        expect(await run(`${origin}/list`, month)).toMatchObject({ gone: 0, problems: [] });
        expect(await gone()).toBe(since);

        there = true;
        await wait(`${origin}/1`, 24);
        expect(await run(`${origin}/list`, month)).toMatchObject({ unchanged: 1, gone: 0 });
        expect(await gone()).toBeNull();
      });

      it('is marked when its address leads to the front page instead', async () => {
        let there = true;
        const away: Page = (_, response) => {
          if (there) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
          else response.writeHead(302, { location: '/' }).end();
        };
        const front = asHtml({ ...generatePage(2), url: '' });
        const { origin } = await openNewspaper({ '/tin/1.html': away, '/tin/2.html': away, '/': front });
        const { stores, run } = await open();
        await run(`${origin}/tin/1.html`);
        const [{ id } = { id: '' }] = await Array.fromAsync(stores.archive.pages());
        there = false;
        expect(await run(`${origin}/tin/1.html`)).toMatchObject({ gone: 1, new: 0, quarantined: 0, problems: [] });
        expect((await stores.archive.histories([id])).get(id)?.gone).toEqual(expect.any(String));
        expect(await run(`${origin}/tin/2.html`)).toMatchObject({
          read: 0,
          problems: [{ reason: { code: 'gone-to-front', to: `${origin}/` } }],
        });
        there = true;
        expect(await run(`${origin}/tin/1.html`)).toMatchObject({ unchanged: 1, gone: 0 });
        expect((await stores.archive.histories([id])).get(id)?.gone).toBeNull();
      });

      it('is not asked for again when its source keeps it no longer', async () => {
        const { origin, asked } = await openNewspaper({
          '/1': html,
          '/list': (_, response) =>
            response.writeHead(200, { 'content-type': 'text/plain' }).end(`${origin}/1\n${origin}/list\n`),
        });
        const { stores, run, wait } = await open();
        await run(`${origin}/list`, month);
        const [{ digest } = { digest: '' }] = await Array.fromAsync(stores.archive.pages());
        await stores.archive.drop([digest]);
        asked.splice(0);
        await wait(`${origin}/1`, 48);
        expect(await run(`${origin}/list`, month)).toMatchObject({ new: 0, gone: 0, problems: [] });
        expect(asked.filter(({ path }) => path === '/1')).toEqual([]);
      });

      it('is no longer marked when it comes back as it was, on a server that knows no ETag', async () => {
        let there = true;
        const { origin } = await openNewspaper({
          '/1': (_, response) =>
            there
              ? response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
              : response.writeHead(404).end(),
        });
        const { stores, run } = await open();
        await run(`${origin}/1`);
        const [{ id } = { id: '' }] = await Array.fromAsync(stores.archive.pages());
        const gone = async () => (await stores.archive.histories([id])).get(id)?.gone;
        there = false;
        expect(await run(`${origin}/1`)).toMatchObject({ gone: 1 });
        expect(await gone()).toEqual(expect.any(String));
        there = true;
        expect(await run(`${origin}/1`)).toMatchObject({ unchanged: 1 });
        expect(await gone()).toBeNull();
      });

      it('is asked for again a bounded number of times, the more seldom the older it is, and not for ever', async () => {
        const { origin, asked } = await openNewspaper({
          ...Object.fromEntries([1, 2, 3, 4].map((n) => [`/${n}`, asHtml({ ...generatePage(n), url: '' })])),
          '/list': (_, response) =>
            response
              .writeHead(200, { 'content-type': 'text/plain' })
              .end([1, 2, 3, 4].map((n) => `${origin}/${n}`).join('\n')),
          '/empty': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(`${origin}/empty`),
        });
        const { visits, run, wait } = await open();
        await run(`${origin}/list`, month);
        const askedFor = () => asked.splice(0).flatMap(({ path }) => (/^\/\d/.test(path) ? [path] : []));
        for (const n of [1, 2, 3]) await wait(`${origin}/${n}`, 24 * n);
        await wait(`${origin}/4`, 24 * 40);
        askedFor();
        await run(`${origin}/empty`, { days: 30, pages: 2 });
        expect(askedFor()).toEqual(['/3', '/2']);
        const [third, first] = [await visits.get(`${origin}/3`), await visits.get(`${origin}/1`)];
        const gap = (visit: typeof third) => Date.parse(visit?.due ?? '') - Date.parse(visit?.at ?? '');
        expect(gap(third)).toBe(Math.floor((Date.parse(third?.at ?? '') - Date.parse(third?.first ?? '')) / 2));
        expect(gap(first)).toBe(fetching.revisitAfter);
        await run(`${origin}/empty`, month);
        expect(askedFor()).toEqual(['/1']);
      });
    },
  );

describe('a sitemap that tells when pages changed', { timeout: 30_000 }, () => {
  it('leaves those alone that have not changed since they were visited', async () => {
    const day = (time: number) => new Date(time + 7 * 3_600_000).toISOString().slice(0, 10);
    let lastmod = day(Date.now() - 3 * 86_400_000);
    const { origin, asked } = await openNewspaper({
      '/1': asHtml({ ...generatePage(1), url: '' }),
      '/sitemap.xml': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/xml' })
          .end(`<urlset><url><loc>${origin}/1</loc><lastmod>${lastmod}</lastmod></url></urlset>`),
    });
    const settings = { ...readSettings(storeEnv('SQLite')), fetchPrivate: [newspaperAddress], fetchDelay: 1 };
    const stores = await openStores(settings);
    const visits = openSqliteVisits(`${settings.dataDir}/visits.db`);
    onTestFinished(() => stores.close());
    onTestFinished(() => visits.close());
    const run = async () => {
      const more = {
        manifest: null,
        source: 'a',
        shard: null,
        retryQuarantine: false,
        gentle: false,
        recheck: null,
        keep: null,
      };
      const signal = new AbortController().signal;
      const paths = [`${origin}/sitemap.xml`];
      await ingestInto(settings, stores, { ...more, paths, signal, onEvent: () => undefined });
      return asked.splice(0).filter(({ path }) => path === '/1').length;
    };
    expect(await run()).toBe(1);
    const visit = await visits.get(`${origin}/1`);
    if (visit === null) throw new Error('not visited');
    await visits.put({ ...visit, at: new Date(Date.now() - fetching.revisitAfter - 1).toISOString() });
    expect(await run()).toBe(0);
    lastmod = day(Date.now());
    expect(await run()).toBe(1);
  });
});
