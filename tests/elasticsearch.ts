import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { connect } from '../src/elasticsearch/connect.ts';

const url = process.env.ELASTICSEARCH_URL;

if (url === undefined) {
  const message = 'ELASTICSEARCH_URL is not set: the tests against Elasticsearch';
  if (process.env.ELASTICSEARCH_REQUIRED === '1') throw new Error(`${message} are required here and cannot run.`);
  console.warn(`\n*** ${message} are SKIPPED. Set it to the address of a throw-away cluster. ***\n`);
}

/** Whether there is a cluster to test against: `describe.skipIf(!elasticsearch)`. */
export const elasticsearch = url !== undefined;

export function testAddress(): string {
  if (url === undefined) throw new Error('There is no cluster to test against.');
  return url;
}

/** A client for the cluster under test. */
export function testClient(): Client {
  return connect({ nodes: [testAddress()], auth: null, ca: null });
}

/** The beginning of the names of one test's own indices. */
export function testPrefix(): string {
  return `test-${randomBytes(6).toString('hex')}-`;
}

/** Deletes every index of a test's own. */
export async function deleteIndices(client: Client, prefix: string): Promise<void> {
  if (!/^test-[0-9a-f]{12}-$/.test(prefix)) throw new Error(`"${prefix}" is no prefix of a test's own.`);
  const indices = Object.keys(await client.indices.get({ index: `${prefix}*` }));
  if (indices.length > 0) await client.indices.delete({ index: indices });
}
