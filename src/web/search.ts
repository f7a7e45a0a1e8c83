import { Router } from 'express';
import { baseAddress } from './base-address.ts';
import type { Parts } from './parts.ts';
import { resultsPage } from './results.ts';
import { addressOf, parseState } from './state.ts';

/** `/`: the search box, what it found, and the ways to narrow it. */
export function searchRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const { state, problems } = parseState(addressOf(request).searchParams);
    const page = await resultsPage(engine, state, problems, response.locals.t);
    response.render('search', { page, address: `${baseAddress(request, settings)}/` });
  });
  return router;
}
