import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { elasticsearch } from './elasticsearch.ts';
import { asArticleLine, generatePage } from './generate-pages.ts';
import { runIngest, storeEnv } from './ingest-process.ts';
import { scratch } from './scratch.ts';
import { startServer } from './server-process.ts';

/** A way to the cluster that can be cut, as a cable or a restart would. */
async function cuttableWay(): Promise<{ url: string; cut: () => void; mend: () => Promise<void> }> {
  const cluster = new URL(process.env.ELASTICSEARCH_URL ?? '');
  const open = new Set<Socket>();
  const server: Server = createServer((here) => {
    const there = connect(Number(cluster.port), cluster.hostname);
    for (const [socket, other] of [
      [here, there],
      [there, here],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    here.pipe(there).pipe(here);
  });
  const cut = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  onTestFinished(cut);
  const mend = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  return { url: `http://127.0.0.1:${port}`, cut, mend };
}

/** OUTAGE=60 tries a whole minute. */
const seconds = Number(process.env.OUTAGE ?? 4);

const pages = 1_000;
const records = () =>
  scratch({ 'a.jsonl': Array.from({ length: pages }, (_, number) => asArticleLine(generatePage(number))).join('\n') });

describe.skipIf(!elasticsearch)('a run on a cluster', { timeout: 120_000 + seconds * 10_000 }, () => {
  it('that goes away in the middle for some seconds waits and completes, and so do searches', async () => {
    const env = storeEnv('Elasticsearch');
    const way = await cuttableWay();
    const folder = records();
    const { archive, engine, close } = await openStores(readSettings(env));
    onTestFinished(close);
    const server = await startServer({ ...env, ELASTICSEARCH_URL: way.url, SCHEDULE: 'off' });
    await server.until('/readyz', (response) => response.ok);
    const running = runIngest([folder], { ...env, ELASTICSEARCH_URL: way.url });
    while ((await archive.runs(1))[0] === undefined || (await engine.count()) === 0) {
      await engine.refresh();
      await wait(20);
    }
    way.cut();
    const cut = Date.now();
    while (Date.now() - cut < seconds * 1_000) {
      const answer = await fetch(`${server.url}/api/search?q=đồng`);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ engine: 'Elasticsearch' });
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      await wait(200);
    }
    await way.mend();
    await server.until('/api/search?q=đồng', (response) => response.ok);
    const { code, err } = await running;
    // Bulk requests wait half a minute by themselves before the run is told.
    if (seconds > 40) expect(err).toMatch(/Elasticsearch does not answer: .*; waiting, the next try is in/);
    expect(code).toBe(0);
    await engine.refresh();
    expect(await engine.count()).toBe(pages);
    expect(await Array.fromAsync(archive.pending())).toEqual([]);
    expect((await archive.runs(1))[0]).toMatchObject({ read: pages, error: null });
  });

  it('shared by two workers, each with its part, has every page once', async () => {
    const env = storeEnv('Elasticsearch');
    const folder = records();
    const workers = await Promise.all(['1/2', '2/2'].map((shard) => runIngest([folder, '--shard', shard], env)));
    expect(workers.filter(({ code }) => code !== 0)).toEqual([]);
    const { archive, engine, close } = await openStores(readSettings(env));
    onTestFinished(close);
    expect(await engine.count()).toBe(pages);
    const runs = await archive.runs(5);
    expect(runs.reduce((sum, run) => sum + run.new, 0)).toBe(pages);
    expect(Math.min(...runs.map((run) => run.new))).toBeGreaterThan(pages / 4);
  });

  it('that is not there at all ends with 2 and says so', async () => {
    const { code, err } = await runIngest([records()], {
      ...storeEnv('Elasticsearch'),
      ELASTICSEARCH_URL: 'http://127.0.0.1:1',
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^Elasticsearch does not answer: /m);
  });
});
