import { Router } from 'express';
import { headline } from '../headline.ts';
import { missingArticle } from '../missing.ts';
import type { Parts } from '../parts.ts';
import { printedMoment } from '../printed-date.ts';
import type { Texts } from '../texts.ts';
import { versionsOf } from './versions.ts';
import { versionsPage } from './versions-page.ts';

/**
 * `/articles/:id/versions`: what its newspaper changed in an article since it was first read, word by word;
 * `/api/articles/:id/versions`: the versions as JSON.
 */
export function versionRoutes({ engine, archive, reread }: Parts): Router {
  const router = Router();
  router.get('/articles/:id/versions', async (request, response) => {
    const { id } = request.params;
    const article = await engine.get(id);
    if (article === null) throw await missingArticle(archive, id);
    const t: Texts = response.locals.t;
    const { texts, gone } = await versionsOf({ archive, reread }, id);
    response.render('versions', {
      id,
      title: headline(article, t).text,
      versions: versionsPage(texts, t),
      gone: gone === null ? null : printedMoment(gone, t),
    });
  });
  router.get('/api/articles/:id/versions', async (request, response) => {
    const { id } = request.params;
    const article = await engine.get(id);
    if (article === null) throw await missingArticle(archive, id);
    const { texts, gone } = await versionsOf({ archive, reread }, id);
    response.json({
      id,
      gone,
      versions: texts.map(({ read, article: { title, lead, published, paragraphs, captions } }) => ({
        read,
        title,
        lead,
        published,
        paragraphs,
        captions,
      })),
    });
  });
  return router;
}
