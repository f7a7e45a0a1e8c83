import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import type { Source } from '../../src/article.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { type Problem, systemSaid } from './input.ts';
import { sourceNamed } from './source.ts';

/** What a manifest tells of one file. */
export type ManifestRow = { url: string | null; source: Source | null; fetched: string | null };

/**
 * A CSV file with the columns `path,url,source,fetched` (all but the first may be missing or empty), that tells of
 * page files what they do not tell themselves. A path is relative to the manifest's folder, or else to the folder
 * that is read. Held in memory: about 300 bytes a row.
 */
export class Manifest {
  readonly path: string;
  /** What was wrong with its rows; the others hold. */
  readonly problems: Problem[] = [];
  readonly #rows = new Map<string, ManifestRow & { line: number; used: boolean }>();

  private constructor(path: string) {
    this.path = path;
  }

  static async read(path: string): Promise<Manifest> {
    const manifest = new Manifest(path);
    const { CsvError, parse } = await import('csv-parse');
    const parser = parse({
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    });
    const file = createReadStream(path);
    file.on('error', (error) => parser.destroy(error));
    try {
      for await (const { record, info } of file.pipe(parser)) manifest.#add(record, info.lines);
    } catch (error) {
      const line = error instanceof CsvError && typeof error.lines === 'number' ? `:${error.lines}` : '';
      manifest.problems.push({
        origin: `${path}${line}`,
        reason: { code: 'manifest-broken', system: systemSaid(error) },
      });
    }
    return manifest;
  }

  #add(record: { path?: string; url?: string; source?: string; fetched?: string }, line: number) {
    const refuse = (reason: Fault) => this.problems.push({ origin: `${this.path}:${line}`, reason });
    const { path, url = '', source = '', fetched = '' } = record;
    if (path === undefined || path === '') {
      refuse({ code: 'manifest-path' });
      return;
    }
    const addressed = url === '' || /^https?:$/.test(URL.parse(url)?.protocol ?? '');
    if (!addressed) refuse({ code: 'manifest-address', value: url });
    const timed = fetched === '' || !Number.isNaN(Date.parse(fetched));
    if (!timed) refuse({ code: 'manifest-time', value: fetched });
    this.#rows.set(normalize(path), {
      url: addressed && url !== '' ? url : null,
      source: source === '' ? null : sourceNamed(source),
      fetched: timed && fetched !== '' ? fetched : null,
      line,
      used: false,
    });
  }

  /** The row that tells of a file found under `root`, or null. */
  rowOf(file: string, root: string): ManifestRow | null {
    const names = [relative(dirname(this.path), file), relative(root, file), resolve(file), normalize(file)];
    const row = names.map((name) => this.#rows.get(name)).find((found) => found !== undefined);
    if (row === undefined) return null;
    row.used = true;
    return { url: row.url, source: row.source, fetched: row.fetched };
  }

  /** The rows that told of no file that was read, and whose file is nowhere. */
  async *missing(): AsyncGenerator<Problem> {
    for (const [path, row] of this.#rows) {
      if (row.used) continue;
      try {
        await access(join(dirname(this.path), path));
      } catch (error) {
        const reason: Fault = { code: 'manifest-missing', path, system: systemSaid(error) };
        yield { origin: `${this.path}:${row.line}`, reason };
      }
    }
  }
}
