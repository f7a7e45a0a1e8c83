import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Article } from '../src/article.ts';

/** A line of a file to measure on. `text` is cut into paragraphs at line ends; `event` is told in labelled files. */
export type Line = {
  title: string | null;
  lead?: string | null;
  text?: string;
  paragraphs?: string[];
  published?: string | null;
  source?: string | null;
  event?: string | null;
};

/** The lines of a JSON Lines file, packed with gzip or not. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input })) if (line.trim() !== '') yield JSON.parse(line) as Line;
}

/** A line as an article under the id of its number. */
export function articleOf(line: Line, number: number): Article {
  const { title, lead = null, text = '', paragraphs = text.split('\n'), published = null, source = null } = line;
  return {
    id: number.toString(16).padStart(20, '0'),
    url: null,
    source: source === null ? null : { host: null, name: source },
    title,
    lead,
    published,
    authors: [],
    section: null,
    topic: null,
    tags: [],
    paragraphs,
    captions: [],
    cited: [],
    removed: [],
    evidence: {},
  };
}
