import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import type { Registry } from 'prom-client';
import { NotFound } from '../errors.ts';
import type { Parts } from '../parts.ts';
import { fromThisMachine } from '../this-machine.ts';
import { StoreGauges } from './store.ts';

/**
 * `/metrics`, for Prometheus. With `METRICS_TOKEN` set, for whoever sends it as a bearer token; without, for this machine
 * alone. To everybody else there is no such page.
 */
export function metricsRoutes(parts: Parts, registry: Registry): Router {
  const gauges = new StoreGauges(parts, registry);
  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (!mayRead(request, parts.settings.metricsToken)) throw new NotFound();
    await gauges.read();
    response
      .set('Cache-Control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
  return router;
}

function mayRead(request: Request, token: string | null): boolean {
  if (token === null) return fromThisMachine(request);
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
}
