import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { read } from '../ingest/read/read.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { elasticsearch } from './elasticsearch.ts';
import { asArticleLine, asHtml, asText, generatePage, seeded } from './generate-pages.ts';
import { runIngest, startIngest, storeEnv } from './ingest-process.ts';
import { scratch } from './scratch.ts';

/** `npm run torture` asks for more of both. */
const count = Number(process.env.PAGES ?? 2_000);
const kills = Number(process.env.KILLS ?? 10);

/** 100 text dumps, 100 pages of HTML, the rest records. */
function input(count: number): string {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const files = numbers.slice(0, 200).map((number) => {
    const page = generatePage(number);
    return number % 2 === 0 ? [`pages/${number}.txt`, asText(page)] : [`pages/${number}.html`, asHtml(page)];
  });
  const records = numbers.slice(200).map((number) => asArticleLine(generatePage(number)));
  return scratch({ ...Object.fromEntries(files), 'records.jsonl': `${records.join('\n')}\n` });
}

for (const engineName of ['SQLite', 'Elasticsearch'] as const) {
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(
    `a run killed again and again, on ${engineName}`,
    () => {
      it('loses no page and has none twice', { timeout: 120_000 + kills * 10_000 }, async () => {
        const env = storeEnv(engineName);
        const folder = input(count);
        const digests: string[] = [];
        for await (const item of read({ paths: [folder], manifest: null }))
          if ('page' in item) digests.push(item.page.digest);
        expect(digests).toHaveLength(count);
        const stores = await openStores(readSettings(env));
        onTestFinished(() => stores.close());
        const { archive, engine } = stores;

        const random = seeded(6);
        let killed = 0;
        for (let kill = 0; kill < kills; kill += 1) {
          const before = (await archive.runs(1))[0]?.id;
          const child = startIngest([folder], env);
          const ended = once(child, 'exit');
          // The moment: when its run has begun and so many pages are held, somewhere within the next batch; the first one
          // as it starts.
          const reached = Math.floor(((kill + random()) * 0.85 * count) / kills);
          const begun = async () => (await archive.runs(1))[0]?.id !== before || kill === 0;
          const held = async () => (await archive.states(digests)).size >= reached;
          while (child.exitCode === null && !((await begun()) && (await held()))) await wait(15);
          await wait(random() * 120);
          child.kill('SIGKILL');
          const [, signal] = await ended;
          if (signal === 'SIGKILL') killed += 1;
        }
        // A run may be through before its moment has come.
        expect(killed).toBeGreaterThanOrEqual(0.8 * kills);

        const last = await runIngest([folder], env);
        expect(last).toMatchObject({ code: 0, err: expect.not.stringContaining('Error') });
        expect([...(await archive.states(digests)).values()].filter((state) => state === 'article')).toHaveLength(
          count,
        );
        expect(await Array.fromAsync(archive.pending())).toEqual([]);
        const held = await Array.fromAsync(archive.pages());
        expect(new Set(held.map(({ digest }) => digest))).toEqual(new Set(digests));
        expect(held).toHaveLength(count);
        expect(new Set(held.map(({ id }) => id)).size).toBe(count);
        expect(await engine.count()).toBe(count);
        for (const { id } of held.filter((_, at) => at % 50 === 0)) expect(await engine.get(id)).toMatchObject({ id });
        const runs = await archive.runs(kills + 1);
        expect(runs.filter(({ ended }) => ended === null).length).toBeGreaterThanOrEqual(kills / 2);
        expect(runs[0]).toMatchObject({ ended: expect.any(String), error: null });

        const again = await runIngest([folder], env);
        expect(again.out).toMatch(new RegExp(`unchanged +${count.toLocaleString('en')}\n`));
      });
    },
  );
}

describe('a run that is asked to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s ends with 130, its batch done and its record saved',
    { timeout: 60_000 },
    async (signal) => {
      const env = storeEnv('SQLite');
      const folder = input(1_000);
      const { archive, engine, close } = await openStores(readSettings(env));
      onTestFinished(close);
      const child = startIngest([folder], env);
      const ended = once(child, 'exit');
      while (child.exitCode === null && (await engine.count()) === 0) await wait(15);
      child.kill(signal);
      expect(await ended).toEqual([130, null]);
      const [run] = await archive.runs(1);
      expect(run).toMatchObject({
        source: folder,
        error: { code: 'interrupted' },
        ended: expect.any(String),
      });
      expect(run?.new).toBe(await engine.count());
      expect(await Array.fromAsync(archive.pending())).toEqual([]);
      expect((await runIngest([join(folder, 'records.jsonl'), folder], env)).code).toBe(0);
      expect(await engine.count()).toBe(1_000);
    },
  );
});
