import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Lock, RunUnderWay } from '../ingest/run/lock/holder.ts';
import { alive, clash } from '../ingest/run/lock/leaseholder.ts';
import { lockStore } from '../ingest/run/lock/lock.ts';
import type { Shard } from '../ingest/run/shard.ts';
import { readSettings, type Settings } from '../src/settings.ts';
import { deleteIndices, elasticsearch, testClient, testPrefix } from './elasticsearch.ts';
import { scratch } from './scratch.ts';

async function take(settings: Settings, what: string, shard: Shard | null = null): Promise<Lock> {
  const lock = await lockStore(settings, what, shard);
  onTestFinished(() => lock.release());
  return lock;
}

/** A process of its own that takes the lock and holds it until it is killed. */
async function otherProcess(env: Record<string, string>): Promise<ChildProcess> {
  const program = `
    import { lockStore } from './ingest/run/lock/lock.ts';
    import { readSettings } from './src/settings.ts';
    await lockStore(readSettings(process.env), 'the other', null);
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(createInterface(child.stdout), 'line');
  return child;
}

const engines = [
  {
    name: 'the embedded store',
    skip: false,
    env: () => ({ DATA_DIR: scratch(), ELASTICSEARCH_URL: '' }),
  },
  {
    name: 'Elasticsearch',
    skip: !elasticsearch,
    env: () => {
      const prefix = testPrefix();
      onTestFinished(async () => {
        const client = testClient();
        await deleteIndices(client, prefix);
        await client.close();
      });
      return { ELASTICSEARCH_URL: process.env.ELASTICSEARCH_URL ?? '', INDEX_PREFIX: prefix };
    },
  },
];

for (const { name, skip, env } of engines) {
  describe.skipIf(skip)(`the lock of ${name}`, { timeout: 60_000 }, () => {
    it('is one run’s; another is told who holds it, until it is given back', async () => {
      const settings = readSettings(env());
      const first = await take(settings, 'samples');
      await expect(lockStore(settings, 'other', null)).rejects.toThrow(RunUnderWay);
      await expect(lockStore(settings, 'other', null)).rejects.toThrow(
        new RegExp(`process ${process.pid} on .*, since 20.* \\(samples\\), holds the lock`),
      );
      await first.release();
      await take(settings, 'other');
    });

    it('keeps out another process, and is free at once when that process is killed', async () => {
      const variables = env();
      const settings = readSettings(variables);
      const child = await otherProcess(variables);
      await expect(lockStore(settings, 'mine', null)).rejects.toThrow(`process ${child.pid} on `);
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      const lock = await take(settings, 'mine');
      expect(lock.lost.aborted).toBe(false);
    });

    it('is taken by one of many who want it in the same moment', async () => {
      const settings = readSettings(env());
      const wants = Array.from({ length: 6 }, (_, number) => lockStore(settings, `run ${number}`, null));
      const got = (await Promise.allSettled(wants)).filter((want) => want.status === 'fulfilled');
      for (const { value } of got) await value.release();
      expect(got).toHaveLength(1);
    });
  });
}

describe.skipIf(!elasticsearch)('the lease of a cluster', { timeout: 60_000 }, () => {
  it('lets different shards run side by side, and no whole run beside them', async () => {
    const settings = readSettings(engines[1]?.env() ?? {});
    await take(settings, 'first half', { part: 1, of: 2 });
    await take(settings, 'second half', { part: 2, of: 2 });
    await expect(lockStore(settings, 'first again', { part: 1, of: 2 })).rejects.toThrow('(first half)');
    await expect(lockStore(settings, 'all', null)).rejects.toThrow(RunUnderWay);
    await expect(lockStore(settings, 'a third', { part: 3, of: 3 })).rejects.toThrow(RunUnderWay);
  });
});

describe('the holders of a lease', () => {
  const holder = { what: 'a', pid: 1, machine: 'elsewhere', since: '', token: 't', shard: null, expires: 100 };

  it('on another machine are alive until they expire', () => {
    expect(alive([holder], 99)).toEqual([holder]);
    expect(alive([holder], 100)).toEqual([]);
  });

  it('clash unless they are different parts of the same whole', () => {
    expect(clash({ part: 1, of: 2 }, { part: 2, of: 2 })).toBe(false);
    expect(clash({ part: 1, of: 2 }, { part: 1, of: 2 })).toBe(true);
    expect(clash({ part: 1, of: 2 }, { part: 2, of: 3 })).toBe(true);
    expect(clash(null, { part: 2, of: 2 })).toBe(true);
  });
});
