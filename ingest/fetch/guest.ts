import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import pRetry from 'p-retry';
import robotsParser, { type Robot } from 'robots-parser';
import { type Agent, errors } from 'undici';
import { fetching } from '../../config/fetching.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { AddressRefused, publicAgent } from './addresses.ts';
import { type Answer, ask, TooLarge } from './request.ts';

/** What a server said of a page when it was last fetched, to be asked whether it changed. */
export type Validators = { etag: string | null; lastModified: string | null };

/** What came of an address. */
export type Fetched =
  | ({ kind: 'page'; url: string; type: string; bytes: Uint8Array; at: string } & Validators)
  /** The server says that it is as it was. */
  | { kind: 'unchanged' }
  /** Not there any more, or never (404, 410). */
  | { kind: 'gone'; reason: Fault }
  | { kind: 'refused'; reason: Fault };

export type GuestParts = {
  /** An address or mail where the newspaper can ask to be left alone; in the User-Agent. */
  contact: string | null;
  /** Private addresses that may be asked. */
  allowPrivate: readonly string[];
  /** Milliseconds between two requests to one host, unless its robots.txt asks for more. */
  delay: number;
  /** When aborted, waits end and no other request is begun. */
  signal: AbortSignal;
};

/** The package's own types describe a default export that it does not have. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

/** The name that robots.txt rules are looked up under. */
const agentName = 'DiemBao';

/** A visit that may succeed a little later; `after` is the milliseconds that the server asks to wait, or null. */
class Passing extends Error {
  readonly after: number | null;
  /** null where the network failed, which `message` tells. */
  readonly status: number | null;
  constructor(message: string, status: number | null, after: number | null) {
    super(message);
    this.status = status;
    this.after = after;
  }
}

/**
 * Fetches pages as a good guest: by robots.txt, one request at a time and a pause between for each host, asking only
 * whether a page changed where it was fetched before, and waiting when asked to.
 */
export class Guest {
  readonly #parts: GuestParts;
  readonly #agent: Agent;
  readonly #userAgent: string;
  readonly #hosts = new Map<string, Promise<Host>>();

  constructor(parts: GuestParts) {
    this.#parts = parts;
    this.#agent = publicAgent(parts.allowPrivate);
    this.#userAgent = `${agentName}/1.0 (news reader; ${parts.contact ?? 'no contact given'})`;
  }

