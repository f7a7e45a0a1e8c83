import ejs from 'ejs';
import { Router } from 'express';
import { didYouMean, type Meant } from '../search/did-you-mean.ts';
import type { SearchResult } from '../search/engine.ts';
import type { Fragment } from '../search/highlight.ts';
import type { Query } from '../search/query.ts';
import { snippet } from '../search/snippet.ts';
import { badParameters } from './api-words.ts';
import { baseAddress } from './base-address.ts';
import { BadParameters } from './errors.ts';
import { missingArticle } from './missing.ts';
import { openApi } from './openapi.ts';
import type { Parts } from './parts.ts';
import { searchRequest } from './request.ts';
import { addressOf, isFiltered, parseState, type SearchState } from './state.ts';
import { languages } from './texts.ts';

/** `/api/search` and `/api/articles/:id`: what the pages show, as JSON. Parameters are those of the search page. */
export function apiRoutes({ engine, archive, settings }: Parts): Router {
  const router = Router();
  router.get('/api/search', async (request, response) => {
    const { state, problems } = parseState(addressOf(request).searchParams, false);
    const { request: search, dates } = await searchRequest(engine, state);
    const bad = badParameters(problems, dates, state);
    if (bad.length) throw new BadParameters(bad);
    const result = await engine.search(search);
    const isAsked = state.page === 1 && !isFiltered(state) && result.hits.length === 0;
    const meant = isAsked ? await didYouMean(engine, state.q) : null;
    response.json(searchAnswer(result, search.query, state, meant));
  });
  router.get('/api/articles/:id', async (request, response) => {
    const { id } = request.params;
    const article = await engine.get(id);
    if (article === null) throw await missingArticle(archive, id);
    response.json(article);
  });
  router.get('/api/openapi.json', (request, response) => {
    response.json(openApi(baseAddress(request, settings)));
  });
  return router;
}

/** Shape of the answer: see `openapi.ts`. `snippet` is HTML: escaped text with `<mark>`. */
function searchAnswer(result: SearchResult, query: Query, state: SearchState, meant: Meant | null) {
  return {
    total: result.total,
    stories: result.stories,
    relaxed: result.relaxed,
    page: state.page,
    size: state.size,
    sort: state.sort,
    notes: query.notes.map((note) => ({ ...note, message: languages.en.note(note) })),
    meant: meant && { q: meant.text, total: meant.total },
    hits: result.hits.map(({ article, score, missing, others }) => ({
      id: article.id,
      title: article.title,
      lead: article.lead,
      source: article.source,
      published: article.published,
      url: article.url,
      snippet: markup(snippet(article, query)),
      score,
      missing,
      others,
    })),
    facets: result.facets,
  };
}

function markup(fragments: Fragment[]): string {
  return fragments
    .map(({ text, marked }) => (marked ? `<mark>${ejs.escapeXML(text)}</mark>` : ejs.escapeXML(text)))
    .join('');
}
