import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Facet, facets } from '../src/search/engine.ts';
import { parseQuery } from '../src/search/parse.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { elasticsearch } from './elasticsearch.ts';
import { runIngest, storeEnv } from './ingest-process.ts';

/** Five real pages, kept outside the project: a fresh clone alone does not have them. */
const seeds = '../shared/seeds';
const here = existsSync(seeds);
if (!here) console.warn(`\n*** ${seeds} is not here: the tests on five real pages are SKIPPED. ***\n`);

for (const engineName of ['SQLite', 'Elasticsearch'] as const) {
  describe.skipIf(!here || (engineName === 'Elasticsearch' && !elasticsearch))(
    `five real pages on ${engineName}`,
    () => {
      it('are ingested once, found by what they say and not by what stands around it', {
        timeout: 120_000,
      }, async () => {
        const env = storeEnv(engineName);
        const files = readdirSync(seeds)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => `${seeds}/${name}`);
        expect(await runIngest(files, env)).toMatchObject({ code: 0 });
        expect((await runIngest(files, env)).out).toMatch(/new +0\s+changed +0\s+unchanged +5\s/);

        const { engine, close } = await openStores(readSettings(env));
        onTestFinished(close);
        const ask = (typed: string) =>
          engine.search({
            query: parseQuery(typed),
            filters: { facets: {}, from: null, to: null },
            sort: 'relevance',
            page: 1,
            size: 10,
          });
        const found = async (typed: string) => (await ask(typed)).total;
        expect(await found('')).toBe(5);
        expect(await found('đối ngoại nhân dân')).toBe(5);
        expect(await found('doi ngoai')).toBe(5);
        expect(await found('"đối ngoại nhân dân"')).toBe(4);
        expect(await found('ĐNND')).toBe(4);
        expect(await found('01-ĐA/TW')).toBe(2);
        expect(await found('12-CT/TW')).toBe(3);
        expect(await found('hoà bình')).toBe(await found('hòa bình'));
        expect(await found('"Sống cùng Đảng, chết không rời Đảng"')).toBe(0);
        expect(await found('"Đọc thêm"')).toBe(0);

        const held = (await ask('')).hits.map((hit) => hit.article);
        const stories = await engine.stories(held.map((article) => article.id));
        const storyOf = (title: string) => stories.get(held.find((one) => one.title?.startsWith(title))?.id ?? '');
        expect(storyOf('Hội nghị phổ biến')).toBe(storyOf('Hà Tĩnh kiến nghị'));
        expect(new Set(stories.values()).size).toBe(4);

        const counts = (facet: Facet, answer: Awaited<ReturnType<typeof ask>>) =>
          Object.fromEntries(answer.facets[facet].map(({ value, count }) => [value, count]));
        const all = await ask('');
        expect(Object.fromEntries(facets.map((facet) => [facet, counts(facet, all)]))).toMatchObject({
          source: { 'baohatinh.vn': 1, 'langson.gov.vn': 1, unknown: 3 },
          year: { '2023': 1, '2022': 1, '2019': 1, unknown: 2 },
          month: { '2023-11': 1, '2022-05': 1, '2019-09': 1 },
          cited: { 'Chỉ thị 12-CT/TW': 3, 'Đề án 01-ĐA/TW': 2 },
        });
      });
    },
  );
}
