import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOf } from './read.ts';

/** How many bytes `read` will find at these paths, for a progress bar; what cannot be looked at counts nothing. */
export async function inputBytes(paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isFile()) bytes += found.size;
    if (!found?.isDirectory()) continue;
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const wanted = entries.filter(
      (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || kindOf(entry.name) !== null),
    );
    bytes += await inputBytes(wanted.map((entry) => join(path, entry.name)));
  }
  return bytes;
}
