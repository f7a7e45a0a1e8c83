import { describe, expect, it, onTestFinished } from 'vitest';
import { articleId } from '../src/article-id.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { ingestPages, page, url } from './changing-page.ts';
import { elasticsearch } from './elasticsearch.ts';
import { storeEnv } from './ingest-process.ts';

const other = 'https://bao.example/thoi-su/khanh-thanh-cho-777001.html';
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

for (const engineName of ['SQLite', 'Elasticsearch'] as const)
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(
    `what a source keeps no longer, on ${engineName}`,
    { timeout: 60_000 },
    () => {
      async function open() {
        const stores = await openStores(readSettings(storeEnv(engineName)));
        onTestFinished(() => stores.close());
        const id = articleId(url, () => '');
        const versions = async () => (await stores.archive.histories([id])).get(id)?.versions.length;
        return { stores, ...stores, id, versions };
      }

      it('is never anything, unless it says so', async () => {
        const { stores, engine, versions } = await open();
        await ingestPages(stores, [page({}, ago(4000)), page({ toll: 'ba' }, ago(3000))]);
        expect(await ingestPages(stores, [])).toMatchObject({ dropped: 0 });
        expect(await versions()).toBe(2);
        expect(await engine.count()).toBe(1);
      });

      it('are articles that were first read before the time, with all their pages; they do not come back', async () => {
        const { stores, archive, engine, id } = await open();
        // What moves around its text makes another page of it at each visit.
        const old = [page({}, ago(40)), page({ toll: 'ba' }, ago(30)), page({ toll: 'ba', views: 9 }, ago(2))];
        const young = page({ title: 'Khánh thành chợ' }, ago(5), other);
        await ingestPages(stores, [...old, { ...young }]);
        const keep = { articles: 20, pages: null };
        expect(await ingestPages(stores, [], keep)).toMatchObject({ dropped: 3, error: null });
        expect(await engine.get(id)).toBeNull();
        expect(await engine.count()).toBe(1);
        expect(await ingestPages(stores, old, keep)).toMatchObject({ read: 3, unchanged: 3, new: 0, dropped: 0 });
        expect(await engine.count()).toBe(1);
        expect(await archive.count()).toMatchObject({ article: 1, pending: 0 });
      });

      it('are pages that are not their article’s any more; the article stays', async () => {
        const { stores, engine, id, versions } = await open();
        await ingestPages(stores, [page({}, ago(40)), page({ toll: 'ba' }, ago(30)), page({ toll: 'bốn' }, ago(25))]);
        expect(await ingestPages(stores, [], { articles: null, pages: 28 })).toMatchObject({ dropped: 2 });
        expect(await versions()).toBe(1);
        expect((await engine.get(id))?.paragraphs[1]).toContain('bốn lần lũ');
      });

      it('leaves an article that another source has a page of as that page has it', async () => {
        const { stores, engine, id } = await open();
        await ingestPages(stores, [page({}, ago(40))], null, 'Báo Khác');
        await ingestPages(stores, [page({ toll: 'ba' }, ago(30))]);
        expect(await ingestPages(stores, [], { articles: 20, pages: null })).toMatchObject({ dropped: 1 });
        expect((await engine.get(id))?.paragraphs[1]).toContain('hai lần lũ');
      });
    },
  );
