import { Router } from 'express';
import { unknown } from '../search/engine.ts';
import { baseAddress } from './base-address.ts';
import { NotFound } from './errors.ts';
import type { Parts } from './parts.ts';
import { searchRequest } from './request.ts';
import { emptyState, type SearchState } from './state.ts';

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
/** What one sitemap may hold. */
const mostAddresses = 50_000;
const part = /^\/sitemaps\/(\d{4}(?:-\d{2})?|unknown)\.xml$/;

/**
 * `/sitemap.xml`: an index of one sitemap a year, or a month where a year has more articles than a sitemap may hold; and
 * `/robots.txt`, which keeps robots from wandering through the filters.
 */
export function sitemapRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  router.get('/robots.txt', (request, response) => {
    const base = baseAddress(request, settings);
    const closed = ['/?', '/export.', '/feed.atom', '/review', '/api/search'].map((path) => `Disallow: ${path}`);
    response.type('text/plain').send(`User-agent: *\n${closed.join('\n')}\nSitemap: ${base}/sitemap.xml\n`);
  });
  router.get('/sitemap.xml', async (request, response) => {
    const { request: all } = await searchRequest(engine, { ...emptyState(), size: 1 });
    const { facets } = await engine.search(all);
    const names = facets.year.flatMap(({ value, count }) =>
      count > mostAddresses && value !== unknown ? months.map((month) => `${value}-${month}`) : [value],
    );
    response.type('application/xml').render('sitemap-index', { base: baseAddress(request, settings), names });
  });
  router.get(part, async (request, response) => {
    const [, name = ''] = part.exec(request.path) ?? [];
    const { query, filters } = (await searchRequest(engine, partState(name))).request;
    const ids: string[] = [];
    for await (const id of engine.everyId({ query, filters, sort: 'newest' })) ids.push(id);
    if (ids.length === 0) throw new NotFound();
    response
      .type('application/xml')
      .render('sitemap', { base: baseAddress(request, settings), ids: ids.slice(0, mostAddresses) });
  });
  return router;
}

function partState(name: string): SearchState {
  const state = emptyState();
  if (/^\d{4}-/.test(name)) return { ...state, from: name, to: name };
  return { ...state, facets: { ...state.facets, year: [name] } };
}
