import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Input, systemSaid } from './input.ts';
import { readJsonLines } from './json-lines.ts';
import { Manifest, type ManifestRow } from './manifest.ts';
import { type PageMedia, readPageFile } from './page-file.ts';

export type ReadRequest = {
  /** Files and folders, in the order they are to be read. */
  paths: readonly string[];
  /** A manifest that tells of them, before any `manifest.csv` found in a folder; or null. */
  manifest: string | null;
  /** Told of the bytes of input as they are read, for a progress bar. */
  onBytes?: (count: number) => void;
};

type Kind = PageMedia | 'jsonl' | 'warc';

/** What a file's name says that it is, or null for what is not read. */
export function kindOf(path: string): Kind | null {
  if (/\.te?xt$/i.test(path)) return 'text';
  if (/\.x?html?$/i.test(path)) return 'html';
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(path)) return 'jsonl';
  return /\.(warc|wet)(\.gz)?$/i.test(path) ? 'warc' : null;
}

/**
 * The pages of files and folders as a stream, each with its raw bytes and what a manifest tells of it. A folder is
 * read with its sub-folders, in the order of names; hidden files, links to folders and files of other kinds are
 * passed over. Whatever cannot be read is a problem in the stream, and the rest follows.
 */
export async function* read(request: ReadRequest): AsyncGenerator<Input> {
  const { onBytes = () => undefined } = request;
  const named = request.manifest === null ? null : await Manifest.read(request.manifest);
  if (named) for (const problem of named.problems) yield { problem };
  for (const path of request.paths) yield* readPath(path, named, onBytes);
  if (named) for await (const problem of named.missing()) yield { problem };
}

async function* readPath(
  path: string,
  named: Manifest | null,
  onBytes: (count: number) => void,
): AsyncGenerator<Input> {
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch (error) {
    yield { problem: { origin: path, reason: { code: 'cannot-read-path', system: systemSaid(error) } } };
    return;
  }
  if (!folder) {
    yield* readOne({ path, root: dirname(path), named, inner: [], onBytes });
    return;
  }
  let found = 0;
  for await (const input of readFolder({ path, root: path, named, inner: [], onBytes })) {
    found += 1;
    yield input;
  }
  if (found === 0) yield { problem: { origin: path, reason: { code: 'no-pages-in-folder' } } };
}

type Place = {
  path: string;
  /** The folder that was asked for. */
  root: string;
  /** The manifest that was asked for: it wins. */
  named: Manifest | null;
  /** The manifests of the folders around, the innermost first: it knows its files better than the outer ones. */
  inner: readonly Manifest[];
  onBytes: (count: number) => void;
};

async function* readFolder(place: Place): AsyncGenerator<Input> {
  let names: { name: string; folder: boolean }[];
  try {
    const entries = await readdir(place.path, { withFileTypes: true });
    names = entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    yield { problem: { origin: place.path, reason: { code: 'cannot-read-folder', system: systemSaid(error) } } };
    return;
  }
  const own = names.some(({ name }) => name === 'manifest.csv')
    ? await Manifest.read(join(place.path, 'manifest.csv'))
    : null;
  if (own) for (const problem of own.problems) yield { problem };
  const manifests = own ? [own, ...place.inner] : place.inner;
  for (const { name, folder } of names) {
    const entry = { ...place, inner: manifests, path: join(place.path, name) };
    if (folder) yield* readFolder(entry);
    else if (kindOf(name) !== null) yield* readOne(entry);
  }
  if (own) for await (const problem of own.missing()) yield { problem };
}

async function* readOne(place: Place): AsyncGenerator<Input> {
  const { path, onBytes } = place;
  const kind = kindOf(path);
  if (kind === null) {
    yield { problem: { origin: path, reason: { code: 'unknown-name', name: basename(path) } } };
    return;
  }
  const row = rowOf(place);
  if (kind === 'jsonl') yield* readJsonLines(path, row, onBytes);
  else if (kind === 'warc') yield* (await import('./warc.ts')).readWarc(path, row, onBytes);
  else yield await readPageFile(path, kind, row, onBytes);
}

function rowOf({ path, root, named, inner }: Place): ManifestRow | null {
  for (const manifest of named ? [named, ...inner] : inner) {
    const row = manifest.rowOf(path, root);
    if (row !== null) return row;
  }
  return null;
}
