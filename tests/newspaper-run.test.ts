import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { asHtml, generatePage } from './generate-pages.ts';
import { runIngest, startIngest, storeEnv } from './ingest-process.ts';
import { newspaperAddress, openNewspaper, type Page } from './newspaper.ts';
import { windows1258 } from './windows-1258.ts';

const html = (number: number) => asHtml(generatePage(number));
const headers = { 'content-type': 'text/html; charset=utf-8' };

/** 10 GB of zeros in 10 MB: gzip files can be put one after another. */
const bomb: Page = (_, response) => {
  const piece = gzipSync(Buffer.alloc(100 * 1024 * 1024));
  response.writeHead(200, { ...headers, 'content-encoding': 'gzip' });
  for (let times = 0; times < 100; times += 1) response.write(piece);
  response.end();
};

const endless: Page = (_, response) => {
  response.writeHead(200, headers);
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(256 * 1024, 'tin tức ')));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

const drip: Page = (_, response) => {
  response.writeHead(200, headers);
  const timer = setInterval(() => response.write('.'), 500);
  response.on('close', () => clearInterval(timer));
};

/** Gives way once, then the page. */
function busyOnce(number: number): Page {
  let visits = 0;
  return (_, response) => {
    visits += 1;
    if (visits === 1) response.writeHead(429, { 'retry-after': '1' }).end();
    else response.writeHead(200, headers).end(html(number));
  };
}

const traps: Record<string, Page | string> = {
  '/tin/busy': busyOnce(1_001),
  '/tin/1258': (_, response) => response.writeHead(200, headers).end(windows1258(html(1_002))),
  '/tin/moved': (_, response) => response.writeHead(301, { location: '/tin/here' }).end(),
  '/tin/here': html(1_003),
  '/tin/inside': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  '/tin/broken': (_, response) => response.writeHead(500).end(),
  '/tin/drip': drip,
  '/tin/endless': endless,
  '/tin/bomb': bomb,
  '/kin/1': html(1_004),
};

/** A link as feeds write them: decorated, relative, in CDATA, its ampersand encoded once or twice. */
function linkTo(path: string, at: number): string {
  const forms = [
    `<link> ${path}?utm_source=rss&amp;utm_medium=feed </link>`,
    `<link><![CDATA[ ${path}?utm_source=rss&utm_medium=feed#tin ]]></link>`,
    `<link>${path}?utm_source=rss&amp;amp;utm_medium=feed</link><pubDate>9/14/2026 6:44:00 PM</pubDate>`,
    `<guid isPermaLink="true">..${path}</guid><pubDate><![CDATA[Thu, 14 Sep 26 18:44:00 GMT+7]]></pubDate>`,
  ];
  return forms[at % forms.length] ?? '';
}

/** The page the first time, and that it has not changed after that. */
function knownByItsTag(number: number): { page: Page; answers: number[] } {
  const answers: number[] = [];
  const page: Page = (request, response) => {
    const status = request.headers['if-none-match'] === '"mot"' ? 304 : 200;
    answers.push(status);
    response.writeHead(status, { ...headers, etag: '"mot"' }).end(status === 200 ? html(number) : undefined);
  };
  return { page, answers };
}

/** Lets a day go by for what is known of the addresses. */
function aDayLater(dataDir: string): void {
  const db = new Database(join(dataDir, 'visits.db'));
  const visits = db.prepare<[], { url: string; visit: string }>('SELECT url, visit FROM visits').all();
  for (const { url, visit } of visits) {
    const at = new Date(Date.now() - 24 * 3_600_000).toISOString();
    db.prepare('UPDATE visits SET visit = ? WHERE url = ?').run(JSON.stringify({ ...JSON.parse(visit), at }), url);
  }
  db.close();
}

/** The most memory that a process has used so far, in MB, where the system tells. */
function mostMemory(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  return existsSync(path) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024 : 0;
}

describe('a newspaper with 300 pages and every trap', () => {
  it('is read in one run: all that may be had, and a reason for each that may not', { timeout: 240_000 }, async () => {
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    const paths = [...numbers.map((number) => `/tin/${number}`), ...Object.keys(traps), '/tin/tagged', '/tin/gone'];
    const items = paths.map((path, at) => `<item><title>Tin</title>${linkTo(path, at)}</item>`);
    const tagged = knownByItsTag(1_005);
    const { origin, mostAtOnce } = await openNewspaper({
      '/robots.txt': 'User-agent: *\nDisallow: /kin/\n',
      '/rss': `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>${items.join('')}</channel></rss>`,
      ...Object.fromEntries(numbers.map((number) => [`/tin/${number}`, html(number)])),
      ...traps,
      '/tin/tagged': tagged.page,
      '/rss/short': `<rss version="2.0"><channel><title>Tin</title><item><link>/tin/tagged</link></item></channel></rss>`,
    });
    const env: Record<string, string> = { ...storeEnv('SQLite'), FETCH_PRIVATE: newspaperAddress, FETCH_DELAY: '0' };
    const child = startIngest([`${origin}/rss`], env);
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, mostMemory(child.pid));
    }, 100);
    onTestFinished(() => clearInterval(watch));
    const ended = once(child, 'close');
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(await ended).toEqual([1, null]);

    const said = (path: string) =>
      err.split('\n').find((line) => line.startsWith(`${origin}${path}: `)) ?? `nothing of ${path}:\n${err}`;
    expect(said('/tin/inside')).toContain('not a public address');
    expect(said('/tin/broken')).toContain('the server answers with 500, 4 times');
    expect(said('/tin/drip')).toContain('it takes longer than 20 s');
    expect(said('/tin/endless')).toContain('it is over 32 MB');
    expect(said('/tin/bomb')).toContain('it is over 32 MB once unpacked');
    expect(said('/tin/gone')).toContain('it is not there (404)');
    expect(said('/kin/1')).toContain('asks not to read it');
    expect(out).toMatch(/new +304\n.*\n.*\n +quarantined +0\n +problems +7 /);
    expect(mostAtOnce()).toBe(1);
    // Elsewhere the system does not tell.
    if (process.platform === 'linux') expect(most).toBeGreaterThan(50);
    expect(most).toBeLessThan(400);

    const { engine, archive, close } = await openStores(readSettings(env));
    onTestFinished(close);
    expect(await engine.count()).toBe(304);
    const addresses = (await Array.fromAsync(archive.pages())).map(({ url }) => url);
    expect(addresses).toContain(`${origin}/tin/here`);
    expect(new Set(addresses).size).toBe(304);

    aDayLater(env.DATA_DIR ?? '');
    const again = await runIngest([`${origin}/rss/short`], env);
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/unchanged +1\n/) });
    expect(tagged.answers).toEqual([200, 304]);
  });
});
