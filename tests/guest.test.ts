import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPublic } from '../ingest/fetch/addresses.ts';
import { Guest, type GuestParts } from '../ingest/fetch/guest.ts';
import { inEnglish } from '../src/faults/english.ts';
import { asHtml, generatePage } from './generate-pages.ts';
import { newspaperAddress, openNewspaper, type Page } from './newspaper.ts';

function openGuest(parts: Partial<GuestParts> = {}): Guest {
  const guest = new Guest({
    contact: 'https://diembao.example/lien-he',
    allowPrivate: [newspaperAddress],
    delay: 20,
    signal: new AbortController().signal,
    ...parts,
  });
  onTestFinished(() => guest.close());
  return guest;
}

const html = asHtml(generatePage(1));

describe('a guest of a newspaper', { timeout: 60_000 }, () => {
  it('says who it is and whom to ask, and gets the page with what the server says of it', async () => {
    const { origin, asked } = await openNewspaper({
      '/1': (_, response) =>
        response
          .writeHead(200, {
            'content-type': 'text/html',
            etag: '"a"',
            'last-modified': 'Wed, 29 Nov 2023 04:11:00 GMT',
          })
          .end(html),
    });
    expect(await openGuest().get(`${origin}/1#top`)).toEqual({
      kind: 'page',
      url: `${origin}/1`,
      type: 'text/html',
      bytes: Buffer.from(html),
      at: expect.stringMatching(/^20.*Z$/),
      etag: '"a"',
      lastModified: 'Wed, 29 Nov 2023 04:11:00 GMT',
    });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1']);
    expect(asked[1]?.headers['user-agent']).toBe('DiemBao/1.0 (news reader; https://diembao.example/lien-he)');
  });

  it('asks only whether a page changed that it knows', async () => {
    const { origin, asked } = await openNewspaper({
      '/1': (request, response) => response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200).end(),
    });
    expect(await openGuest().get(`${origin}/1`, { etag: '"a"', lastModified: null })).toEqual({ kind: 'unchanged' });
    expect(asked[1]?.headers['if-none-match']).toBe('"a"');
  });

  it('reads the robots.txt once, keeps to it, and pauses as it asks', async () => {
    const { origin, asked, mostAtOnce } = await openNewspaper({
      '/robots.txt': 'User-agent: *\nDisallow: /noi-bo/\nCrawl-delay: 0.3\n',
      '/1': html,
      '/2': html,
      '/3': html,
      '/noi-bo/4': html,
    });
    const guest = openGuest();
    const got = await Promise.all(['/1', '/2', '/noi-bo/4', '/3'].map((path) => guest.get(`${origin}${path}`)));
    expect(got.map(({ kind }) => kind)).toEqual(['page', 'page', 'refused', 'page']);
    expect(got[2]).toHaveProperty('reason.code', 'robots-forbid');
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1', '/2', '/3']);
    expect(mostAtOnce()).toBe(1);
    const times = asked.slice(1).map(({ at }) => at);
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(2 * 300 - 50);
  });

  it('reads nothing of a host whose robots.txt cannot be had', async () => {
    const { origin, asked } = await openNewspaper({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/1': html,
    });
    const guest = openGuest();
    expect(await guest.get(`${origin}/1`)).toMatchObject({
      kind: 'refused',
      reason: { code: 'robots-unreadable', because: { code: 'status-again', status: 503, tries: 4 } },
    });
    expect(asked.map(({ path }) => path)).not.toContain('/1');
  });

  it('waits as long as it is asked to, and comes again', async () => {
    let visits = 0;
    const { origin } = await openNewspaper({
      '/1': (_, response) => {
        visits += 1;
        if (visits === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      },
      '/later': (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
    });
    const guest = openGuest();
    const began = Date.now();
    expect(await guest.get(`${origin}/1`)).toMatchObject({ kind: 'page' });
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
    expect(await guest.get(`${origin}/later`)).toMatchObject({
      kind: 'refused',
      reason: { code: 'asks-to-wait', status: 429, seconds: 7200 },
    });
  });

  it('follows redirects, each by the rules of where it leads, and not in circles', async () => {
    const to =
      (location: string): Page =>
      (_, response) =>
        response.writeHead(302, { location }).end();
    const { origin } = await openNewspaper({
      '/robots.txt': 'User-agent: *\nDisallow: /noi-bo/\n',
      '/1': to('/2?x=1'),
      '/2?x=1': html,
      '/circle': to('/circle'),
      '/away': to('http://127.0.0.1:1/secret'),
      '/by-name': to('http://localhost:1/secret'),
      '/file': to('file:///etc/passwd'),
      '/in': to('/noi-bo/1'),
    });
    const guest = openGuest();
    expect(await guest.get(`${origin}/1`)).toMatchObject({ kind: 'page', url: `${origin}/2?x=1` });
    const reasonOf = async (path: string) => {
      const got = await guest.get(`${origin}${path}`);
      return 'reason' in got ? inEnglish(got.reason) : got.kind;
    };
    expect(await reasonOf('/circle')).toBe('it redirects more than 5 times');
    expect(await reasonOf('/away')).toContain('127.0.0.1 is at 127.0.0.1, which is not a public address');
    expect(await reasonOf('/by-name')).toMatch(/localhost is at (127\.0\.0\.1|::1), which is not a public address/);
    expect(await reasonOf('/file')).toBe('file:///etc/passwd is no http or https address');
    expect(await reasonOf('/in')).toContain('asks not to read it');
  });

  it('tells a page that is gone from one that it could not get', async () => {
    const { origin } = await openNewspaper({
      '/gone': (_, response) => response.writeHead(410).end(),
      '/no': (_, response) => response.writeHead(403).end(),
    });
    const guest = openGuest();
    expect(await guest.get(`${origin}/gone`)).toEqual({ kind: 'gone', reason: { code: 'gone', status: 410 } });
    expect(await guest.get(`${origin}/nowhere`)).toEqual({ kind: 'gone', reason: { code: 'gone', status: 404 } });
    expect(await guest.get(`${origin}/no`)).toEqual({ kind: 'refused', reason: { code: 'bad-status', status: 403 } });
  });

  it('unpacks what is packed, and a bomb no further than the limit', async () => {
    const { origin } = await openNewspaper({
      '/packed': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(html)),
      '/bomb': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
        const zip = createGzip();
        zip.pipe(response);
        const zeros = Buffer.alloc(1024 * 1024);
        const more = () => {
          while (!response.destroyed && zip.write(zeros));
          if (!response.destroyed) zip.once('drain', more);
        };
        more();
      },
    });
    const guest = openGuest();
    expect(await guest.get(`${origin}/packed`)).toMatchObject({ kind: 'page', bytes: Buffer.from(html) });
    expect(await guest.get(`${origin}/bomb`)).toEqual({
      kind: 'refused',
      reason: { code: 'body-too-large', limit: 32 * 1024 * 1024 },
    });
  });

  it('gives up a host that is not there with that reason', async () => {
    expect(await openGuest().get('http://khong-co.invalid/')).toMatchObject({
      kind: 'refused',
      reason: { because: { code: expect.stringMatching(/unknown-host|network-again/) } },
    });
  });

  it('stops waiting when the run is asked to stop', async () => {
    const stop = new AbortController();
    const { origin } = await openNewspaper({
      '/1': (_, response) => response.writeHead(429, { 'retry-after': '100' }).end(),
    });
    const waiting = openGuest({ signal: stop.signal }).get(`${origin}/1`);
    setTimeout(() => stop.abort(new Error('stop')), 300);
    await expect(waiting).rejects.toThrow('stop');
  });
});

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '172.16.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '100.64.0.1',
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });
  it.each(['8.8.8.8', '203.162.0.1', '2001:4860:4860::8888'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});
