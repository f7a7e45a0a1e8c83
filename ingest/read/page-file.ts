import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { reading } from '../../config/reading.ts';
import { archivedPage } from './digest.ts';
import { type Input, systemSaid } from './input.ts';
import { tooLong } from './json-lines.ts';
import type { ManifestRow } from './manifest.ts';

/** What a file of one page holds. */
export type PageMedia = 'text' | 'html';

/** The page of a file, or why there is none; `onBytes` is told of its size. */
export async function readPageFile(
  path: string,
  media: PageMedia,
  row: ManifestRow | null,
  onBytes: (count: number) => void,
): Promise<Input> {
  try {
    const { size } = await stat(path);
    onBytes(size);
    return refused(path, size) ?? pageOf(path, media, row, await readFile(path));
  } catch (error) {
    return { problem: { origin: path, reason: { code: 'cannot-read', system: systemSaid(error) } } };
  }
}

/** The same at once, for a program that has nothing to do meanwhile: to wait for a file takes longer than to clean what a
 * short one holds. */
export function readPageFileNow(path: string, media: PageMedia): Input {
  try {
    return refused(path, statSync(path).size) ?? pageOf(path, media, null, readFileSync(path));
  } catch (error) {
    return { problem: { origin: path, reason: { code: 'cannot-read-path', system: systemSaid(error) } } };
  }
}

function refused(path: string, size: number): Input | null {
  if (size > reading.pageBytes) return { problem: { origin: path, reason: tooLong(size) } };
  return size === 0 ? { problem: { origin: path, reason: { code: 'empty-file' } } } : null;
}

function pageOf(path: string, media: PageMedia, row: ManifestRow | null, bytes: Uint8Array): Input {
  const { url, source, fetched } = row ?? { url: null, source: null, fetched: null };
  return { page: archivedPage({ origin: path, url, source, fetched, media, bytes }) };
}
