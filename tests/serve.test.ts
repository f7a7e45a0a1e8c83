import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { elasticsearch } from './elasticsearch.ts';
import { storeEnv } from './ingest-process.ts';
import { startServer } from './server-process.ts';

type Answer = { total: number; hits: { id: string; snippet: string }[] };

const answerOf = async (response: Response) => (await response.json()) as Answer;
const enough = async (response: Response) => response.ok && (await answerOf(response)).total >= 50;

for (const engine of ['SQLite', 'Elasticsearch'] as const) {
  describe.skipIf(engine === 'Elasticsearch' && !elasticsearch)(`npm start on ${engine}`, () => {
    it('serves the sample pages on a fresh machine, and has them still when it starts again', {
      timeout: 240_000,
    }, async () => {
      const env = storeEnv(engine);
      const server = await startServer(env);
      const all = await answerOf(await server.until('/api/search', enough));
      const found = await answerOf(await fetch(`${server.url}/api/search?q=doi+ngoai&size=1`));
      expect(found.total).toBeGreaterThan(5);
      const [hit] = found.hits;
      expect(hit?.snippet).toContain('<mark>');
      for (const path of ['/', '/?q=doi+ngoai', `/articles/${hit?.id}`, '/sources', `/api/articles/${hit?.id}`]) {
        expect((await fetch(`${server.url}${path}`)).status, path).toBe(200);
      }
      expect(await (await fetch(`${server.url}/sources`)).text()).toContain('Trang mẫu');
      expect(await server.stop()).toBe(0);

      const again = await startServer(env);
      // The first may have been stopped within its run; nothing it had is gone.
      const { total } = await answerOf(await again.until('/api/search', enough));
      expect(total).toBeGreaterThanOrEqual(all.total);
      expect(await again.stop()).toBe(0);
    });
  });
}

describe('npm start', () => {
  it('reads a review as long as an address may be beside one in the cookie', async () => {
    const server = await startServer({ ...storeEnv('SQLite'), SCHEDULE: 'off' });
    await server.until('/', (response) => response.ok);
    const headers = { cookie: `review=${'A'.repeat(3800)}`, 'x-of-a-proxy': 'A'.repeat(1000) };
    const answer = await fetch(`${server.url}/review/paper?r=${'A'.repeat(12_000)}`, { headers });
    // It is none of ours, which only a server that has read it can say.
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Địa chỉ không đọc được');
    expect(await server.stop()).toBe(0);
  });

  it('says in a line what is wrong with a setting, and ends with 2', async () => {
    await expect(startServer({ RATE_LIMIT: 'viele' })).rejects.toThrow('ended with 2');
    const server = spawnSync(process.execPath, ['src/serve.ts'], {
      env: { ...process.env, PORT: '0', DATA_DIR: '/proc/data', ELASTICSEARCH_URL: '' },
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(server).toMatchObject({ status: 2, stderr: expect.stringMatching(/^DATA_DIR is "\/proc\/data"/m) });
    expect(server.stderr).not.toContain('    at ');
  });
});

describe.skipIf(!elasticsearch)('npm start while Elasticsearch comes and goes', () => {
  it('answers 503 with the engine named, before and between, and recovers by itself', {
    timeout: 240_000,
  }, async () => {
    const env = storeEnv('Elasticsearch');
    const cluster = new Gate(new URL(env.ELASTICSEARCH_URL ?? ''));
    const port = await cluster.open();
    await cluster.shut();
    const server = await startServer({ ...env, ELASTICSEARCH_URL: `http://127.0.0.1:${port}` });
    const away = await fetch(`${server.url}/?q=doi`);
    expect(away.status).toBe(503);
    expect(await away.text()).toContain('Elasticsearch');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

    await cluster.open(port);
    await server.until('/api/search', enough);
    await cluster.shut();
    const gone = await server.until('/api/search?q=doi', (response) => response.status === 503);
    expect(await gone.json()).toMatchObject({ engine: 'Elasticsearch' });
    expect(gone.headers.get('Retry-After')).not.toBeNull();
    await cluster.open(port);
    await server.until('/api/search', enough);
    expect(await server.stop()).toBe(0);
  });
});

/** A door before the real cluster that a test opens and shuts. */
class Gate {
  readonly #to: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;

  constructor(to: URL) {
    this.#to = to;
    onTestFinished(() => this.shut());
  }

  async open(port = 0): Promise<number> {
    this.#server = createServer((inner) => {
      const outer = dial(Number(this.#to.port), this.#to.hostname);
      for (const socket of [inner, outer]) {
        this.#sockets.add(socket);
        // A door that is shut breaks what passes through it; that is its purpose.
        socket.on('error', () => socket.destroy());
        socket.on('close', () => this.#sockets.delete(socket));
      }
      inner.pipe(outer).pipe(inner);
    }).listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  async shut(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  }
}
