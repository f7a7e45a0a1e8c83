import { Router } from 'express';
import { baseAddress } from './base-address.ts';
import { NotFound } from './errors.ts';
import { headline } from './headline.ts';
import type { Parts } from './parts.ts';
import { reportOf } from './reports.ts';
import type { Texts } from './texts.ts';

/** `/stories/:id`: the reports of the story that an article is in, in the order of time. */
export function storyRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  router.get('/stories/:id', async (request, response) => {
    const articles = await engine.story(request.params.id);
    const [first] = articles;
    if (first === undefined) throw new NotFound();
    const t: Texts = response.locals.t;
    const reports = articles.map((article) => reportOf(article, t));
    const sources = Map.groupBy(reports, ({ source }) => source);
    response.render('story', {
      // Every report of a story leads to it; its first one names it.
      address: `${baseAddress(request, settings)}/stories/${first.id}`,
      title: headline(first, t).text,
      reports,
      sources: [...sources].map(([source, of]) => ({ source, count: of.length, href: `#${of[0]?.id}` })),
    });
  });
  return router;
}
