import { Router } from 'express';
import type { Parts } from './parts.ts';

/** `/healthz`: the process answers. `/readyz`: the engine and the archive answer too; 503 while one does not. */
export function healthRoutes({ engine, archive }: Parts): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const [articles] = await Promise.all([engine.count(), archive.runs(1)]);
    response.json({ status: 'ok', engine: engine.name, archive: archive.name, articles });
  });
  return router;
}