  /** Never throws for the server's sake; throws the signal's reason when that is aborted. */
  async get(address: string, known: Validators | null = null): Promise<Fetched> {
    let url = address;
    for (let hop = 0; hop <= fetching.redirects; hop += 1) {
      const target = URL.parse(url);
      if (target === null || !/^https?:$/.test(target.protocol)) return refused({ code: 'not-http', address: url });
      target.hash = '';
      const answer = await this.#visit(target, known);
      if ('kind' in answer) return answer;
      const location = answer.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined)
        return this.#fetched(target, answer);
      url = URL.parse(location, target.href)?.href ?? location;
    }
    return refused({ code: 'too-many-redirects', most: fetching.redirects });
  }

  /** Closes its connections. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #visit(target: URL, known: Validators | null): Promise<Answer | Fetched> {
    const host = await this.#host(target);
    if (host.refusal !== null) return refused(host.refusal);
    if (host.robots?.isAllowed(target.href, agentName) === false)
      return refused({ code: 'robots-forbid', host: target.host });
    const conditions = {
      ...(known?.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    };
    return await this.#ask(host.queue, target.href, conditions, fetching.bytes);
  }

  #fetched(target: URL, { status, headers, body }: Answer): Fetched {
    if (status === 304) return { kind: 'unchanged' };
    if (status === 404 || status === 410) return { kind: 'gone', reason: { code: 'gone', status } };
    if (body === null) return refused({ code: 'bad-status', status });
    return {
      kind: 'page',
      url: target.href,
      type: headers.get('content-type') ?? '',
      bytes: body,
      at: new Date().toISOString(),
      etag: headers.get('etag') ?? null,
      lastModified: headers.get('last-modified') ?? null,
    };
  }

  async #ask(queue: PQueue, url: string, conditions: Record<string, string>, limit: number): Promise<Answer | Fetched> {
    const { signal } = this.#parts;
    const headers = { 'user-agent': this.#userAgent, accept: '*/*', 'accept-language': 'vi', ...conditions };
    try {
      return await pRetry(() => queue.add(() => this.#once(url, headers, limit), { signal }), {
        signal,
        retries: fetching.retries,
        minTimeout: fetching.retryFirst,
        maxTimeout: fetching.retryLongest,
        randomize: true,
        shouldRetry: ({ error }) => error instanceof Passing && (error.after ?? 0) <= fetching.longestRetryAfter,
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (error instanceof Passing && error.after !== null && retriesLeft > 0) await this.#rest(queue, error.after);
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      const reason = reasonOf(error);
      if (reason === null) throw error;
      return refused(reason);
    }
  }

  /** The whole host rests when it asks to. */
  async #rest(queue: PQueue, milliseconds: number): Promise<void> {
    if (milliseconds > fetching.longestRetryAfter) return;
    queue.pause();
    try {
      await wait(milliseconds, undefined, { signal: this.#parts.signal });
    } finally {
      queue.start();
    }
  }

  async #once(url: string, headers: Record<string, string>, limit: number): Promise<Answer> {
    try {
      const answer = await ask(this.#agent, url, headers, limit);
      if (answer.status === 429 || answer.status >= 500)
        throw new Passing(`status ${answer.status}`, answer.status, retryAfter(answer));
      return answer;
    } catch (error) {
      if (isPassing(error)) throw new Passing(error.message, null, null);
      throw error;
    }
  }

  #host(target: URL): Promise<Host> {
    const held = this.#hosts.get(target.origin);
    if (held) return held;
    const host = this.#meet(target.origin);
    this.#hosts.set(target.origin, host);
    return host;
  }

  /** Reads the robots.txt: none means that all may be read, one that cannot be had that nothing may (RFC 9309). One that
   * is elsewhere counts as none: where the pages are elsewhere too, the robots.txt there is read. */
  async #meet(origin: string): Promise<Host> {
    const { delay } = this.#parts;
    const url = `${origin}/robots.txt`;
    const answer = await this.#ask(queueOf(delay), url, {}, fetching.robotsBytes);
    if ('kind' in answer) {
      const because: Fault = answer.kind === 'refused' ? answer.reason : { code: 'unchanged-unasked' };
      return { queue: queueOf(delay), robots: null, refusal: { code: 'robots-unreadable', because } };
    }
    if (answer.body === null) return { queue: queueOf(delay), robots: null, refusal: null };
    const robots = parseRobots(url, new TextDecoder().decode(answer.body));
    const asked = (robots.getCrawlDelay(agentName) ?? 0) * 1000;
    return { queue: queueOf(Math.max(delay, Math.min(asked, fetching.longestDelay))), robots, refusal: null };
  }
}

type Host = { queue: PQueue; robots: Robot | null; refusal: Fault | null };

function queueOf(delay: number): PQueue {
  return new PQueue({ concurrency: 1, intervalCap: 1, interval: delay });
}

function refused(reason: Fault): Fetched {
  return { kind: 'refused', reason };
}

function retryAfter({ headers }: Answer): number | null {
  const value = headers.get('retry-after');
  if (value === undefined) return null;
  const milliseconds = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

/** Faults of the network that may be gone a little later. */
function isPassing(error: unknown): error is Error {
  if (error instanceof errors.SocketError || error instanceof errors.ConnectTimeoutError) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ETIMEDOUT'].includes(
    code,
  );
}

function passingFault({ message, status, after }: Passing): Fault {
  const tries = fetching.retries + 1;
  if (status === null) return { code: 'network-again', said: message, tries };
  if (after === null || after <= fetching.longestRetryAfter) return { code: 'status-again', status, tries };
  return { code: 'asks-to-wait', status, seconds: Math.round(after / 1000) };
}

/** Why an address gave nothing, or null for a fault of this program. */
function reasonOf(error: unknown): Fault | null {
  if (error instanceof Passing) return passingFault(error);
  if (error instanceof AddressRefused || error instanceof TooLarge) return error.fault;
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { code: 'too-slow', seconds: fetching.time / 1000 };
  if (error instanceof errors.UndiciError) return { code: 'not-fetched', said: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return { code: 'unknown-host' };
  return /^(Z_|ERR_|CERT_|UNABLE_|DEPTH_|SELF_|EPROTO)/.test(code) ? { code: 'not-fetched', said: code } : null;
}
