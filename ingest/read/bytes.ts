import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { systemReason } from './input.ts';

/**
 * A file's bytes as a stream, unpacked where its name ends in `.gz`; its errors are the stream's (`streamReason`).
 * @param onBytes told of the file's bytes as they are read, before unpacking
 */
export function bytesOf(path: string, onBytes: (count: number) => void): Readable {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 });
  file.on('data', (chunk) => onBytes(chunk.length));
  // An error of the file reaches the reader through the pipeline, so the callback has nothing to do.
  return path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
}

/**
 * Why a file's stream broke off, and the mend; errors that are not the file's are thrown on.
 * @param kept what was read before ("the 12 records before")
 */
export function streamReason(error: unknown, kept: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR')
    return `the gzip file ends in the middle (truncated); ${kept} are ingested; fetch or pack it again`;
  if (code.startsWith('Z_'))
    return `it is not a whole gzip file (${systemReason(error)}); ${kept} are ingested; fetch or pack it again, or take .gz off its name if it is not packed`;
  if (code === '') throw error;
  return `it cannot be read: ${systemReason(error)}; ${kept} are ingested`;
}
