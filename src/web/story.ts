import { Router } from 'express';
import type { Article } from '../article.ts';
import { baseAddress } from './base-address.ts';
import { NotFound } from './errors.ts';
import { headline } from './headline.ts';
import type { Parts } from './parts.ts';
import { printedDate } from './printed-date.ts';
import type { Texts } from './texts.ts';

/** One report of a story. `words`: how long its body is. */
export type Report = {
  id: string;
  href: string;
  title: string;
  source: string;
  published: string | null;
  date: string;
  words: string;
};

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

/** An article as it stands in a list of a story's reports. */
export function reportOf(article: Article, t: Texts): Report {
  const words = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
  return {
    id: article.id,
    href: `/articles/${article.id}`,
    title: headline(article, t).text,
    source: article.source?.name ?? t.noSource,
    published: article.published,
    date: printedDate(article.published, t),
    words: t.words(words),
  };
}
