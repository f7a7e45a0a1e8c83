import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { pack } from '../src/archive/packed.ts';
import { openSqliteArchive } from '../src/archive/sqlite/archive.ts';
import { migrations } from '../src/archive/sqlite/migrations.ts';
import { EngineUnavailable } from '../src/search/engine.ts';
import { archiveContract } from './archive-contract.ts';
import { pageOf } from './archive-page.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function file(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  folders.push(folder);
  return join(folder, 'data', 'archive.db');
}

/** Another process that settles `count` pages of its own, ten a time, and prints a line after each ten. */
function writer(path: string, name: string, count: number): ChildProcess {
  const program = `
    const { openSqliteArchive } = await import(${JSON.stringify(new URL('../src/archive/sqlite/archive.ts', import.meta.url).href)});
    const { pageOf } = await import(${JSON.stringify(new URL('./archive-page.ts', import.meta.url).href)});
    const archive = openSqliteArchive(${JSON.stringify(path)});
    for (let i = 0; i < ${count}; i += 10) {
      const pages = Array.from({ length: 10 }, (_, k) => pageOf(${JSON.stringify(name)} + ' ' + (i + k)));
      await archive.put(pages);
      await archive.settle(pages.map(({ digest }) => ({ digest, id: digest.slice(0, 20) })));
      process.stdout.write('.');
    }`;
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('the SQLite archive', () => {
  archiveContract(async () => {
    const path = await file();
    return { open: async () => openSqliteArchive(path), remove: async () => {} };
  });

  test('a file of a newer version is refused in words', async () => {
    const path = await file();
    await openSqliteArchive(path).close();
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    expect(() => openSqliteArchive(path)).toThrow(/newer.*version 99.*DATA_DIR/s);
  });

  test('a file of version 1 is brought up, each of its pages a version at the time it was fetched or settled', async () => {
    const path = await file();
    mkdirSync(dirname(path));
    const old = new Database(path);
    old.exec(migrations[0] ?? '');
    old.pragma('user_version = 1');
    const pages = [pageOf('trang A', { fetched: '2024-05-06T08:00:00+07:00' }), pageOf('trang B'), pageOf('trang C')];
    for (const { digest, origin, fetched, media, bytes } of pages) {
      old
        .prepare('INSERT INTO pages (digest, origin, fetched, media, packed) VALUES (?, ?, ?, ?, ?)')
        .run(digest, origin, fetched, media, pack(bytes));
      old.exec(`INSERT INTO states (number, state) VALUES (last_insert_rowid(), 'pending')`);
    }
    const settled = '2024-05-07T01:00:00.000Z';
    old.exec(`UPDATE states SET state = 'article', settled = number, id = 'mot', at = '${settled}' WHERE number < 3;
      INSERT INTO first_pages (id, number) VALUES ('mot', 1)`);
    old.close();

    const archive = openSqliteArchive(path);
    const [a, b, c] = ['trang A', 'trang B', 'trang C'].map((text) => pageOf(text).digest);
    expect((await archive.histories(['mot'])).get('mot')).toEqual({
      versions: [
        { digest: a, read: '2024-05-06T01:00:00.000Z' },
        { digest: b, read: settled },
      ],
      newest: { digest: b, read: settled },
      gone: null,
    });
    expect((await Array.fromAsync(archive.pending())).map(({ digest }) => digest)).toEqual([c]);
    expect(await archive.settle([{ digest: c ?? '', id: 'mot' }])).toEqual(['changed']);
    await archive.close();
  });

  test('a file that is no database is refused in words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'archive-'));
    folders.push(folder);
    const path = join(folder, 'archive.db');
    await writeFile(path, 'không phải cơ sở dữ liệu '.repeat(100));
    expect(() => openSqliteArchive(path)).toThrow(/archive\.db is not an SQLite file/);
  });

  test('a file that stays locked is an engine that does not answer', { timeout: 30_000 }, async () => {
    const path = await file();
    const archive = openSqliteArchive(path);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(archive.put([pageOf('trang')])).rejects.toThrow(EngineUnavailable);
    other.exec('ROLLBACK');
    await archive.put([pageOf('trang')]);
    other.close();
    await archive.close();
  });

  test('two processes write at once, and nothing is lost', { timeout: 60_000 }, async () => {
    const path = await file();
    const writers = [writer(path, 'một', 200), writer(path, 'hai', 200)];
    expect(await Promise.all(writers.map(async (process) => (await once(process, 'exit'))[0]))).toEqual([0, 0]);
    const archive = openSqliteArchive(path);
    let articles = 0;
    for await (const _ of archive.pages()) articles++;
    expect(articles).toBe(400);
    await archive.close();
  });

  test('a process killed while it writes leaves whole pages, each pending or settled', {
    timeout: 60_000,
  }, async () => {
    const path = await file();
    const killed = writer(path, 'trang', 100_000);
    const exit = once(killed, 'exit');
    if (killed.stdout === null) throw new Error('The writer has no output.');
    for (let printed = 0; printed < 25; ) printed += String((await once(killed.stdout, 'data'))[0]).length;
    killed.kill('SIGKILL');
    await exit;
    const archive = openSqliteArchive(path);
    const found: string[] = [];
    for await (const page of archive.pages()) found.push(new TextDecoder().decode(page.bytes));
    for await (const page of archive.pending()) found.push(new TextDecoder().decode(page.bytes));
    expect(found.length).toBeGreaterThanOrEqual(250);
    expect(found).toEqual(found.map((_, i) => `trang ${i}`));
    await archive.close();
  });
});
