import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { type Dispatcher, request } from 'undici';
import { fetching } from '../../config/fetching.ts';
import type { Fault } from '../../src/faults/fault.ts';

/** One answer of a server, its body unpacked; null where it is over the limit or not one to keep. */
export type Answer = {
  status: number;
  /** Header names are lower case; of repeated ones the first. */
  headers: Map<string, string>;
  body: Uint8Array | null;
};

/** A body that is larger than allowed once unpacked. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly fault: Fault;
  constructor(limit: number) {
    super(`over ${limit} bytes once unpacked`);
    this.fault = { code: 'body-too-large', limit };
  }
}

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
} as const;

/**
 * Asks once, following nothing. Throws `TooLarge`, a `TimeoutError` (DOMException) when all of it takes longer than
 * `fetching.time`, and what undici and zlib throw.
 * @param limit bytes of the unpacked body
 */
export async function ask(
  dispatcher: Dispatcher,
  url: string,
  headers: Record<string, string>,
  limit: number,
): Promise<Answer> {
  const signal = AbortSignal.timeout(fetching.time);
  const response = await request(url, {
    dispatcher,
    signal,
    headers: { ...headers, 'accept-encoding': 'gzip, deflate, br, zstd' },
  });
  const received = new Map(
    Object.entries(response.headers).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) ?? '']),
  );
  const status = response.statusCode;
  if (status !== 200) {
    await response.body.dump({ limit: 64 * 1024, signal });
    return { status, headers: received, body: null };
  }
  return { status, headers: received, body: await whole(response.body, received.get('content-encoding') ?? '', limit) };
}

async function whole(packed: Readable, encoding: string, limit: number): Promise<Uint8Array> {
  const unpacker = unpackers[encoding.trim().toLowerCase() as keyof typeof unpackers];
  // An error reaches the loop below through the pipeline, so its callback has nothing to do.
  const body = unpacker === undefined ? packed : pipeline(packed, unpacker(), () => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > limit) throw new TooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
