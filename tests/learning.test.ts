import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LearntBlock } from '../src/archive/learning.ts';
import type { Article } from '../src/article.ts';
import { readSettings } from '../src/settings.ts';
import { openStores, type Stores } from '../src/stores.ts';
import { elasticsearch } from './elasticsearch.ts';
import { furniture, type NewspaperPage, newspaperPage, prose } from './generate-newspaper.ts';
import { runIngest, storeEnv } from './ingest-process.ts';
import { scratch } from './scratch.ts';

const printed = Object.values(furniture);

/** An agency's report under twelve addresses, each copy with a lead of its own. */
const report = [11, 12, 13, 14].map((seed) => prose(90_000 + seed, 3));
const copies = Array.from({ length: 12 }, (_, at) =>
  newspaperPage(1_000 + at, { paragraphs: [prose(91_000 + at, 1), ...report] }),
);
/** A daily series: one opening, one refrain, and the day's figures. */
const opening = 'Con nước hôm nay trên sông Hạ do trạm gác đầu nguồn đo lúc trời chưa sáng rõ và gửi về bến.';
const refrain = 'Nhà đò chờ nước, nước thì chờ trăng mọc lên.';
const series = Array.from({ length: 14 }, (_, day) =>
  newspaperPage(2_000 + day, {
    title: `Con nước sông Hạ ngày ${day + 1} tháng Ba`,
    paragraphs: [
      opening,
      `Mực nước ở cột mốc gốc đa đầu bến đo được ${200 + day * 7} phân, so với hôm qua ${day % 2 ? 'lên' : 'xuống'} ${3 + day} phân, thuyền chở lá dừa và thuyền chở cát đi lại được từ giờ ngọ đến lúc trăng lên.`,
      `Dòng chảy ở khúc quanh miếu Bà xiết ${day + 2} phần, các bác chèo đò ngang nên ghé bờ bãi lau nghỉ tay, đợi người gác nước thổi tù và ${1 + (day % 3)} tiếng mới qua.`,
      refrain,
    ],
  }),
);
const articles = Array.from({ length: 60 }, (_, number) => newspaperPage(number));
/** A line of the site's that is here the article's own, between its paragraphs, is told by nothing but its place. */
const quoting = newspaperPage(3_000, {
  paragraphs: [prose(95_001, 3), furniture.farewell, prose(95_002, 3), prose(95_003, 3)],
});

const folderOf = (pages: readonly NewspaperPage[]) =>
  scratch({ 'pages.jsonl': `${pages.map(({ record }) => record).join('\n')}\n` });

async function reindex(env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ['ingest/reindex-main.ts'], { env: { ...process.env, ...env } });
  expect(await once(child, 'close')).toEqual([0, null]);
}

async function storesOf(env: Record<string, string>): Promise<Stores> {
  const stores = await openStores(readSettings(env));
  onTestFinished(() => stores.close());
  return stores;
}

async function heldArticles({ archive, engine }: Stores): Promise<Map<string, Article>> {
  const held = new Map<string, Article>();
  for await (const { id } of archive.pages()) {
    const article = await engine.get(id);
    if (article?.url) held.set(article.url, article);
  }
  return held;
}

const bodyOf = ({ title, lead, paragraphs, captions }: Article) =>
  [title, lead, ...paragraphs, ...captions].filter((text) => text !== null);

/** All that tells of a template but when it was learnt. */
async function learntIn({ archive }: Stores): Promise<Omit<LearntBlock, 'since'>[]> {
  const [template, ...others] = await archive.learning.templates();
  expect(others).toEqual([]);
  return (template?.blocks ?? []).map(({ since: _, ...block }) => block);
}

