import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

/** How to reach Elasticsearch. */
export type ElasticsearchSettings = {
  /** The addresses of one or more nodes of one cluster. */
  nodes: string[];
  auth: { apiKey: string } | { username: string; password: string } | null;
  /** PEM text of the certificate authority, or null for the system's own. */
  ca: string | null;
  prefix: string;
};

/** Every setting of the program, read once at start; `README.md` lists them. */
export type Settings = {
  dataDir: string;
  /** null: the embedded engine. */
  elasticsearch: ElasticsearchSettings | null;
  host: string;
  port: number;
  /** Without a slash at its end; null: links are relative to the request's own host. */
  publicUrl: string | null;
  /** Express's "trust proxy": hops, or a list of addresses; null: none. */
  trustProxy: string | number | null;
  /** Requests a minute and client; 0: no limit. */
  rateLimit: number;
  /** Whether this process reads the sources of `config/sources.yaml` at their times. */
  schedule: boolean;
  /** What Prometheus must send to read `/metrics`; null: it is for this machine alone. */
  metricsToken: string | null;
  /** null: the editor's hand is off. */
  adminToken: string | null;
  /** Where newspapers can reach whoever fetches their pages, in the User-Agent; null: not told. */
  fetchContact: string | null;
  /** Milliseconds between two requests to one host; its robots.txt may ask for more. */
  fetchDelay: number;
  /** Private and loopback addresses that pages may be fetched from. */
  fetchPrivate: string[];
};

/** A setting that cannot be used. The message names the variable, what it holds and the mend. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

type Env = Record<string, string | undefined>;

/** Reads and checks the environment. Throws `SettingsError`. */
export function readSettings(env: Env): Settings {
  return {
    dataDir: text(env, 'DATA_DIR') ?? './data',
    elasticsearch: elasticsearch(env),
    host: text(env, 'HOST') ?? '127.0.0.1',
    port: whole(env, 'PORT', 3000, 0, 65_535),
    publicUrl: address(env, 'PUBLIC_URL'),
    trustProxy: proxy(text(env, 'TRUST_PROXY')),
    rateLimit: whole(env, 'RATE_LIMIT', 600, 0, 1_000_000),
    schedule: onOff(env, 'SCHEDULE', true),
    metricsToken: text(env, 'METRICS_TOKEN'),
    adminToken: secret(env, 'ADMIN_TOKEN'),
    fetchContact: text(env, 'FETCH_CONTACT'),
    fetchDelay: whole(env, 'FETCH_DELAY', 1000, 0, 60_000),
    fetchPrivate: ipAddresses(env, 'FETCH_PRIVATE'),
  };
}

/** Where the embedded engine and archive lie. */
export function dataFile(settings: Settings, name: 'articles.db' | 'archive.db' | 'visits.db'): string {
  return join(settings.dataDir, name);
}

function text(env: Env, name: string): string | null {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/** Short ones are guessed: 16 characters by chance are not. */
function secret(env: Env, name: string): string | null {
  const value = text(env, name);
  if (value !== null && value.length < 16)
    throw new SettingsError(
      `${name} has ${value.length} characters: give 16 or more, by chance, such as from "openssl rand -hex 16".`,
    );
  return value;
}

function whole(env: Env, name: string, fallback: number, least: number, most: number): number {
  const value = text(env, name);
  if (value === null) return fallback;
  if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most) {
    throw new SettingsError(
      `${name} is "${value}": give a whole number from ${least} to ${most}, or leave it out for ${fallback}.`,
    );
  }
  return Number(value);
}

function onOff(env: Env, name: string, fallback: boolean): boolean {
  const value = text(env, name)?.toLowerCase() ?? null;
  if (value === null) return fallback;
  if (value !== 'on' && value !== 'off') throw new SettingsError(`${name} is "${value}": write on or off.`);
  return value === 'on';
}

function address(env: Env, name: string): string | null {
  const value = text(env, name);
  return value === null ? null : checkedAddress(name, value);
}

function checkedAddress(name: string, value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new SettingsError(`${name} is "${value}": give an http or https address, such as https://diembao.example.`);
  }
  return value.replace(/\/+$/, '');
}

function ipAddresses(env: Env, name: string): string[] {
  const addresses = (text(env, name) ?? '').split(/[\s,]+/).filter((address) => address !== '');
  const odd = addresses.find((address) => isIP(address) === 0);
  if (odd !== undefined) throw new SettingsError(`${name} has "${odd}": list IP addresses, such as 10.0.0.5,10.0.0.6.`);
  return addresses;
}

function proxy(value: string | null): string | number | null {
  return value !== null && /^\d+$/.test(value) ? Number(value) : value;
}

function elasticsearch(env: Env): ElasticsearchSettings | null {
  const nodes = (text(env, 'ELASTICSEARCH_URL') ?? '')
    .split(/[\s,]+/)
    .filter((node) => node !== '')
    .map((node) => checkedAddress('ELASTICSEARCH_URL', node));
  if (nodes.length === 0) return null;
  const apiKey = text(env, 'ELASTICSEARCH_API_KEY');
  const username = text(env, 'ELASTICSEARCH_USER');
  const password = text(env, 'ELASTICSEARCH_PASSWORD');
  if ((username === null) !== (password === null)) {
    throw new SettingsError('ELASTICSEARCH_USER and ELASTICSEARCH_PASSWORD go together: set both or neither.');
  }
  if (apiKey !== null && username !== null) {
    throw new SettingsError('ELASTICSEARCH_API_KEY and ELASTICSEARCH_USER are both set: keep one of them.');
  }
  const auth = apiKey !== null ? { apiKey } : username !== null && password !== null ? { username, password } : null;
  const prefix = text(env, 'INDEX_PREFIX') ?? 'diem-bao-';
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(prefix)) {
    throw new SettingsError(
      `INDEX_PREFIX is "${prefix}": begin with a lower-case letter or digit, then those and . _ - only.`,
    );
  }
  return { nodes, auth, ca: certificate(env), prefix };
}

function certificate(env: Env): string | null {
  const path = text(env, 'ELASTICSEARCH_CA');
  if (path === null) return null;
  if (!existsSync(path))
    throw new SettingsError(`ELASTICSEARCH_CA is "${path}": there is no such file; give the path of a PEM file.`);
  return readFileSync(path, 'utf8');
}
