import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../src/search/parse.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { press } from './articles.ts';
import { engineContract } from './engine-contract.ts';
import { storiesContract } from './stories-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'diem-bao-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let opened = 0;
engineContract('SQLite', async () => openSqliteEngine(join(folder, `${++opened}.db`)));
storiesContract('SQLite', async () => openSqliteEngine(join(folder, `${++opened}.db`)));

describe('the SQLite engine', () => {
  it('shows a reader what another process wrote, without being opened again', async () => {
    const path = join(folder, 'shared.db');
    const reader = openSqliteEngine(path);
    const writer = openSqliteEngine(path);
    expect(await reader.count()).toBe(0);
    await writer.put(press);
    expect(await reader.count()).toBe(press.length);
    const asked = { filters: { facets: {}, from: null, to: null }, sort: 'newest' as const, page: 1, size: 10 };
    expect((await reader.search({ query: parseQuery('cà phê'), ...asked })).total).toBe(1);
    await writer.remove(press.map((article) => article.id));
    expect((await reader.search({ query: parseQuery('cà phê'), ...asked })).total).toBe(0);
    await reader.close();
    await writer.close();
  });

  it('refuses a file of another version, and says what to do', async () => {
    const path = join(folder, 'newer.db');
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    expect(() => openSqliteEngine(path)).toThrow(/newer\.db.*version 99.*Update the program/);
  });
});
