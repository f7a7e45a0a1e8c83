import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { elasticsearch, testClient } from './elasticsearch.ts';
import { asText, generatePage } from './generate-pages.ts';
import { runIngest, storeEnv } from './ingest-process.ts';
import { scratch } from './scratch.ts';

const count = 12;

/** Makes the index of a store what an older program would have left: other tables or fields, and an older version. */
const makeOlder = {
  SQLite: async (env: Record<string, string>) => {
    const db = new Database(join(env.DATA_DIR ?? '', 'articles.db'));
    db.exec('DROP TABLE packed; DROP TABLE posting; ALTER TABLE article DROP COLUMN print; PRAGMA user_version = 1');
    db.close();
  },
  Elasticsearch: async (env: Record<string, string>) => {
    const client = testClient();
    onTestFinished(() => client.close());
    const alias = `${env.INDEX_PREFIX}articles`;
    await client.indices.delete({ index: Object.keys(await client.indices.getAlias({ name: alias })) });
    await client.indices.create({
      index: `${alias}-v1-1`,
      mappings: { _meta: { version: 1 }, properties: { title: { type: 'text' } } },
      aliases: { [alias]: {} },
    });
  },
};

function command(file: string, env: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    env: { ...process.env, PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 90_000,
  });
  return { status, stdout, stderr };
}

for (const engineName of ['SQLite', 'Elasticsearch'] as const) {
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(
    `an index of an older version on ${engineName}`,
    () => {
      it('is refused with the command that mends it, which builds it anew from the archive alone', {
        timeout: 240_000,
      }, async () => {
        const env = storeEnv(engineName);
        const pages = Array.from({ length: count }, (_, number) => [`${number}.txt`, asText(generatePage(number))]);
        expect(await runIngest([scratch(Object.fromEntries(pages))], env)).toMatchObject({ code: 0 });
        await makeOlder[engineName](env);

        for (const file of ['src/serve.ts', 'src/search-main.ts', 'ingest/main.ts']) {
          const { status, stderr } = command(file, env, 'samples');
          expect(stderr, file).toMatch(/is of version 1; this program knows \d+\. Run `npm run reindex`/);
          expect(stderr, file).not.toContain('    at ');
          expect(status, file).toBe(2);
        }
        const { status, stdout } = command('ingest/reindex-main.ts', env);
        expect(stdout).toMatch(new RegExp(`Read ${count} pages`));
        expect(status).toBe(0);
        const { engine, close } = await openStores(readSettings(env));
        onTestFinished(close);
        expect(await engine.count()).toBe(count);
      });
    },
  );
}

describe('an index that is damaged', () => {
  it('is named with the command that mends it', { timeout: 60_000 }, async () => {
    const env = storeEnv('SQLite');
    expect(await runIngest([scratch({ 'a.txt': asText(generatePage(1)) })], env)).toMatchObject({ code: 0 });
    writeFileSync(join(env.DATA_DIR ?? '', 'articles.db'), 'khong phai co so du lieu'.repeat(500));
    const refused = command('src/search-main.ts', env, 'tin');
    expect(refused.stderr).toMatch(/articles\.db is damaged .*npm run reindex/);
    expect(command('ingest/reindex-main.ts', env)).toMatchObject({ status: 0 });
    expect(command('src/search-main.ts', env, generatePage(1).title)).toMatchObject({ status: 0 });
  });
});
