import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockStore } from '../ingest/run/lock/lock.ts';
import { parseQuery } from '../src/search/parse.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { asArticleLine, asHtml, asText, generatePage } from './generate-pages.ts';
import { runIngest, storeEnv } from './ingest-process.ts';
import { scratch } from './scratch.ts';
import { windows1258 } from './windows-1258.ts';

const lines = (numbers: number[]) => `${numbers.map((number) => asArticleLine(generatePage(number))).join('\n')}\n`;

function broken(text: string): Buffer {
  const bytes = Buffer.from(text);
  for (let at = 20; at < bytes.length; at += 30) bytes[at] = 0xff;
  return bytes;
}

describe('a folder with everything that goes wrong', () => {
  it('is ingested but for what cannot be, and each of that is named with its mend', { timeout: 120_000 }, async () => {
    const folder = scratch({
      '01-empty.txt': '',
      '02-blank.txt': ' \n\n',
      '03-one-line.txt': Buffer.alloc(50 * 1024 * 1024, 'tin tức '),
      '04-one-line.jsonl': Buffer.concat([
        Buffer.from(lines([40])),
        Buffer.from('{"text":"'),
        Buffer.alloc(50 * 1024 * 1024, 'tin tức '),
        Buffer.from(`"}\n${lines([41])}`),
      ]),
      '05-binary.txt': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0]),
      '06-zeros.txt': Buffer.alloc(3_000, 'ab\0\0\0c\x01'),
      '07-image.html': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      '08-broken.txt': broken(asText(generatePage(8))),
      '09-windows-1258.txt': windows1258(asText(generatePage(9))),
      '10-utf16le.txt': iconv.encode(asText(generatePage(10)), 'utf-16le', { addBOM: true }),
      '11-utf16be.txt': iconv.encode(asText(generatePage(11)), 'utf-16be', { addBOM: false }),
      '12-cut.jsonl.gz': gzipSync(lines(Array.from({ length: 50 }, (_, number) => 100 + number))).subarray(0, -400),
      '13-not.jsonl': `${lines([50])}{"text": "chưa xong\nkhông phải JSON\n${lines([51])}`,
      '14-no-article.html':
        '<!doctype html><html><head><title>Đăng nhập</title></head><body><form><input></form></body></html>',
      '15-wrong-type.jsonl': '{"title": 5, "text": "a"}\n',
      '16-vni.txt': Buffer.from(
        'Coâng taùc ñoái ngoaïi nhaân daân trong tình hình môùi ñöôïc taêng cöôøng, ñoàng chí noùi.',
        'latin1',
      ),
      '98-good.html': asHtml(generatePage(98)),
      '99-good.txt': asText(generatePage(99)),
    });
    const noPages = scratch({ 'photo.jpg': 'x' });
    mkdirSync(join(folder, '97-empty-folder'));
    const unreadable = join(folder, '17-unreadable.txt');
    mkdirSync(unreadable);
    const secret = join(scratch({ 'secret.txt': asText(generatePage(60)) }), 'secret.txt');
    chmodSync(secret, 0);

    const env = storeEnv('SQLite');
    const { code, out, err } = await runIngest([folder, noPages, join(folder, 'nowhere.txt'), secret], env);
    const said = (name: string) =>
      err.split('\n').find((line) => line.includes(`/${name}`) || line.startsWith(name)) ??
      `nothing about ${name}\n${err}`;

    expect(said('01-empty.txt')).toMatch(/: it is empty; fetch the page again/);
    expect(said('02-blank.txt')).toMatch(/in quarantine: it holds nothing but white space/);
    expect(said('03-one-line.txt')).toMatch(/it is 50\.0 MB long, over the limit of 32\.0 MB a page; split it/);
    expect(said('04-one-line.jsonl:2')).toMatch(/it is 50\.0 MB long/);
    expect(said('05-binary.txt')).toMatch(/it looks like a program/);
    expect(said('06-zeros.txt')).toMatch(/it is binary/);
    expect(said('07-image.html')).toMatch(/it looks like a PNG image/);
    expect(said('08-broken.txt')).toMatch(/are not UTF-8, too many to read; save it again as UTF-8/);
    expect(said('12-cut.jsonl.gz')).toMatch(/ends in the middle \(truncated\); the \d+ records before are ingested/);
    expect(said('13-not.jsonl:2')).toMatch(/it is not JSON: .*every line must be one whole JSON object/);
    expect(said('13-not.jsonl:3')).toMatch(/it is not JSON/);
    expect(said('14-no-article.html')).toMatch(/in quarantine: /);
    expect(said('15-wrong-type.jsonl:1')).toMatch(/its field "title" is a number; write it as a string/);
    expect(said('16-vni.txt')).toMatch(/font encoding VNI/);
    expect(said(noPages)).toMatch(/the folder holds no pages \(\.txt, \.html/);
    expect(said('nowhere.txt')).toMatch(/cannot be read: not there \(ENOENT\); check the path/);
    // The superuser may read everything, so only others see this.
    if (process.getuid?.() !== 0)
      expect(said(secret)).toMatch(/cannot be read: permission denied, let this user read it \(EACCES\)/);
    expect(code).toBe(1);
    expect(out).toMatch(/quarantined +10\n/);

    const { engine, close } = await openStores(readSettings(env));
    onTestFinished(close);
    for (const number of [9, 10, 11, 40, 41, 50, 51, 98, 99, 100]) {
      const { title } = generatePage(number);
      const request = {
        query: parseQuery(`"${title}"`),
        filters: { facets: {}, from: null, to: null },
        sort: 'relevance' as const,
        page: 1,
        size: 5,
      };
      const found = await engine.search(request);
      expect(
        found.hits.map(({ article }) => article.title),
        `page ${number}`,
      ).toContain(title);
    }
  });
});

