import { join } from 'node:path';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Input } from '../ingest/read/input.ts';
import { read } from '../ingest/read/read.ts';
import { inEnglish } from '../src/faults/english.ts';
import { asHtml, asText, generatePage } from './generate-pages.ts';
import { type Recorded, warc } from './make-warc.ts';
import { scratch } from './scratch.ts';

const inputsOf = async (folder: string): Promise<Input[]> =>
  await Array.fromAsync(read({ paths: [folder], manifest: null }));
const pagesOf = (inputs: Input[]) =>
  inputs.flatMap((input) =>
    'page' in input ? [{ ...input.page, bytes: Buffer.from(input.page.bytes).toString() }] : [],
  );
const problemsOf = (inputs: Input[]) =>
  inputs.flatMap((input) =>
    'problem' in input ? [{ origin: input.problem.origin, reason: inEnglish(input.problem.reason) }] : [],
  );

const html = asHtml(generatePage(1));
const page = { url: 'https://bao.example/1', body: html };

describe('reading web archives', { timeout: 30_000 }, () => {
  it.each([false, true])(
    'takes pages with address and time, and passes over the rest of a crawl (gzip: %s)',
    async (gzip) => {
      const records: Recorded[] = [
        { type: 'request', url: page.url, body: 'GET / HTTP/1.1\r\n\r\n' },
        page,
        { url: 'https://bao.example/gone', body: html, status: '404 Not Found' },
        { url: 'https://bao.example/moved', body: html, status: '301 Moved Permanently' },
        { url: 'https://bao.example/a.jpg', body: 'ảnh', headers: { 'Content-Type': 'image/jpeg' } },
        { type: 'resource', url: 'https://bao.example/2', body: asText(generatePage(2)), contentType: 'text/plain' },
      ];
      const name = gzip ? 'a.warc.gz' : 'a.warc';
      const folder = scratch({ [name]: await warc(records, gzip) });
      const inputs = await inputsOf(folder);
      expect(problemsOf(inputs)).toEqual([]);
      expect(pagesOf(inputs)).toMatchObject([
        {
          origin: `${join(folder, name)}:2`,
          url: page.url,
          fetched: '2023-11-29T04:11:00Z',
          media: 'html',
          bytes: html,
        },
        { url: 'https://bao.example/2', media: 'text', bytes: asText(generatePage(2)) },
      ]);
    },
  );

  it('takes the text of WET files', async () => {
    const body = asText(generatePage(3));
    const folder = scratch({
      'a.warc.wet.gz': await warc(
        [{ type: 'conversion', url: 'https://bao.example/3', body, contentType: 'text/plain' }],
        true,
      ),
    });
    expect(pagesOf(await inputsOf(folder))).toMatchObject([
      { url: 'https://bao.example/3', media: 'text', bytes: body },
    ]);
  });

  it('unpacks bodies as they were sent: chunked, gzip, Brotli, Zstandard', async () => {
    const type = { 'Content-Type': 'text/html; charset=utf-8' };
    const chunked = Buffer.concat([
      Buffer.from(`${Buffer.byteLength(html).toString(16)}\r\n`),
      Buffer.from(html),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const records: Recorded[] = [
      { ...page, body: chunked, headers: { ...type, 'Transfer-Encoding': 'chunked' } },
      { ...page, body: gzipSync(html), headers: { ...type, 'Content-Encoding': 'gzip' } },
      { ...page, body: brotliCompressSync(html), headers: { ...type, 'Content-Encoding': 'br' } },
      { ...page, body: zstdCompressSync(html), headers: { ...type, 'Content-Encoding': 'zstd' } },
    ];
    const inputs = await inputsOf(scratch({ 'a.warc': await warc(records) }));
    expect(pagesOf(inputs).map(({ bytes }) => bytes)).toEqual([html, html, html, html]);
  });

  it('does not unpack a bomb, names it, and reads on', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    const type = { 'Content-Type': 'text/html' };
    const records: Recorded[] = [
      { ...page, body: gzipSync(zeros), headers: { ...type, 'Content-Encoding': 'gzip' } },
      { ...page, body: brotliCompressSync(zeros), headers: { ...type, 'Content-Encoding': 'br' } },
      page,
    ];
    const inputs = await inputsOf(scratch({ 'a.warc.gz': await warc(records, true) }));
    expect(problemsOf(inputs).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('before it is unpacked, over the limit of 32.0 MB'),
      expect.stringContaining('before it is unpacked, over the limit of 32.0 MB'),
    ]);
    expect(pagesOf(inputs)).toHaveLength(1);
  });

  it('says where a file is truncated, and keeps what came before', async () => {
    const records = [1, 2, 3].map((number) => ({
      url: `https://bao.example/${number}`,
      body: asHtml(generatePage(number)),
    }));
    const plain = await warc(records);
    const packed = await warc(records, true);
    const folder = scratch({ 'a.warc': plain.subarray(0, -300), 'b.warc.gz': packed.subarray(0, -300) });
    const inputs = await inputsOf(folder);
    expect(pagesOf(inputs).map(({ url }) => url?.at(-1))).toEqual(['1', '2', '1', '2']);
    expect(problemsOf(inputs)).toEqual([
      {
        origin: `${join(folder, 'a.warc')}:3`,
        reason: expect.stringContaining('ends in the middle of this record (truncated)'),
      },
      {
        origin: `${join(folder, 'b.warc.gz')}:3`,
        reason: expect.stringMatching(/truncated\); the 2 pages before are ingested/),
      },
    ]);
  });

  it('ends where a file is cut off within a record that is no page', async () => {
    const picture = {
      url: 'https://bao.example/a.jpg',
      body: 'ảnh'.repeat(300),
      headers: { 'Content-Type': 'image/jpeg' },
    };
    const folder = scratch({ 'a.warc': (await warc([page, picture])).subarray(0, -200) });
    const inputs = await inputsOf(folder);
    expect(pagesOf(inputs)).toHaveLength(1);
    expect(problemsOf(inputs)).toEqual([
      { origin: `${join(folder, 'a.warc')}:2`, reason: expect.stringContaining('(truncated)') },
    ]);
  });

  it('says of a file without pages or records that it has none', async () => {
    const folder = scratch({
      'a.warc': await warc([{ ...page, status: '500 Oops' }]),
      'b.warc': 'không phải WARC\n',
      'c.warc': '',
    });
    expect(problemsOf(await inputsOf(folder)).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('none of its 1 records is a page'),
      expect.stringContaining('no WARC records'),
      expect.stringContaining('no WARC records'),
    ]);
  });
});
