import { Router } from 'express';
import { articleId } from '../article-id.ts';
import type { SearchEngine } from '../search/engine.ts';
import { baseAddress } from './base-address.ts';
import type { Parts } from './parts.ts';
import { resultsPage } from './results.ts';
import { addressOf, parseState } from './state.ts';

/** `/`: the search box, what it found, and the ways to narrow it. An article's address on its newspaper's site, pasted into
 * the box, leads to the article. */
export function searchRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const { state, problems } = parseState(addressOf(request).searchParams);
    const pasted = await articleAt(engine, state.q);
    if (pasted !== null) {
      response.redirect(303, `/articles/${pasted}`);
      return;
    }
    const page = await resultsPage(engine, state, problems, response.locals.t);
    response.render('search', { page, address: `${baseAddress(request, settings)}/` });
  });
  return router;
}

/** The id of the article held under an address, whatever tracking it was copied with; null for other words. */
async function articleAt(engine: SearchEngine, typed: string): Promise<string | null> {
  if (!/^https?:\/\/\S+$/i.test(typed)) return null;
  const id = articleId(typed, () => typed);
  return (await engine.get(id)) === null ? null : id;
}
