import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';

const folder = fileURLToPath(new URL('./assets/', import.meta.url));

/** The address of one of our own assets. It changes with the content, so browsers may keep it for ever. */
export function assetAddress(name: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(folder + name))
    .digest('hex')
    .slice(0, 12);
  return `/assets/${name}?v=${hash}`;
}

/** Serves `assets/`; without the hash of `assetAddress` an answer is kept for an hour only. */
export function serveAssets(): RequestHandler {
  return express.static(folder, {
    index: false,
    setHeaders: (response) => {
      const versioned = /[?&]v=/.test(response.req?.url ?? '');
      response.setHeader('Cache-Control', versioned ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
}
