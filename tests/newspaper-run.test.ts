import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { asHtml, generatePage } from './generate-pages.ts';
import { startIngest, storeEnv } from './ingest-process.ts';
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

/** The most memory that a process has used so far, in MB, where the system tells. */
function mostMemory(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  return existsSync(path) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024 : 0;
}

describe('a newspaper with 300 pages and every trap', () => {
  it('is read in one run: all that may be had, and a reason for each that may not', { timeout: 240_000 }, async () => {
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    const paths = [...numbers.map((number) => `/tin/${number}`), ...Object.keys(traps), '/tin/gone'];
    const items = paths.map(
      (path) => `<item><title>Tin</title><link> ${path}?utm_source=rss&amp;utm_medium=feed </link></item>`,
    );
    const { origin, mostAtOnce } = await openNewspaper({
      '/robots.txt': 'User-agent: *\nDisallow: /kin/\n',
      '/rss': `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>${items.join('')}</channel></rss>`,
      ...Object.fromEntries(numbers.map((number) => [`/tin/${number}`, html(number)])),
      ...traps,
    });
    const env = { ...storeEnv('SQLite'), FETCH_PRIVATE: newspaperAddress, FETCH_DELAY: '0' };
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
    expect(out).toMatch(/new +303\n.*\n.*\n +quarantined +0\n +problems +7 /);
    expect(mostAtOnce()).toBe(1);
    expect(most).toBeLessThan(400);

    const { engine, archive, close } = await openStores(readSettings(env));
    onTestFinished(close);
    expect(await engine.count()).toBe(303);
    const addresses = (await Array.fromAsync(archive.pages())).map(({ url }) => url);
    expect(addresses).toContain(`${origin}/tin/here`);
    expect(new Set(addresses).size).toBe(303);
  });
});
