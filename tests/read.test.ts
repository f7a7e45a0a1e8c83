import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reading } from '../config/reading.ts';
import { decodePage } from '../ingest/read/decode-page.ts';
import { digestOf } from '../ingest/read/digest.ts';
import type { Input } from '../ingest/read/input.ts';
import { linesOf } from '../ingest/read/lines.ts';
import { publishedOf } from '../ingest/read/published.ts';
import { type ReadRequest, read } from '../ingest/read/read.ts';
import { inEnglish } from '../src/faults/english.ts';
import { cases } from './fuzz.ts';
import { asArticleLine, asHtml, asText, generatePage } from './generate-pages.ts';
import { scratch } from './scratch.ts';

async function inputsOf(request: Partial<ReadRequest> & { paths: string[] }): Promise<Input[]> {
  return await Array.fromAsync(read({ manifest: null, ...request }));
}
const pagesOf = (inputs: Input[]) => inputs.flatMap((input) => ('page' in input ? [input.page] : []));
const problemsOf = (inputs: Input[]) =>
  inputs.flatMap((input) =>
    'problem' in input ? [{ origin: input.problem.origin, reason: inEnglish(input.problem.reason) }] : [],
  );

const lines = (numbers: number[]) => `${numbers.map((number) => asArticleLine(generatePage(number))).join('\n')}\n`;

describe('reading folders and files', () => {
  it('reads a folder with its sub-folders in the order of names, and passes over hidden files and other kinds', async () => {
    const folder = scratch({
      'b.html': asHtml(generatePage(2)),
      'a.txt': asText(generatePage(1)),
      'c/d.jsonl': lines([3, 4]),
      '.hidden.txt': 'không đọc',
      '.git/x.txt': 'không đọc',
      'photo.jpg': 'không đọc',
      'a.gold.json': '{}',
    });
    const inputs = await inputsOf({ paths: [folder] });
    expect(problemsOf(inputs)).toEqual([]);
    expect(pagesOf(inputs).map(({ origin, media }) => [origin.slice(folder.length + 1), media])).toEqual([
      ['a.txt', 'text'],
      ['b.html', 'html'],
      ['c/d.jsonl:1', 'record'],
      ['c/d.jsonl:2', 'record'],
    ]);
  });

  it('gives each page its bytes as they are', async () => {
    const bytes = Buffer.from('\ufeffTít bài\r\n\r\nĐoạn', 'utf16le');
    const folder = scratch({ 'a.txt': bytes });
    expect(Buffer.from(pagesOf(await inputsOf({ paths: [join(folder, 'a.txt')] }))[0]?.bytes ?? [])).toEqual(bytes);
  });

  it('reads gzip JSON Lines of several members, with CR LF, blank lines and a byte order mark', async () => {
    const members = ['\ufeff{"text":"một"}\r\n\r\n', '{"text":"hai"}'].map((text) => gzipSync(text));
    const folder = scratch({ 'a.jsonl.gz': Buffer.concat(members) });
    const inputs = await inputsOf({ paths: [folder] });
    const path = join(folder, 'a.jsonl.gz');
    expect(pagesOf(inputs).map(({ origin, bytes }) => [origin, Buffer.from(bytes).toString()])).toEqual([
      [`${path}:1`, '{"text":"một"}'],
      [`${path}:3`, '{"text":"hai"}'],
    ]);
  });

  it('says what is wrong with what it cannot read, and reads the rest', async () => {
    const whole = gzipSync(lines([1, 2, 3, 4, 5, 6, 7, 8]));
    const folder = scratch({
      'empty.txt': '',
      'cut.jsonl.gz': whole.subarray(0, whole.length - 200),
      'not.jsonl.gz': 'không phải gzip',
      'none.jsonl': '',
      'utf16.jsonl': Buffer.from('\ufeff{"text":"a"}\n', 'utf16le'),
      'z.txt': asText(generatePage(9)),
    });
    mkdirSync(join(folder, 'no-pages'));
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    const inputs = await inputsOf({
      paths: [folder, join(folder, 'no-pages'), join(folder, 'nowhere'), join(folder, 'no-pages/..', 'x.pdf')],
    });
    const said = Object.fromEntries(
      problemsOf(inputs).map(({ origin, reason }) => [origin.slice(folder.length + 1), reason]),
    );
    expect(said).toEqual({
      'empty.txt': expect.stringContaining('it is empty'),
      [Object.keys(said).find((origin) => origin.startsWith('cut.jsonl.gz:')) ?? 'cut.jsonl.gz:LINE']:
        expect.stringContaining('ends in the middle (truncated)'),
      'loop.txt': expect.stringContaining('a link to itself'),
      'not.jsonl.gz:1': expect.stringContaining('not a whole gzip file'),
      'none.jsonl': expect.stringContaining('it is empty'),
      'utf16.jsonl:1': expect.stringContaining('must be UTF-8'),
      'no-pages': expect.stringContaining('holds no pages (.txt, .html'),
      nowhere: expect.stringContaining('not there (ENOENT); check the path'),
      'x.pdf': expect.stringContaining('not there'),
    });
    expect(pagesOf(inputs).map(({ origin }) => origin)).toContain(join(folder, 'z.txt'));
  });

  it('skips a line over the limit to its end, naming file, line and length', async () => {
    const long = Buffer.alloc(reading.pageBytes + 1, 'x');
    const folder = scratch({
      'a.jsonl': Buffer.concat([Buffer.from('{"text":"một"}\n'), long, Buffer.from('\n{"text":"hai"}')]),
    });
    const inputs = await inputsOf({ paths: [folder] });
    expect(problemsOf(inputs)).toEqual([
      {
        origin: `${join(folder, 'a.jsonl')}:2`,
        reason: expect.stringContaining('over the limit of 32.0 MB a page; split it'),
      },
    ]);
    expect(pagesOf(inputs).map(({ origin }) => origin.split(':')[1])).toEqual(['1', '3']);
  });

  it('counts the bytes of its input as it goes', async () => {
    const folder = scratch({ 'a.txt': 'mười hai', 'b.jsonl': lines([1, 2]) });
    let bytes = 0;
    const onBytes = (count: number) => {
      bytes += count;
    };
    await inputsOf({ paths: [folder], onBytes });
    expect(bytes).toBe(Buffer.byteLength('mười hai') + Buffer.byteLength(lines([1, 2])));
  });
});

