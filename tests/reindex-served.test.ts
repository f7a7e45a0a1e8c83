import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { elasticsearch } from './elasticsearch.ts';
import { asArticleLine, generatePage } from './generate-pages.ts';
import { runIngest, storeEnv } from './ingest-process.ts';
import { scratch } from './scratch.ts';
import { startServer } from './server-process.ts';

const count = 150;
const readers = 2;

for (const engineName of ['SQLite', 'Elasticsearch'] as const) {
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(`npm run reindex on ${engineName}`, () => {
    it('while others search, fails no request and leaves no gap in what they count', { timeout: 240_000 }, async () => {
      const env = { ...storeEnv(engineName), SCHEDULE: 'off' };
      const lines = Array.from({ length: count }, (_, number) => asArticleLine(generatePage(number)));
      expect(await runIngest([scratch({ 'a.jsonl': lines.join('\n') })], env)).toMatchObject({ code: 0 });
      const server = await startServer(env);
      await server.until('/readyz', async (response) => response.ok);

      let done = false;
      const answers = new Map<string, number>();
      const paths = ['/api/search', '/api/search?q=hợp+tác+xã+đợt&sort=newest', '/?q=khánh+thành', '/api/suggest?q=xa'];
      const reader = async () => {
        for (let turn = 0; !done; turn += 1) {
          const path = paths[turn % paths.length] ?? '/';
          const response = await fetch(server.url + path);
          const text = await response.text();
          const total = path === '/api/search' ? `, ${(JSON.parse(text) as { total: number }).total} articles` : '';
          const answer = `${path}: ${response.status}${total}`;
          answers.set(answer, (answers.get(answer) ?? 0) + 1);
        }
      };
      const reading = Promise.all(Array.from({ length: readers }, reader));
      const child = spawn(process.execPath, ['ingest/reindex-main.ts'], {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      expect(await once(child, 'exit')).toEqual([0, null]);
      done = true;
      await reading;

      expect([...answers.keys()].sort()).toEqual(
        paths.map((path) => `${path}: 200${path === '/api/search' ? `, ${count} articles` : ''}`).sort(),
      );
      expect(Math.min(...answers.values())).toBeGreaterThan(2);
      expect(await server.stop()).toBe(0);
    });
  });
}
