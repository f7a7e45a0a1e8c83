import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { deleteIndices, testClient, testPrefix } from './elasticsearch.ts';
import { scratch } from './scratch.ts';

/** Settings for a store of this test's own, embedded or on the cluster under test; gone when the test has finished. */
export function storeEnv(engine: 'SQLite' | 'Elasticsearch'): Record<string, string> {
  if (engine === 'SQLite') return { DATA_DIR: scratch(), ELASTICSEARCH_URL: '' };
  const prefix = testPrefix();
  onTestFinished(async () => {
    const client = testClient();
    await deleteIndices(client, prefix);
    await client.close();
  });
  return { DATA_DIR: scratch(), ELASTICSEARCH_URL: process.env.ELASTICSEARCH_URL ?? '', INDEX_PREFIX: prefix };
}

/** `npm run ingest` as the process itself, so that a signal reaches no other. */
export function startIngest(
  args: readonly string[],
  env: Record<string, string>,
): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(process.execPath, ['ingest/main.ts', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs it to its end. */
export async function runIngest(args: readonly string[], env: Record<string, string>) {
  const child = startIngest(args, env);
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code: code as number | null, out, err };
}
