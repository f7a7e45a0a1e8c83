import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The articles of a gzipped JSON Lines file. */
export async function* corpusArticles(file: URL): AsyncGenerator<{ title: string; lead: string; text: string }> {
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    yield JSON.parse(line);
}
