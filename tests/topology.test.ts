import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { elasticsearch } from './elasticsearch.ts';
import { storeEnv } from './ingest-process.ts';
import { startServer } from './server-process.ts';

const totalOf = async (url: string) => ((await (await fetch(`${url}/api/search`)).json()) as { total: number }).total;

describe.skipIf(!elasticsearch)('two servers and two workers on one cluster', () => {
  it('read the sources once between them, serve the same, and go on when one of each is killed', {
    timeout: 300_000,
  }, async () => {
    const env = storeEnv('Elasticsearch');
    const { archive, close } = await openStores(readSettings(env));
    onTestFinished(close);
    const start = (schedule: 'on' | 'off') => startServer({ ...env, SCHEDULE: schedule });
    const [web, otherWeb, worker, otherWorker] = await Promise.all([
      start('off'),
      start('off'),
      start('on'),
      start('on'),
    ]);
    await expect
      .poll(async () => (await archive.runs(9)).some(({ ended, error }) => ended !== null && error === null), {
        timeout: 200_000,
      })
      .toBe(true);
    const pages = await archive.count();
    expect(pages.article).toBeGreaterThanOrEqual(50);
    // Whoever came second either found the lease taken, or everything read.
    const runs = await archive.runs(9);
    expect(runs.reduce((sum, run) => sum + run.new, 0)).toBe(pages.article);

    await web.until('/api/search', async (response) => ((await response.json()) as { total: number }).total > 0);
    await expect.poll(() => totalOf(web.url), { timeout: 30_000 }).toBe(pages.article);
    expect(await totalOf(otherWeb.url)).toBe(pages.article);
    const sources = await (await fetch(`${web.url}/sources`)).text();
    expect(sources).toContain('Trang mẫu');
    expect(sources).not.toContain('chưa chạy');

    await Promise.all([otherWeb.kill(), worker.kill()]);
    expect(await totalOf(web.url)).toBe(pages.article);
    expect((await fetch(`${otherWorker.url}/readyz`)).status).toBe(200);
    expect(await Promise.all([web.stop(), otherWorker.stop()])).toEqual([0, 0]);
  });
});