for (const engineName of ['SQLite', 'Elasticsearch'] as const) {
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(
    `learning a site, on ${engineName}`,
    { timeout: 180_000 },
    () => {
      it('takes out what the site prints on its pages, and nothing that is an article’s own', async () => {
        const env = storeEnv(engineName);
        const pages = [...articles, ...copies, ...series, quoting];
        expect(await runIngest([folderOf(pages)], env)).toMatchObject({ code: 0 });
        const stores = await storesOf(env);

        const before = await heldArticles(stores);
        expect(before.size).toBe(pages.length);
        for (const block of printed)
          expect([...before.values()].filter((article) => bodyOf(article).includes(block)).length).toBeGreaterThan(50);
        expect((await learntIn(stores)).map(({ text }) => text).sort()).toEqual([...printed].sort());

        await reindex(env);
        const after = await heldArticles(stores);
        expect(after.size).toBe(pages.length);
        for (const { url, title, paragraphs } of pages) {
          const article = after.get(url) ?? expect.fail(`${url} is gone`);
          expect(article.title).toBe(title);
          expect([article.lead, ...article.paragraphs].filter((text) => text !== null)).toEqual(paragraphs);
          expect(article.captions).toEqual([]);
          const removed = article.removed.filter(({ reason }) => reason === 'template');
          expect(removed.map(({ text }) => text).sort()).toEqual([...printed].sort());
          for (const { line } of removed) expect(line).toBeGreaterThan(0);
        }
      });

      it('is applied by the next run, and a page read again counts once', async () => {
        const env = storeEnv(engineName);
        const first = folderOf(articles.slice(0, 40));
        expect(await runIngest([first], env)).toMatchObject({ code: 0 });
        const stores = await storesOf(env);
        const learnt = await learntIn(stores);
        expect(learnt).toHaveLength(printed.length);

        const changed = articles.slice(0, 40).map((page) => ({ ...page, record: page.record.replace('T08', 'T09') }));
        expect(await runIngest([first, folderOf(changed)], env)).toMatchObject({ code: 0 });
        expect(await learntIn(stores)).toEqual(learnt);

        const [next] = articles.slice(50, 51);
        expect(await runIngest([folderOf(articles.slice(50, 51))], env)).toMatchObject({ code: 0 });
        const article = (await heldArticles(stores)).get(next?.url ?? '');
        expect(article?.title).toBe(next?.title);
        expect(article?.paragraphs).toEqual(next?.paragraphs);
      });

      it('learns the same of parts, in whatever order, and after a run that was killed', async () => {
        const [whole, parts] = [storeEnv(engineName), storeEnv(engineName)];
        expect(await runIngest([folderOf(articles)], whole)).toMatchObject({ code: 0 });
        const expected = await learntIn(await storesOf(whole));

        const folder = folderOf([...articles].reverse());
        const shard = (name: string) => runIngest([folder, '--shard', name], parts);
        // Only a cluster takes two at once.
        if (engineName === 'SQLite') for (const name of ['1/2', '2/2']) expect((await shard(name)).code).toBe(0);
        else for (const { code } of await Promise.all(['1/2', '2/2'].map(shard))) expect(code).toBe(0);
        const stores = await storesOf(parts);
        // A run that was killed before its end has observed pages and learnt nothing.
        const [template] = await stores.archive.learning.templates();
        await stores.archive.learning.saveTemplate({ source: template?.source ?? '', blocks: [] });
        await reindex(parts);
        const order = (blocks: Omit<LearntBlock, 'since'>[]) => blocks.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(order(await learntIn(stores))).toEqual(order(expected));
      });

      it('reindex alone learns from an archive that was filled before there was learning', async () => {
        const env = storeEnv(engineName);
        expect(await runIngest([folderOf(articles.slice(0, 30))], env)).toMatchObject({ code: 0 });
        const stores = await storesOf(env);
        const { learning } = stores.archive;
        await learning.observe([], await learning.observed(['benha.example']));
        await learning.saveTemplate({ source: 'benha.example', blocks: [] });
        await reindex(env);
        for (const article of (await heldArticles(stores)).values())
          for (const block of printed) expect(bodyOf(article)).not.toContain(block);
      });
    },
  );
}
