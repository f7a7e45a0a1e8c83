import { Router } from 'express';
import { readQuery } from '../search/read-query.ts';
import { baseAddress } from './base-address.ts';
import { cameFrom } from './came-from.ts';
import { headline } from './headline.ts';
import { linkedData } from './linked-data.ts';
import { missingArticle } from './missing.ts';
import type { Parts } from './parts.ts';
import { printedMoment } from './printed-date.ts';
import { readerPage } from './reader.ts';
import { related } from './related.ts';
import { reportOf } from './reports.ts';
import { scrapedPage } from './scraped-page.ts';
import { addressOf, parseState, stateLink, stateParams } from './state.ts';
import type { Texts } from './texts.ts';
import { versionsOf } from './versions/versions.ts';

/**
 * `/articles/:id`: one article to read, with what was taken out of its page and where each field was read;
 * `/articles/:id/page`: the page as it was scraped.
 */
export function articleRoutes({ engine, archive, reread, pageLines, settings }: Parts): Router {
  const router = Router();
  router.get('/articles/:id', async (request, response) => {
    const { id } = request.params;
    const article = await engine.get(id);
    if (article === null) throw await missingArticle(archive, id);
    const params = addressOf(request).searchParams;
    const { state } = parseState(params);
    const marked = params.get('marks') !== '0';
    const searched = [...stateParams(state)].length > 0;
    const address = `${baseAddress(request, settings)}/articles/${id}`;
    const t: Texts = response.locals.t;
    const story = (await engine.story(id)).filter((one) => one.id !== id);
    const told = new Set(story.map((one) => `/articles/${one.id}`));
    const { texts, gone } = await versionsOf({ archive, reread }, id);
    const byHand = Object.values(article.evidence).includes('hand');
    const source = byHand ? await archive.page(id) : null;
    const own = source && reread(source);
    response.render('article', {
      versions: texts.map(({ read }) => printedMoment(read, t)),
      gone: gone === null ? null : printedMoment(gone, t),
      address,
      story: story.map((one) => reportOf(one, t, article)),
      related: (await related(engine, article, t)).filter(({ href }) => !told.has(href)),
      linkedData: linkedData(article, address),
      page: readerPage(article, await readQuery(engine, marked ? state.q : ''), t, own),
      from: searched ? await cameFrom(engine, state, id) : null,
      searchedWords: state.q,
      marked,
      scraped: stateLink(`/articles/${id}/page`, state),
      switchMarks: stateLink(`/articles/${id}`, state, marked ? { marks: '0' } : {}),
      state,
    });
  });
  router.get('/articles/:id/page', async (request, response) => {
    const { id } = request.params;
    const [article, page] = await Promise.all([engine.get(id), archive.page(id)]);
    if (article === null) throw await missingArticle(archive, id);
    const t: Texts = response.locals.t;
    const lines = page && pageLines(page);
    const { state } = parseState(addressOf(request).searchParams);
    response.render('scraped', {
      back: stateLink(`/articles/${id}`, state),
      title: headline(article, t).text,
      page: lines && scrapedPage(lines, article.removed),
      fetched: page?.fetched ? printedMoment(page.fetched, t) : null,
    });
  });
  return router;
}
