import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archivedPage } from '../ingest/read/digest.ts';
import { makeArticle } from '../ingest/run/made.ts';
import { reindex } from '../ingest/run/reindex.ts';
import type { Archive } from '../src/archive/archive.ts';
import { openSqliteArchive } from '../src/archive/sqlite/archive.ts';
import type { SearchEngine } from '../src/search/engine.ts';
import { parseQuery } from '../src/search/parse.ts';
import { openFreshSqlite } from '../src/search/sqlite/fresh.ts';
import { openReopeningSqliteEngine } from '../src/search/sqlite/reopening.ts';
import { asText, generatePage } from './generate-pages.ts';
import { scratch } from './scratch.ts';

const count = 300;

const everything = {
  query: parseQuery(''),
  filters: { facets: {}, from: null, to: null },
  sort: 'newest' as const,
  page: 1,
  size: 10,
};

function pageOf(number: number) {
  const bytes = Buffer.from(asText(generatePage(number)));
  return archivedPage({ origin: `${number}.txt`, url: null, source: null, fetched: null, media: 'text', bytes });
}

/** A store as yesterday's rules left it: every tenth article reads otherwise than today's rules make it. */
async function yesterday(folder: string): Promise<{ archive: Archive; engine: SearchEngine; changed: string[] }> {
  const archive = openSqliteArchive(join(folder, 'archive.db'));
  const engine = openReopeningSqliteEngine(join(folder, 'articles.db'));
  onTestFinished(() => archive.close());
  onTestFinished(() => engine.close());
  const pages = Array.from({ length: count }, (_, number) => pageOf(number));
  const articles = pages.map((page) => {
    const made = makeArticle(page);
    if ('rejected' in made) throw new Error(made.rejected.code);
    return made.article;
  });
  const old = articles.map((article, at) => (at % 10 === 0 ? { ...article, paragraphs: ['Đọc thêm'] } : article));
  await archive.put(pages);
  await engine.put(old);
  await archive.settle(pages.map(({ digest }, at) => ({ digest, id: articles[at]?.id ?? '' })));
  return { archive, engine, changed: articles.filter((_, at) => at % 10 === 0).map(({ id }) => id) };
}

const databases = (folder: string) => readdirSync(folder).filter((name) => /^articles.*\.db$/.test(name));
const signal = new AbortController().signal;

describe('reindexing the embedded store', { timeout: 120_000 }, () => {
  it('makes every article anew by today’s rules, and searches meet no gap', async () => {
    const folder = scratch();
    const { archive, engine, changed } = await yesterday(folder);
    let done = false;
    const totals = new Set<number>();
    const searching = (async () => {
      while (!done) {
        totals.add((await engine.search(everything)).total);
        await turn();
      }
    })();
    const fresh = openFreshSqlite(join(folder, 'articles.db'));
    const { run } = await reindex({ archive, engine, fresh, signal, onEvent: () => undefined });
    done = true;
    await searching;

    expect([...totals]).toEqual([count]);
    expect(run).toMatchObject({
      read: count,
      new: 0,
      changed: changed.length,
      unchanged: count - changed.length,
      quarantined: 0,
    });
    for (const id of changed) expect((await engine.get(id))?.paragraphs).not.toContain('Đọc thêm');
    expect(await engine.count()).toBe(count);
    expect(databases(folder)).toHaveLength(2);
    expect(readdirSync(folder).filter((name) => name.startsWith('articles.db'))).toEqual(['articles.db']);
  });

  it('goes on to give all articles to whoever began to read them before the swap', async () => {
    const folder = scratch();
    const { archive, engine } = await yesterday(folder);
    const reading = engine.every(everything)[Symbol.asyncIterator]();
    const met = new Set<string>([(await reading.next()).value.id]);
    const fresh = openFreshSqlite(join(folder, 'articles.db'));
    await reindex({ archive, engine, fresh, signal, onEvent: () => undefined });
    expect(await engine.count()).toBe(count);
    for (let next = await reading.next(); !next.done; next = await reading.next()) met.add(next.value.id);
    expect(met.size).toBe(count);
  });

  it('done again and again leaves one database and a link to it', async () => {
    const folder = scratch();
    const { archive, engine } = await yesterday(folder);
    for (let times = 0; times < 3; times += 1) {
      const fresh = openFreshSqlite(join(folder, 'articles.db'));
      await reindex({ archive, engine, fresh, signal, onEvent: () => undefined });
      expect(await engine.count()).toBe(count);
    }
    expect(databases(folder)).toHaveLength(2);
  });

  it('takes pages out of quarantine and puts others in, as today’s rules say', async () => {
    const folder = scratch();
    const { archive, engine } = await yesterday(folder);
    const blank = archivedPage({ ...pageOf(0), origin: 'blank.txt', bytes: Buffer.from(' \n') });
    const good = pageOf(count + 1);
    await archive.put([blank, good]);
    await archive.settle([
      { digest: blank.digest, id: 'was-an-article' },
      { digest: good.digest, reason: { code: 'said', text: 'a rule of yesterday' } },
    ]);
    const fresh = openFreshSqlite(join(folder, 'articles.db'));
    const { run } = await reindex({ archive, engine, fresh, signal, onEvent: () => undefined });
    expect(run).toMatchObject({ read: count + 2, new: 1, quarantined: 1 });
    expect(await archive.quarantine(9)).toMatchObject({ total: 1, pages: [{ origin: 'blank.txt' }] });
    expect(await engine.count()).toBe(count + 1);
  });

  it('that is interrupted leaves all as it was', async () => {
    const folder = scratch();
    const { archive, engine, changed } = await yesterday(folder);
    const stop = new AbortController();
    const fresh = openFreshSqlite(join(folder, 'articles.db'));
    const { run } = await reindex({ archive, engine, fresh, signal: stop.signal, onEvent: () => stop.abort() });
    expect(run.error?.code).toBe('reindex-interrupted');
    expect(await engine.count()).toBe(count);
    expect((await engine.get(changed[0] ?? ''))?.paragraphs).toEqual(['Đọc thêm']);
    expect(databases(folder)).toEqual(['articles.db']);
  });

  it('that is killed leaves all as it was, and what it left behind goes with the next', async () => {
    const folder = scratch();
    const { archive, engine, changed } = await yesterday(folder);
    const program = `
      import { reindex } from './ingest/run/reindex.ts';
      import { openSqliteArchive } from './src/archive/sqlite/archive.ts';
      import { openSqliteEngine } from './src/search/sqlite/engine.ts';
      import { openFreshSqlite } from './src/search/sqlite/fresh.ts';
      const [archivePath, path] = process.argv.slice(-2);
      const parts = { archive: openSqliteArchive(archivePath), engine: openSqliteEngine(path), fresh: openFreshSqlite(path) };
      await reindex({ ...parts, signal: new AbortController().signal, onEvent: () => console.log('a batch') });`;
    const paths = [join(folder, 'archive.db'), join(folder, 'articles.db')];
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, ...paths], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await once(createInterface(child.stdout), 'line');
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await engine.count()).toBe(count);
    expect((await engine.get(changed[0] ?? ''))?.paragraphs).toEqual(['Đọc thêm']);
    expect(databases(folder)).toHaveLength(2);

    const fresh = openFreshSqlite(join(folder, 'articles.db'));
    const { run } = await reindex({ archive, engine, fresh, signal, onEvent: () => undefined });
    expect(run).toMatchObject({ read: count, changed: changed.length, error: null });
    expect(databases(folder)).toHaveLength(2);
  });
});