describe('a manifest', () => {
  const csv = (rows: string[]) => `${['path,url,source,fetched', ...rows].join('\n')}\n`;

  it('named manifest.csv tells of the files of its folder', async () => {
    const folder = scratch({
      'manifest.csv': csv([
        'a.txt,https://baohatinh.vn/a.html,www.baohatinh.vn,2023-11-29T12:00:00Z',
        '"in, quotes.txt",,Báo Mẫu,',
      ]),
      'a.txt': 'một',
      'in, quotes.txt': 'hai',
      'other.txt': 'ba',
    });
    expect(pagesOf(await inputsOf({ paths: [folder] }))).toMatchObject([
      { url: 'https://baohatinh.vn/a.html', source: { host: 'baohatinh.vn' }, fetched: '2023-11-29T12:00:00Z' },
      { url: null, source: { host: null, name: 'Báo Mẫu' }, fetched: null },
      { url: null, source: null, fetched: null },
    ]);
  });

  it('given by name wins over the one found, and over an outer one wins the inner', async () => {
    const folder = scratch({
      'manifest.csv': csv(['in/a.txt,,Ngoài,', 'b.txt,,Ngoài,', 'in/c.txt,,Ngoài,']),
      'in/manifest.csv': csv(['a.txt,,Trong,', 'c.txt,,Trong,']),
      'in/a.txt': 'một',
      'in/c.txt': 'hai',
      'b.txt': 'ba',
    });
    const elsewhere = join(scratch({ 'm.csv': csv(['in/c.txt,,Đích danh,']) }), 'm.csv');
    const pages = pagesOf(await inputsOf({ paths: [folder], manifest: elsewhere }));
    expect(pages.map(({ source }) => source?.name)).toEqual(['Ngoài', 'Trong', 'Đích danh']);
  });

  it('says what is wrong with a row, by line, and uses the rest', async () => {
    const folder = scratch({
      'manifest.csv': csv(['a.txt,baohatinh.vn/a,,hôm qua', 'gone.txt,,Báo,', ',https://x.vn/,,', 'b.txt,,Báo Mẫu,']),
      'a.txt': 'một',
      'b.txt': 'hai',
    });
    const inputs = await inputsOf({ paths: [folder] });
    const at = (line: number) => `${join(folder, 'manifest.csv')}:${line}`;
    expect(problemsOf(inputs)).toEqual([
      { origin: at(2), reason: expect.stringContaining('"baohatinh.vn/a" is no address; write it whole') },
      { origin: at(2), reason: expect.stringContaining('"hôm qua" is no time') },
      { origin: at(4), reason: expect.stringContaining('no path') },
      { origin: at(3), reason: expect.stringContaining('names gone.txt: not there') },
    ]);
    expect(pagesOf(inputs)).toMatchObject([{ url: null }, { source: { name: 'Báo Mẫu' } }]);
  });

  it('that is no CSV is one problem, and the pages are read', async () => {
    const folder = scratch({ 'manifest.csv': 'path,url\na.txt,"chưa đóng', 'a.txt': 'một' });
    const inputs = await inputsOf({ paths: [folder] });
    expect(problemsOf(inputs)).toEqual([
      {
        origin: expect.stringContaining('manifest.csv'),
        reason: expect.stringContaining('write it as CSV with the columns path,url'),
      },
    ]);
    expect(pagesOf(inputs)).toHaveLength(1);
  });
});

