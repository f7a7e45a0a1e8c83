import { describe, expect, it, onTestFinished } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { Guest } from '../ingest/fetch/guest.ts';
import { readAddress } from '../ingest/fetch/read-address.ts';
import { openSqliteVisits } from '../ingest/fetch/visits-sqlite.ts';
import { read } from '../ingest/read/read.ts';
import { type IngestParts, ingest } from '../ingest/run/ingest.ts';
import { openSqliteArchive } from '../src/archive/sqlite/archive.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { asHtml, generatePage } from './generate-pages.ts';
import { newspaperAddress, openNewspaper } from './newspaper.ts';
import { scratch } from './scratch.ts';

describe('the same pages from a folder, a web archive, a list, a feed and their own address', {
  timeout: 60_000,
}, () => {
  it('are the same articles, and only the first time new', async () => {
    const numbers = [1, 2, 3, 4, 5];
    const html = (number: number) => asHtml(generatePage(number));
    const list = () => numbers.map((number) => `${origin}/${number}`).join('\n');
    const rss = () =>
      `<rss version="2.0"><channel>${numbers
        .map((number) => `<item><link>${origin}/${number}?utm_source=rss</link></item>`)
        .join('')}</channel></rss>`;
    const { origin } = await openNewspaper({
      ...Object.fromEntries(numbers.map((number) => [`/${number}`, html(number)])),
      '/rss': (_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss()),
      '/list': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(list()),
    });
    const records = numbers.map((number) => {
      const head = { httpHeaders: { 'Content-Type': 'text/html' }, statusline: 'HTTP/1.1 200 OK' };
      const about = { url: `${origin}/${number}`, date: '2023-11-29T04:11:00Z', type: 'response' as const };
      return WARCSerializer.serialize(WARCRecord.create({ ...about, ...head }, [Buffer.from(html(number))]), {
        gzip: true,
      });
    });
    const folder = scratch({
      'files/manifest.csv': `path,url\n${numbers.map((number) => `${number}.html,${origin}/${number}`).join('\n')}\n`,
      ...Object.fromEntries(numbers.map((number) => [`files/${number}.html`, html(number)])),
      'crawl/a.warc.gz': Buffer.concat(await Promise.all(records)),
    });
    const archive = openSqliteArchive(`${folder}/archive.db`);
    const engine = openSqliteEngine(`${folder}/articles.db`);
    const guest = new Guest({
      contact: null,
      allowPrivate: [newspaperAddress],
      delay: 1,
      signal: new AbortController().signal,
    });
    const visits = openSqliteVisits(`${folder}/visits.db`);
    for (const opened of [archive, engine, guest, visits]) onTestFinished(() => opened.close());

    const run = async (inputs: IngestParts['inputs']) => {
      const signal = new AbortController().signal;
      const parts = {
        archive,
        engine,
        source: 'a',
        mine: () => true,
        retryQuarantine: false,
        gentle: false,
        signal,
        onEvent: () => undefined,
      };
      return (await ingest({ ...parts, inputs })).run;
    };
    const source = 'a';
    const stateOf = async (digest: string) => (await archive.states([digest])).get(digest) ?? null;

    expect(await run(read({ paths: [`${folder}/files`], manifest: null }))).toMatchObject({ read: 5, new: 5 });
    expect(await run(read({ paths: [`${folder}/crawl`], manifest: null }))).toMatchObject({ read: 5, unchanged: 5 });
    expect(await run(readAddress(`${origin}/list`, { guest, visits, stateOf, source }))).toMatchObject({
      read: 5,
      unchanged: 5,
    });
    expect(await run(readAddress(`${origin}/rss`, { guest, visits, stateOf, source }))).toMatchObject({
      read: 5,
      unchanged: 5,
    });
    expect(await run(readAddress(`${origin}/3`, { guest, visits, stateOf, source }))).toMatchObject({
      read: 1,
      unchanged: 1,
    });
    expect(await engine.count()).toBe(5);
    for (const { id } of await Array.fromAsync(archive.pages()))
      expect((await archive.histories([id])).get(id)?.versions).toHaveLength(1);
  });
});
