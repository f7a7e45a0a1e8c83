import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Fault } from '../../src/faults/fault.ts';
import { systemSaid } from './input.ts';

/**
 * A file's bytes as a stream, unpacked where its name ends in `.gz`; its errors are the stream's (`streamFault`).
 * @param onBytes told of the file's bytes as they are read, before unpacking
 */
export function bytesOf(path: string, onBytes: (count: number) => void): Readable {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 });
  file.on('data', (chunk) => onBytes(chunk.length));
  // An error of the file reaches the reader through the pipeline, so the callback has nothing to do.
  return path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
}

/**
 * Why a file's stream broke off; errors that are not the file's are thrown on.
 * @param kept what was read before
 */
export function streamFault(error: unknown, kept: { kept: number; unit: 'records' | 'pages' }): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return { code: 'gzip-truncated', ...kept };
  const system = systemSaid(error);
  if (code.startsWith('Z_')) return { code: 'not-gzip', system, ...kept };
  if (code === '') throw error;
  return { code: 'broke-off', system, ...kept };
}
