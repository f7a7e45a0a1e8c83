import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../src/search/parse.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { fold } from '../src/vietnamese/fold.ts';
import { article, press } from './articles.ts';
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

  it('finds by each word the articles that have it now, whatever was put, changed and removed by another process', async () => {
    const words = ['án', 'ăn', 'an', 'hòa', 'hoa', 'bình'];
    const step = fc.record({
      ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
      said: fc.array(fc.constantFrom(...words), { maxLength: 6 }),
      removed: fc.boolean(),
    });
    const asked = { filters: { facets: {}, from: null, to: null }, sort: 'relevance' as const, page: 1, size: 10 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const path = join(folder, `${++opened}.db`);
        const [reader, writer] = [openSqliteEngine(path), openSqliteEngine(path)];
        const held = new Map<string, string[]>();
        for (const { ids, said, removed } of steps) {
          const own = ids.map((id) => article(id, { paragraphs: [said.join(' ')] }));
          if (removed) await writer.remove(own.map(({ id }) => id));
          else await writer.put(own);
          for (const { id } of own) removed ? held.delete(id) : held.set(id, said);
          for (const word of words) {
            const { total, hits } = await reader.search({ query: parseQuery(word), ...asked });
            const bare = fold(word) === word;
            const having = [...held].filter(([, all]) => all.some((one) => (bare ? fold(one) : one) === word));
            expect(hits.map((hit) => hit.article.id).sort()).toEqual(having.map(([id]) => id).sort());
            expect(total).toBe(having.length);
          }
        }
        await Promise.all([reader.close(), writer.close()]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('refuses a file of another version, and says what to do', async () => {
    const path = join(folder, 'newer.db');
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    expect(() => openSqliteEngine(path)).toThrow(/newer\.db.*version 99.*Update the program/);
  });
});
