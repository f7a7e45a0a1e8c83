import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../src/article.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { runIngest, storeEnv } from './ingest-process.ts';
import { warc } from './make-warc.ts';
import { newspaperAddress, openNewspaper } from './newspaper.ts';
import { scratch } from './scratch.ts';

/** Five real pages, kept outside the project; the samples stand in for them where they are not. */
const folder = existsSync('../shared/seeds') ? '../shared/seeds' : 'samples';

function textPages(): { name: string; text: Buffer }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names
    .sort()
    .slice(0, 5)
    .map((name) => ({ name: name.replaceAll('/', '-'), text: readFileSync(join(folder, name)) }));
}

/** What was read of the pages, whichever way they came: all but what their addresses tell. */
async function articlesFrom(path: string): Promise<Partial<Article>[]> {
  const env = { ...storeEnv('SQLite'), FETCH_PRIVATE: newspaperAddress, FETCH_DELAY: '0' };
  expect(await runIngest([path], env)).toMatchObject({ code: 0 });
  const { archive, engine, close } = await openStores(readSettings(env));
  onTestFinished(close);
  const articles = [];
  for await (const { id } of archive.pages()) {
    const article = await engine.get(id);
    if (article === null) throw new Error(`${id} is no article`);
    const { title, lead, published, authors, section, topic, tags, paragraphs, captions, cited, removed } = article;
    articles.push({ title, lead, published, authors, section, topic, tags, paragraphs, captions, cited, removed });
  }
  return articles.sort((a, b) => (a.paragraphs.join() < b.paragraphs.join() ? -1 : 1));
}

describe('five pages', { timeout: 120_000 }, () => {
  it('are the same articles from a folder, from a web archive, and from a newspaper’s feed', async () => {
    const pages = textPages();
    expect(pages).toHaveLength(5);
    const fromFolder = await articlesFrom(scratch(Object.fromEntries(pages.map(({ name, text }) => [name, text]))));
    expect(fromFolder).toHaveLength(5);

    const records = pages.map(({ name, text }) => ({
      url: `https://bao.example/${name}`,
      body: text,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    }));
    const archive = scratch({ 'seeds.warc.gz': await warc(records, true) });
    expect(await articlesFrom(join(archive, 'seeds.warc.gz'))).toEqual(fromFolder);

    const { origin } = await openNewspaper({
      '/rss': `<rss version="2.0"><channel><title>Tin</title>${pages.map((_, at) => `<item><link>/tin/${at}</link></item>`).join('')}</channel></rss>`,
      ...Object.fromEntries(
        pages.map(({ text }, at) => [
          `/tin/${at}`,
          (_: unknown, response: import('node:http').ServerResponse) =>
            void response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text),
        ]),
      ),
    });
    expect(await articlesFrom(`${origin}/rss`)).toEqual(fromFolder);
  });
});
