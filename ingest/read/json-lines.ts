import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { reading } from '../../config/reading.ts';
import { archivedPage } from './digest.ts';
import { type Input, systemReason } from './input.ts';
import { linesOf } from './lines.ts';
import type { ManifestRow } from './manifest.ts';

/**
 * The records of a JSON Lines file, plain or gzip, one page a line; none is parsed here, so that a page which is held
 * already costs no more than its digest.
 * @param onBytes told of the file's bytes as they are read, before unpacking
 */
export async function* readJsonLines(
  path: string,
  row: ManifestRow | null,
  onBytes: (count: number) => void,
): AsyncGenerator<Input> {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 });
  file.on('data', (chunk) => onBytes(chunk.length));
  // An error of the file reaches the loop below through the pipeline, so its callback has nothing to do.
  const bytes = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  let records = 0;
  let last = 0;
  try {
    for await (const line of linesOf(bytes, reading.pageBytes)) {
      const origin = `${path}:${line.number}`;
      last = line.number;
      if ('tooLong' in line) {
        yield { problem: { origin, reason: tooLong(line.tooLong) } };
        continue;
      }
      const record = line.number === 1 ? withoutMark(line.bytes) : line.bytes;
      if (record === null) {
        yield { problem: { origin, reason: 'it is UTF-16; JSON Lines must be UTF-8, save it so' } };
        return;
      }
      records += 1;
      yield {
        page: archivedPage({
          origin,
          url: null,
          source: row?.source ?? null,
          fetched: row?.fetched ?? null,
          media: 'record',
          bytes: record,
        }),
      };
    }
    if (records === 0 && last === 0)
      yield { problem: { origin: path, reason: 'it is empty; a JSON Lines file has one JSON object a line' } };
  } catch (error) {
    yield { problem: { origin: `${path}:${last + 1}`, reason: broken(error, records) } };
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Why a page or line over the limit is not read, and what to do. */
export function tooLong(bytes: number): string {
  return `it is ${megabytes(bytes)} long, over the limit of ${megabytes(reading.pageBytes)} a page; split it into pages, one a file or line`;
}

function withoutMark(bytes: Uint8Array): Uint8Array | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function broken(error: unknown, records: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const kept = `the ${records} records before are ingested`;
  if (code === 'Z_BUF_ERROR') return `the gzip file ends in the middle (truncated); ${kept}; fetch or pack it again`;
  if (code.startsWith('Z_'))
    return `it is not a whole gzip file (${systemReason(error)}); ${kept}; fetch or pack it again, or take .gz off its name if it is plain text`;
  if (code === '') throw error;
  return `it cannot be read: ${systemReason(error)}; ${kept}`;
}
