import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSources } from '../ingest/sources.ts';
import { readSettings } from '../src/settings.ts';
import { scratch } from './scratch.ts';
import { startServer } from './server-process.ts';

type Service = {
  image?: string;
  build?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  ports?: string[];
  mem_limit?: string;
  healthcheck?: { test: string[] };
  command?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  restart?: string;
};

const dockerfile = readFileSync('Dockerfile', 'utf8').replaceAll('\\\n', ' ');
const instructions = dockerfile
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
const restOf = (name: string) => instructions.filter((each) => each.name === name).map(({ rest }) => rest);
/** The names that the program reads from its environment. */
const settings = new Set(
  [...readFileSync('src/settings.ts', 'utf8').matchAll(/\(env, '([A-Z_]+)'/g)].map(([, name]) => name),
);

function composed(file: string) {
  const document = parse(readFileSync(file, 'utf8'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
  };
  const services = Object.entries(document.services);
  const ofProgram = services.filter(([, { build }]) => build !== undefined);
  const nodes = services.filter(([, { image, command }]) => image?.includes('/elasticsearch:') && !command);
  return { services, ofProgram, nodes, volumes: Object.keys(document.volumes) };
}

/** What Compose would put for its variables with nothing but the password set. */
const filled = (value: string) => value.replace(/\$\{\w+:\?[^}]*\}/g, 'mat-khau').replace(/\$\{\w+:-([^}]*)\}/g, '$1');

describe.each(['docker-compose.yml', 'docker-compose.three-nodes.yml'])('%s', (file) => {
  const { services, ofProgram, nodes, volumes } = composed(file);

  it('has a cluster, web servers and workers, and the schedule in the workers alone', () => {
    expect(nodes.length).toBe(file.includes('three') ? 3 : 1);
    const scheduled = (name: string) => ofProgram.filter(([key]) => key.startsWith(name));
    expect(scheduled('web').length).toBeGreaterThan(0);
    expect(scheduled('worker').length).toBeGreaterThan(0);
    expect(ofProgram.length).toBe(scheduled('web').length + scheduled('worker').length);
    for (const [name, { environment = {}, ports }] of ofProgram) {
      expect(environment.SCHEDULE, name).toBe(name.startsWith('worker') ? 'on' : 'off');
      expect(ports !== undefined, name).toBe(name.startsWith('web'));
    }
  });

  it('sets nothing that the program does not read, and what it sets is accepted', () => {
    for (const [name, { environment = {} }] of ofProgram) {
      expect(
        Object.keys(environment).filter((key) => !settings.has(key)),
        name,
      ).toEqual([]);
      // The certificate is in a volume, which is not here.
      const { ELASTICSEARCH_CA: _, ...told } = environment;
      const env = Object.fromEntries(Object.entries(told).map(([key, value]) => [key, filled(value)]));
      expect(readSettings(env).elasticsearch?.nodes.length, name).toBe(nodes.length);
      for (const node of readSettings(env).elasticsearch?.nodes ?? [])
        expect(nodes.map(([key]) => key)).toContain(new URL(node).hostname);
    }
  });

  it('bounds every service’s memory, and looks after the health of those that stay', () => {
    const bytes = (limit: string) => Number.parseInt(limit, 10) * (limit.endsWith('g') ? 1024 : 1);
    for (const [name, { mem_limit, healthcheck, build, command, restart }] of services) {
      expect(mem_limit, name).toMatch(/^\d+[mg]$/);
      if (command !== undefined) continue;
      expect(healthcheck !== undefined || (build !== undefined && restOf('HEALTHCHECK').length === 1), name).toBe(true);
      expect(restart, name).toBe('unless-stopped');
    }
    for (const [name, { mem_limit = '', environment = {} }] of nodes) {
      const heap = /-Xmx(\d+[mg])/.exec(environment.ES_JAVA_OPTS ?? '')?.[1] ?? '';
      expect(bytes(mem_limit), name).toBeGreaterThanOrEqual(2 * bytes(heap));
    }
  });

  it('has security on, and lets the program write nowhere and gain nothing', () => {
    for (const [name, { environment = {} }] of nodes) {
      expect(environment['xpack.security.enabled'], name).toBe('true');
      expect(environment.ELASTIC_PASSWORD, name).toMatch(/^\$\{ELASTIC_PASSWORD:\?/);
      if (nodes.length > 1) expect(environment['xpack.security.transport.ssl.enabled'], name).toBe('true');
    }
    for (const [name, { read_only, cap_drop, security_opt, user }] of ofProgram) {
      expect({ read_only, cap_drop, security_opt, user }, name).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        user: undefined,
      });
    }
    for (const [name, { ports = [] }] of services)
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:\d+:3000$/);
  });

  it('names only services, volumes and files that there are', () => {
    for (const [name, { depends_on = {}, volumes: mounted = [], environment = {} }] of services) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const found = services.find(([key]) => key === other)?.[1];
        expect(found, `${name} → ${other}`).toBeDefined();
        expect(condition).toBe(found?.command ? 'service_completed_successfully' : 'service_healthy');
      }
      for (const mount of mounted) {
        const [from = '', to = ''] = mount.split(':');
        expect(from.startsWith('.') ? existsSync(from) : volumes.includes(from), `${name}: ${mount}`).toBe(true);
        if (to.startsWith('/app/')) expect(existsSync(resolve(to.slice(5))), mount).toBe(true);
      }
      if (environment.ELASTICSEARCH_CA !== undefined)
        expect(mounted.some((mount) => environment.ELASTICSEARCH_CA?.startsWith(`${mount.split(':')[1]}/`))).toBe(true);
    }
  });

  it('runs an Elasticsearch of the client’s major version, all nodes the same', () => {
    const client = JSON.parse(readFileSync('package.json', 'utf8')).dependencies['@elastic/elasticsearch'] as string;
    const major = /\d+/.exec(client)?.[0];
    const images = new Set(services.filter(([, { build }]) => build === undefined).map(([, { image }]) => image));
    expect([...images]).toEqual([expect.stringMatching(new RegExp(`/elasticsearch:${major}\\.\\d+\\.\\d+$`))]);
  });
});

