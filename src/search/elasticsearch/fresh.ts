import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { requests } from '../../../config/elasticsearch.ts';
import { answer } from '../../elasticsearch/answer.ts';
import type { FreshIndex } from '../fresh.ts';
import { openElasticsearchEngine } from './engine.ts';

/**
 * Begins another index, behind an alias of its own until the engine's alias is moved to it. What an earlier rebuild
 * left behind when it was killed is deleted first; so only one may be under way. Leaves the client open.
 * @param grace milliseconds that the old index stays after the swap, for the searches that were begun on it
 */
export async function openFreshElasticsearch(
  client: Client,
  prefix: string,
  grace: number = requests.timeout,
): Promise<FreshIndex> {
  const alias = `${prefix}articles`;
  const inUse = await answer(() => behind(client, alias));
  await remove(
    client,
    (await answer(() => generations(client, prefix))).filter((index) => !inUse.includes(index)),
  );
  const ownPrefix = `${prefix}fresh-${Date.now().toString(36).padStart(8, '0')}-`;
  const ownAlias = `${ownPrefix}articles`;
  const engine = await openElasticsearchEngine(client, ownPrefix);
  const fresh = await answer(() => behind(client, ownAlias));
  return {
    engine,
    async swapIn() {
      const old = await answer(() => behind(client, alias));
      const actions = [
        ...old.map((index) => ({ remove: { index, alias } })),
        ...fresh.map((index) => ({ add: { index, alias } })),
        ...fresh.map((index) => ({ remove: { index, alias: ownAlias } })),
      ];
      await answer(() => client.indices.updateAliases({ actions }));
      await wait(grace);
      await remove(client, old);
    },
    async discard() {
      await remove(client, fresh);
    },
  };
}

async function behind(client: Client, alias: string): Promise<string[]> {
  if (!(await client.indices.existsAlias({ name: alias }))) return [];
  return Object.keys(await client.indices.getAlias({ name: alias }));
}

/** The indices of rebuilds, finished or not. */
async function generations(client: Client, prefix: string): Promise<string[]> {
  const found = Object.keys(await client.indices.get({ index: `${prefix}fresh-*`, features: ['aliases'] }));
  return found.filter((index) => /^fresh-[0-9a-z]{8}-articles-v\d+-\d+$/.test(index.slice(prefix.length)));
}

async function remove(client: Client, indices: string[]): Promise<void> {
  if (indices.length > 0) await answer(() => client.indices.delete({ index: indices, ignore_unavailable: true }));
}
