import { Router } from 'express';
import { baseAddress } from './base-address.ts';
import { cameFrom } from './came-from.ts';
import { NotFound } from './errors.ts';
import { linkedData } from './linked-data.ts';
import type { Parts } from './parts.ts';
import { readerPage } from './reader.ts';
import { addressOf, parseState, stateLink, stateParams } from './state.ts';

/** `/articles/:id`: one article to read, with what was taken out of its page and where each field was read. */
export function articleRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  router.get('/articles/:id', async (request, response) => {
    const { id } = request.params;
    const article = await engine.get(id);
    if (article === null) throw new NotFound();
    const params = addressOf(request).searchParams;
    const { state } = parseState(params);
    const marked = params.get('marks') !== '0';
    const searched = [...stateParams(state)].length > 0;
    const address = `${baseAddress(request, settings)}/articles/${id}`;
    response.render('article', {
      address,
      linkedData: linkedData(article, address),
      page: readerPage(article, marked ? state.q : '', response.locals.t),
      from: searched ? await cameFrom(engine, state, id) : null,
      searchedWords: state.q,
      marked,
      switchMarks: stateLink(`/articles/${id}`, state, marked ? { marks: '0' } : {}),
      state,
    });
  });
  return router;
}
