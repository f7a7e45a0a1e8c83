import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVisits } from '../ingest/fetch/open-visits.ts';
import { readSettings } from '../src/settings.ts';
import { openStores, type Stores } from '../src/stores.ts';
import { elasticsearch } from './elasticsearch.ts';
import { asArticleLine, generatePage } from './generate-pages.ts';
import { runIngest, startIngest, storeEnv } from './ingest-process.ts';
import { scratch } from './scratch.ts';

type Env = Record<string, string>;

const count = 60;
const lines = (numbers: number[]) => numbers.map((number) => asArticleLine(generatePage(number))).join('\n');
const firstPages = () => Array.from({ length: count }, (_, number) => number);

/** `npm run` of one of the commands, as its process. */
function run(name: 'backup' | 'restore' | 'migrate', env: Env, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`ingest/${name}-main.ts`, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, stdout, stderr };
}

async function opened(env: Env): Promise<Stores> {
  const stores = await openStores(readSettings(env));
  onTestFinished(stores.close);
  return stores;
}

const visit = {
  url: 'https://bao.example/1',
  at: '2024-05-02T04:11:00.000Z',
  first: '2024-05-01T04:11:00.000Z',
  due: '2024-05-03T04:11:00.000Z',
  source: 'Báo Mẫu',
  outcome: 'page' as const,
  reason: null,
  digest: 'a'.repeat(64),
  etag: '"mot"',
  lastModified: null,
};

/** A store with articles, a page in quarantine, one that was dropped, a visit and two runs. */
async function filled(env: Env): Promise<void> {
  const folder = scratch({ 'a.jsonl': lines(firstPages()), 'blank.txt': ' ' });
  expect((await runIngest([folder], env)).code).toBe(1);
  expect((await runIngest([folder], env)).code).toBe(0);
  const { archive } = await opened(env);
  await archive.takeDropped(['d'.repeat(64)]);
  const visits = await openVisits(readSettings(env));
  await visits.put(visit);
  await visits.close();
}

async function whatIsHeld(env: Env) {
  const { archive, engine } = await opened(env);
  const everything = await Array.fromAsync(archive.everything());
  const dropped = await Array.fromAsync(archive.dropped());
  const visits = await openVisits(readSettings(env));
  const visited = await Array.fromAsync(visits.every());
  await visits.close();
  const runs = (await Array.fromAsync(archive.everyRun())).filter(({ source }) => source !== 'reindex');
  return {
    everything: everything.map(({ at: _, settled: __, tries: ___, ...held }) => held),
    runs,
    dropped,
    visited,
    count: await engine.count(),
  };
}

const engines = ['SQLite', 'Elasticsearch'] as const;

for (const from of engines)
  for (const to of engines)
    describe.skipIf((from === 'Elasticsearch' || to === 'Elasticsearch') && !elasticsearch)(
      `a backup of ${from} restored into ${to}`,
      () => {
        it('holds every page, run and article, and goes on from there', { timeout: 240_000 }, async () => {
          const env = storeEnv(from);
          await filled(env);
          const file = join(scratch(), 'backup.db');
          const backup = run('backup', env, file);
          expect(backup.stderr).not.toContain('    at ');
          expect(backup).toMatchObject({
            status: 0,
            stdout: expect.stringContaining('61 pages (60 of articles, 1 in'),
          });
          const target = storeEnv(to);
          const restored = run('restore', target, file);
          expect(restored.stderr).not.toContain('    at ');
          expect(restored).toMatchObject({
            status: 0,
            stdout: expect.stringMatching(/and 2 runs\nIndex: made anew of 61 pages; 1 of/),
          });
          expect(await whatIsHeld(target)).toEqual(await whatIsHeld(env));
          expect(await whatIsHeld(target)).toMatchObject({ count, dropped: ['d'.repeat(64)], visited: [visit] });

          const again = await runIngest([scratch({ 'a.jsonl': lines(firstPages()) })], target);
          expect(again.out).toMatch(/unchanged +60/);
          expect(run('restore', target, file)).toMatchObject({
            status: 2,
            stderr: expect.stringMatching(/^The store that is to be filled holds 61 pages .* --add/m),
          });
          // On a cluster the old index is kept for half a minute.
          if (to === 'SQLite') expect(run('restore', target, file, '--add')).toMatchObject({ status: 0 });
        });
      },
    );

describe.skipIf(!elasticsearch)('moving to a cluster and back', () => {
  it('holds the same on each, counts compared', { timeout: 240_000 }, async () => {
    const env = storeEnv('SQLite');
    const cluster = { ...storeEnv('Elasticsearch'), DATA_DIR: env.DATA_DIR ?? '' };
    await filled(env);
    expect(run('migrate', cluster, 'to-elasticsearch')).toMatchObject({ status: 0 });
    const there = await whatIsHeld(cluster);
    expect(there).toEqual(await whatIsHeld(env));
    const back = { ...cluster, DATA_DIR: scratch() };
    expect(run('migrate', back, 'to-embedded')).toMatchObject({ status: 0 });
    expect(await whatIsHeld({ ...back, ELASTICSEARCH_URL: '' })).toEqual(there);
  });
});

describe('a backup', () => {
  it('is whole while a run goes on, and the run is not disturbed', { timeout: 120_000 }, async () => {
    const env = storeEnv('SQLite');
    await filled(env);
    const many = Array.from({ length: 1_500 }, (_, number) => 1_000 + number);
    const { archive } = await opened(env);
    const running = startIngest([scratch({ 'many.jsonl': lines(many) })], env);
    const ended = new Promise((done) => running.once('exit', done));
    await expect.poll(async () => (await archive.count()).article, { timeout: 60_000 }).toBeGreaterThan(count);
    const file = join(scratch(), 'backup.db');
    expect(run('backup', env, file)).toMatchObject({ status: 0 });
    expect(await ended).toBe(0);
    expect((await archive.count()).article).toBe(count + many.length);
    const target = storeEnv('SQLite');
    expect(run('restore', target, file)).toMatchObject({ status: 0 });
    const held = await whatIsHeld(target);
    expect(held.everything.length).toBeGreaterThan(count);
    expect(new Set(held.everything.map(({ page }) => page.digest)).size).toBe(held.everything.length);
  });

  it('overwrites nothing, and says what is missing', { timeout: 60_000 }, async () => {
    const folder = scratch({ 'old.db': 'x' });
    const file = join(folder, 'old.db');
    expect(run('backup', storeEnv('SQLite'), file)).toMatchObject({
      status: 2,
      stderr: `${file} is there already: give a name that is not.\n`,
    });
    const none = run('backup', storeEnv('SQLite'), join(folder, 'new.db'));
    expect(none).toMatchObject({ status: 2, stderr: expect.stringMatching(/^There is no archive in/m) });
    expect(existsSync(join(folder, 'new.db'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['old.db']);
    expect(run('restore', storeEnv('SQLite'), join(folder, 'nowhere.db'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no such file'),
    });
    expect(run('restore', storeEnv('SQLite'), file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is no backup'),
    });
    expect(run('migrate', storeEnv('SQLite'), 'to-elasticsearch')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ELASTICSEARCH_URL is not set'),
    });
  });
});
