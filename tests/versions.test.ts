import { describe, expect, it, onTestFinished } from 'vitest';
import { reindex } from '../ingest/run/reindex.ts';
import type { Archive, ArchivedPage } from '../src/archive/archive.ts';
import type { Article } from '../src/article.ts';
import { sameReading } from '../src/reading.ts';
import { openFreshSqlite } from '../src/search/sqlite/fresh.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { days, ingestPages, page, url } from './changing-page.ts';
import { elasticsearch } from './elasticsearch.ts';
import { storeEnv } from './ingest-process.ts';

const [monday, tuesday, wednesday, thursday] = days;

describe('what is a version', () => {
  const reading = {
    title: 'Mở cầu',
    lead: 'Sáng nay.',
    paragraphs: ['Cầu dài.', 'Xe qua.'],
    captions: [],
    published: '2024-05-06',
  };
  it('is other words or another date, not another way to read the same ones', () => {
    for (const same of [
      { lead: null, paragraphs: ['Sáng nay.', 'Cầu dài.', 'Xe qua.'] },
      { paragraphs: ['Cầu  dài.\nXe qua.'] },
      { title: 'Mở cầu'.normalize('NFD') },
      { published: '2024-05-06T07:15:00+07:00' },
      { published: null },
    ])
      expect(sameReading(reading, { ...reading, ...same }), JSON.stringify(same)).toBe(true);
    for (const other of [
      { title: 'Mở cầu!' },
      { paragraphs: ['Cầu dài.'] },
      { captions: ['Cầu mới'] },
      { published: '2024-05-07' },
    ])
      expect(sameReading(reading, { ...reading, ...other }), JSON.stringify(other)).toBe(false);
    const [a, b] = [
      { ...reading, published: '2024-05-06T07:15:00+07:00' },
      { ...reading, published: '2024-05-06T00:15:00Z' },
    ];
    expect(sameReading(a, b)).toBe(true);
  });
});

for (const engineName of ['SQLite', 'Elasticsearch'] as const)
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(
    `an article that its newspaper changes, on ${engineName}`,
    { timeout: 60_000 },
    () => {
      async function open() {
        const env = storeEnv(engineName);
        const stores = await openStores(readSettings(env));
        onTestFinished(() => stores.close());
        const { archive, engine } = stores;
        const run = async (...pages: ArchivedPage[]) => {
          const { read, new: fresh, changed, unchanged } = await ingestPages(stores, pages);
          return { read, new: fresh, changed, unchanged };
        };
        return { archive, engine, run, env };
      }
      const only = async (archive: Archive) => {
        const ids = new Set((await Array.fromAsync(archive.pages())).map(({ id }) => id));
        expect(ids.size).toBe(1);
        const [id = ''] = ids;
        const history = (await archive.histories([id])).get(id);
        return { id, times: history?.versions.map(({ read }) => read) };
      };
      const told = (article: Article | null) => article?.paragraphs[1];

      it('has a version more; the older text is kept', async () => {
        const { archive, engine, run } = await open();
        expect(await run(page({}, monday))).toEqual({ read: 1, new: 1, changed: 0, unchanged: 0 });
        expect(await run(page({ toll: 'ba' }, tuesday))).toEqual({ read: 1, new: 0, changed: 1, unchanged: 0 });
        const { id, times } = await only(archive);
        expect(times).toEqual([monday, tuesday]);
        expect(told(await engine.get(id))).toContain('ba lần lũ');
        const history = (await archive.histories([id])).get(id);
        const [first] = await archive.pagesOf(history?.versions.map(({ digest }) => digest) ?? []);
        expect(Buffer.from(first?.bytes ?? []).toString()).toContain('hai lần lũ');
      });

      it('has none when only what stands around the text changes', async () => {
        const { archive, engine, run } = await open();
        await run(page({}, monday));
        const moved = page({ views: 9_731, comments: ['Mừng cho bà con quá'], at: '21:40' }, tuesday);
        expect(await run(moved)).toEqual({ read: 1, new: 0, changed: 0, unchanged: 1 });
        const { id, times } = await only(archive);
        expect(times).toEqual([monday]);
        expect((await archive.page(id))?.digest).toBe(moved.digest);
        expect(JSON.stringify((await engine.get(id))?.removed)).toContain('9731');
      });

      it('has none by another form of its address', async () => {
        const { archive, run } = await open();
        const forms = [
          url,
          url.replace('https:', 'http:'),
          url.replace('//', '//m.'),
          `${url}/amp`,
          `${url}?utm_source=zalo&fbclid=1`,
          'https://bao.example/in-bai/120357',
        ];
        expect(await run(...forms.map((form) => page({}, monday, form)))).toMatchObject({ new: 1, unchanged: 5 });
        expect((await only(archive)).times).toEqual([monday]);
      });

      it('keeps its latest text when older pages come later, in one run or in several', async () => {
        const { archive, engine, run } = await open();
        await run(page({ toll: 'bốn' }, thursday), page({ toll: 'hai' }, monday));
        expect(await run(page({ toll: 'ba' }, tuesday), page({ toll: 'bốn', views: 1 }, wednesday))).toMatchObject({
          changed: 1,
          unchanged: 1,
        });
        const { id, times } = await only(archive);
        expect(times).toEqual([monday, tuesday, thursday]);
        expect(told(await engine.get(id))).toContain('bốn lần lũ');
      });

      it('has the same text twice where the newspaper went back to it', async () => {
        const { archive, engine, run } = await open();
        for (const [toll, day] of [
          ['hai', monday],
          ['ba', tuesday],
          ['hai', wednesday],
        ] as const)
          await run(page({ toll }, day));
        expect(await run(page({ toll: 'hai' }, thursday))).toMatchObject({ unchanged: 1 });
        const { id, times } = await only(archive);
        expect(times).toEqual([monday, tuesday, wednesday]);
        expect(told(await engine.get(id))).toContain('hai lần lũ');
      });

      it.skipIf(engineName === 'Elasticsearch')('has none by reindexing, and the latest text afterwards', async () => {
        const { archive, engine, run, env } = await open();
        await run(page({ toll: 'ba' }, tuesday));
        await run(page({ toll: 'hai' }, monday));
        const { id, times } = await only(archive);
        const old = await engine.get(id);
        await engine.put([{ ...(old as Article), paragraphs: ['Như quy tắc hôm qua đọc.'] }]);
        const fresh = openFreshSqlite(`${env.DATA_DIR}/articles.db`);
        await reindex({ archive, engine, fresh, signal: new AbortController().signal, onEvent: () => undefined });
        expect(await engine.get(id)).toEqual(old);
        expect((await only(archive)).times).toEqual(times);
        expect(await run(page({ toll: 'ba', views: 5 }, wednesday))).toMatchObject({ unchanged: 1 });
        expect((await only(archive)).times).toEqual([monday, tuesday]);
      });
    },
  );