describe('the command line', { timeout: 30_000 }, () => {
  it.each([
    [[], 'Nothing to ingest: name a file, a folder or an address.'],
    [['--nope', 'a'], "Unknown option '--nope'"],
    [['a', '--shard', '5/4'], '--shard 5/4: give part and whole, such as 1/4'],
    [['a', '--manifest', 'nowhere.csv'], '--manifest nowhere.csv: there is no such file'],
  ])('%j ends with 2 and says: %s', async (args, message) => {
    expect(await runIngest(args, storeEnv('SQLite'))).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  it('ends with 2 while another run is under way, and says whose', async () => {
    const env = storeEnv('SQLite');
    const lock = await lockStore(readSettings(env), 'Báo Mẫu', null);
    const folder = scratch({ 'a.txt': asText(generatePage(1)) });
    const { code, err } = await runIngest([folder], env);
    await lock.release();
    expect(code).toBe(2);
    expect(err).toMatch(
      new RegExp(`Another ingest is under way: process ${process.pid} on .* \\(Báo Mẫu\\), holds the lock`),
    );
    expect(await runIngest([folder], env)).toMatchObject({ code: 0 });
  });

  it('cleans and stores nothing on a dry run', async () => {
    const env = storeEnv('SQLite');
    const folder = scratch({ 'a.txt': asText(generatePage(1)), 'b.txt': '  ' });
    const { code, out } = await runIngest([folder, '--dry-run'], env);
    expect(code).toBe(1);
    expect(out).toMatch(/articles +1\n +no articles +1\n.*white space.*\nNothing was stored/);
    const { engine, archive, close } = await openStores(readSettings(env));
    onTestFinished(close);
    expect([await engine.count(), await archive.runs(1)]).toEqual([0, []]);
  });

  it('ends with 0 when every page became an article', async () => {
    const folder = scratch({ 'a.txt': asText(generatePage(1)) });
    expect(await runIngest([folder], storeEnv('SQLite'))).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/new +1\n/),
    });
  });
});