describe('the digest of a page', () => {
  const page = { url: null, source: null, media: 'text' as const, bytes: Buffer.from('một') };
  it('is the same wherever and whenever the page was found, and another for other content, kind, address or source', () => {
    const others = [
      { ...page, bytes: Buffer.from('hai') },
      { ...page, media: 'html' as const },
      { ...page, url: 'https://a.vn/' },
      { ...page, source: { host: null, name: 'a' } },
    ];
    expect(digestOf({ ...page })).toBe(digestOf(page));
    expect(new Set([page, ...others].map(digestOf)).size).toBe(5);
  });
});

describe('decoding an archived page', () => {
  const record = (value: unknown) =>
    decodePage({
      digest: '',
      origin: 'a.jsonl:7',
      url: null,
      source: null,
      fetched: null,
      media: 'record',
      bytes: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
    });

  it('takes the fields that a record tells, told in one shape', () => {
    const page = record({
      url: 'https://baohatinh.vn/a.html',
      title: '  Tít\u00a0 bài ',
      text: 'Đoạn một\n\nĐoạn hai',
      published: '29/11/2023 11:11',
      source: { host: 'www.BaoHaTinh.vn', name: 'Báo Hà Tĩnh' },
      authors: ['Lê Mơ', { name: 'Anh Tuấn', role: 'CTV' }],
      tags: ['Đối ngoại'],
      lead: '',
      section: null,
      views: 12,
    });
    expect(page).toEqual({
      page: {
        origin: 'a.jsonl:7',
        url: 'https://baohatinh.vn/a.html',
        source: { host: 'baohatinh.vn', name: 'Báo Hà Tĩnh' },
        fetched: null,
        content: { kind: 'text', text: 'Đoạn một\n\nĐoạn hai' },
        told: {
          title: 'Tít bài',
          published: '2023-11-29T11:11:00+07:00',
          authors: [
            { name: 'Lê Mơ', role: null },
            { name: 'Anh Tuấn', role: 'CTV' },
          ],
          tags: ['Đối ngoại'],
        },
      },
      note: null,
    });
  });

  it('takes paragraphs before HTML and HTML before text', () => {
    const kind = (value: object) => record(value);
    expect(kind({ text: 'a', html: '<p>b', paragraphs: ['c'] })).toMatchObject({
      page: { content: { kind: 'paragraphs' } },
    });
    expect(kind({ text: 'a', html: '<p>b', paragraphs: [] })).toMatchObject({ page: { content: { kind: 'html' } } });
  });

  it.each([
    ['{"text": ', 'it is not JSON: '],
    ['không phải', 'every line must be one whole JSON object'],
    ['["a"]', 'it is a list; every line must be one JSON object'],
    [
      { title: 'a' },
      'it has no content: "text", "html" and "paragraphs" are all missing or empty; its fields are "title"',
    ],
    [{ text: 1 }, 'its field "text" is a number; write it as a string'],
    [{ text: 'a', title: ['b'] }, 'its field "title" is a list'],
    [{ paragraphs: ['a', null] }, 'its field "paragraphs[1]" is null; write it as a list of strings'],
    [{ text: 'a', url: '/tin/1' }, 'its field "url" ("/tin/1") is no address'],
    [{ text: 'a', published: 'hôm qua' }, 'its field "published" ("hôm qua") is no date; write it as 2023'],
    [{ text: 'a', published: '2023-02-30' }, 'is no date'],
    [{ text: 'a', authors: 'Lê Mơ' }, 'its field "authors" is a string; write it as a list of names'],
    [{ text: 'a', source: 7 }, 'its field "source" is a number; write it as a host'],
    [{ text: 'a', fetched: 'nay' }, 'its field "fetched" ("nay") is no time'],
  ])('says of the record %j that %s', (value, reason) => {
    const decoded = record(value);
    expect('rejected' in decoded && inEnglish(decoded.rejected)).toContain(reason);
  });

  it('knows HTML that was saved as text', () => {
    const bytes = Buffer.from('\n<!DOCTYPE html><html><body><p>Một</p></body></html>');
    const page = { digest: '', origin: 'a.txt', url: null, source: null, fetched: null, media: 'text' as const, bytes };
    expect(decodePage(page)).toMatchObject({ page: { content: { kind: 'html' } } });
    const fragment = { ...page, bytes: Buffer.from('<div> <p>Một</p> <p>Hai</p> </div>') };
    expect(decodePage(fragment)).toMatchObject({ page: { content: { kind: 'html' } } });
    const sign = { ...page, bytes: Buffer.from('<p hay <div đều là thẻ HTML.') };
    expect(decodePage(sign)).toMatchObject({ page: { content: { kind: 'text' } } });
  });

  it('reads any record without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        const decoded = record(json);
        expect('page' in decoded || inEnglish(decoded.rejected) !== '').toBe(true);
      }),
      cases(200),
    );
  });
});

