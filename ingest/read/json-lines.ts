import { reading } from '../../config/reading.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { bytesOf, streamFault } from './bytes.ts';
import { archivedPage } from './digest.ts';
import type { Input } from './input.ts';
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
  let records = 0;
  let last = 0;
  try {
    for await (const line of linesOf(bytesOf(path, onBytes), reading.pageBytes)) {
      const origin = `${path}:${line.number}`;
      last = line.number;
      if ('tooLong' in line) {
        yield { problem: { origin, reason: tooLong(line.tooLong) } };
        continue;
      }
      const record = line.number === 1 ? withoutMark(line.bytes) : line.bytes;
      if (record === null) {
        yield { problem: { origin, reason: { code: 'utf-16-lines' } } };
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
    if (records === 0 && last === 0) yield { problem: { origin: path, reason: { code: 'empty-lines' } } };
  } catch (error) {
    yield {
      problem: { origin: `${path}:${last + 1}`, reason: streamFault(error, { kept: records, unit: 'records' }) },
    };
  }
}

/** Why a page or line over the limit is not read. `packed`: the bytes are those before unpacking. */
export function tooLong(bytes: number, packed?: 'packed'): Fault {
  return { code: 'too-long', bytes, limit: reading.pageBytes, packed: packed !== undefined };
}

function withoutMark(bytes: Uint8Array): Uint8Array | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