describe('the image', () => {
  it('stands on glibc, installs what runs and nothing else, and is one process of an ordinary user', () => {
    expect(restOf('FROM')).toEqual([expect.stringMatching(/^node:24-\w+-slim$/)]);
    expect(restOf('FROM')[0]).not.toContain('alpine');
    expect(restOf('RUN').join('\n')).toContain('npm ci --omit=dev --omit=optional');
    expect(restOf('USER')).toEqual(['node']);
    const names = instructions.map(({ name }) => name);
    expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
    const command = JSON.parse(restOf('CMD')[0] ?? '') as string[];
    expect(command).toEqual(['node', 'src/serve.ts']);
    expect(restOf('HEALTHCHECK')[0]).toContain('/readyz');
    const env = restOf('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=')[0] ?? ''));
    expect(env.filter((name) => name !== 'NODE_ENV' && !settings.has(name))).toEqual([]);
  });

  it('has all that the program needs: what it copies, alone in a folder, serves', { timeout: 120_000 }, async () => {
    const folder = scratch();
    for (const line of restOf('COPY')) {
      const sources = line.split(' ').slice(0, -1);
      for (const source of sources) cpSync(source, join(folder, source), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const copied = readdirSync(folder);
    expect(copied).not.toContain('tests');
    expect(readSources(join(folder, 'config/sources.yaml')).flatMap(({ paths }) => paths)).toSatisfy(
      (paths: string[]) => paths.every((path) => /^https?:/.test(path) || copied.includes(path.split('/')[0] ?? '')),
    );
    const server = await startServer({ DATA_DIR: scratch(), ELASTICSEARCH_URL: '' }, folder);
    await server.until('/readyz', async (response) => response.ok);
    await server.until('/api/search', async (response) => ((await response.json()) as { total: number }).total >= 50);
    expect(await server.stop()).toBe(0);
  });
});