describe('the date of a record', () => {
  it.each([
    ['2019', '2019'],
    ['2019-09', '2019-09'],
    ['2019-09-13', '2019-09-13'],
    ['2019-09-13T11:11:00+07:00', '2019-09-13T11:11:00+07:00'],
    ['2019-09-13 11:11', '2019-09-13T11:11:00+07:00'],
    ['2019-09-13T20:30:00.000Z', '2019-09-14T03:30:00+07:00'],
    ['2019-09-13T11:11:00+0900', '2019-09-13T09:11:00+07:00'],
    ['13/9/2019', '2019-09-13'],
    ['13.09.2019, 7:05', '2019-09-13T07:05:00+07:00'],
    ['31/4/2019', null],
    ['2019-13', null],
    ['2019-09-13T25:00:00Z', null],
    ['13 tháng 9', null],
  ])('%s is %s', (text, published) => {
    expect(publishedOf(text)).toBe(published);
  });
});

describe('cutting a stream into lines', () => {
  it('gives the same lines however the bytes arrive', async () => {
    const text = fc.array(fc.string({ maxLength: 12 }), { maxLength: 20 }).map((parts) => parts.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, step) => {
        const bytes = Buffer.from(whole);
        const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) =>
          bytes.subarray(at * step, (at + 1) * step),
        );
        const cut = await Array.fromAsync(linesOf(streamOf(chunks), 1_000));
        const expected = whole
          .split('\n')
          .map((line, at) => ({ number: at + 1, text: line.replace(/\r$/, '') }))
          .filter((line) => line.text.replaceAll(/[ \t]/g, '') !== '');
        expect(
          cut.map((line) => ({ number: line.number, text: 'bytes' in line ? Buffer.from(line.bytes).toString() : '' })),
        ).toEqual(expected);
      }),
      cases(200),
    );
  });

  it('tells the length of a line over the limit', async () => {
    const cut = await Array.fromAsync(linesOf(streamOf([Buffer.from('ab'), Buffer.from('cdef\ngh')]), 4));
    expect(cut).toEqual([
      { number: 1, tooLong: 6 },
      { number: 2, bytes: Buffer.from('gh') },
    ]);
  });

  async function* streamOf(chunks: Uint8Array[]) {
    yield* chunks;
  }
});
