import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { reading } from '../../config/reading.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { bytesOf, streamFault } from './bytes.ts';
import { servedCharset } from './decode.ts';
import { archivedPage } from './digest.ts';
import type { Input } from './input.ts';
import { tooLong } from './json-lines.ts';
import type { ManifestRow } from './manifest.ts';

/**
 * The pages of a web archive, plain or gzip: HTML and text that a server answered with (200), resources, and the
 * extracted text of WET files. What else a crawl holds (images, redirects, requests, errors) is passed over.
 */
export async function* readWarc(
  path: string,
  row: ManifestRow | null,
  onBytes: (count: number) => void,
): AsyncGenerator<Input> {
  const source = bytesOf(path, onBytes);
  let records = 0;
  let found = 0;
  try {
    for await (const record of new WARCParser(source)) {
      // warcio makes a record of anything; one of an archive has a type.
      if (record.warcHeader('WARC-Type')) records += 1;
      const origin = `${path}:${records}`;
      const input = await inputOf(record, origin, row);
      if (!(await isWhole(record))) {
        yield { problem: { origin, reason: { code: 'record-truncated' } } };
        return;
      }
      if (input === null) continue;
      found += 1;
      yield input;
    }
    if (found === 0) yield { problem: { origin: path, reason: nothing(records) } };
  } catch (error) {
    const reason = streamFault(error, { kept: found, unit: 'pages' });
    yield { problem: { origin: `${path}:${Math.max(1, records)}`, reason } };
  } finally {
    source.destroy();
  }
}

function nothing(records: number): Fault {
  return records === 0 ? { code: 'no-warc-records' } : { code: 'no-pages-in-warc', records };
}

async function inputOf(record: WARCRecord, origin: string, row: ManifestRow | null): Promise<Input | null> {
  const media = mediaOf(record);
  if (media === null) return null;
  const bytes = await bodyOf(record);
  if (bytes === null) return { problem: { origin, reason: tooLong(record.warcContentLength, 'packed') } };
  const url = record.warcTargetURI ?? null;
  const charset = servedCharset(record.httpHeaders?.headers.get('content-type') ?? '');
  return {
    page: archivedPage({
      origin,
      url: url !== null && /^https?:/.test(url) ? url : null,
      source: row?.source ?? null,
      fetched: record.warcDate ?? row?.fetched ?? null,
      media,
      bytes,
      ...(charset !== null && { beside: { charset } }),
    }),
  };
}

/** The kind of page that a record is, or null where it is none. */
function mediaOf(record: WARCRecord): 'html' | 'text' | null {
  const { warcType, httpHeaders } = record;
  if (warcType === 'conversion') return 'text';
  if (warcType === 'resource') return mediaOfType(record.warcContentType);
  if (warcType !== 'response' || Number(httpHeaders?.statusCode) !== 200) return null;
  return mediaOfType(httpHeaders?.headers.get('content-type'));
}

function mediaOfType(type: string | null | undefined): 'html' | 'text' | null {
  if (/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type ?? '')) return 'html';
  return /^\s*text\/plain\b/i.test(type ?? '') ? 'text' : null;
}

/** Reads the rest of the record; nothing follows one that is not whole, and warcio would skip what it lacks for ever. */
async function isWhole(record: WARCRecord): Promise<boolean> {
  const reader = record._reader;
  if (!(reader instanceof LimitReader)) return true;
  const rest = reader[Symbol.asyncIterator]();
  while (!(await rest.next()).done);
  return !(reader.limit > 0);
}

/** The body as the page's own bytes, or null where it is over the limit; a bomb is not unpacked further than that. */
async function bodyOf(record: WARCRecord): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length > reading.pageBytes) return null;
    parts.push(part);
  }
  return unpacked(Buffer.concat(parts), record.httpHeaders?.headers.get('content-encoding') ?? '');
}

/** warcio unpacks gzip and deflate itself. */
function unpacked(bytes: Buffer, encoding: string): Uint8Array | null {
  const unpack = { br: brotliDecompressSync, zstd: zstdDecompressSync }[encoding.trim().toLowerCase()];
  if (unpack === undefined) return bytes;
  try {
    return unpack(bytes, { maxOutputLength: reading.pageBytes });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
