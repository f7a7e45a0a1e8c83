import { Router } from 'express';
import { NotFound } from './errors.ts';
import type { Parts } from './parts.ts';
import { printedMoment } from './printed-date.ts';
import type { Texts } from './texts.ts';

/** Characters of a page that are shown; the rest can be downloaded. */
const shown = 200_000;

/**
 * `/sources/quarantine/:digest`: a page that could not become an article, as it was scraped, and why;
 * `/sources/quarantine/:digest/page`: its bytes, to be saved.
 */
export function quarantinedRoutes({ archive }: Parts): Router {
  const router = Router();
  router.get('/sources/quarantine/:digest', async (request, response) => {
    const { page, told } = (await archive.quarantinedPage(request.params.digest)) ?? notFound();
    const t: Texts = response.locals.t;
    const text = textOf(page.bytes);
    response.render('quarantined', {
      held: told,
      reason: t.fault(told.reason),
      at: printedMoment(told.at, t),
      tries: t.tries(told.tries),
      fetched: page.fetched ? printedMoment(page.fetched, t) : null,
      size: page.bytes.length,
      text: text?.slice(0, shown) ?? null,
      cut: text !== null && text.length > shown,
    });
  });
  router.get('/sources/quarantine/:digest/page', async (request, response) => {
    const { page } = (await archive.quarantinedPage(request.params.digest)) ?? notFound();
    // Never shown by the browser itself: what is in quarantine may be anything.
    response
      .attachment(`${page.digest.slice(0, 12)}.bin`)
      .type('application/octet-stream')
      .send(Buffer.from(page.bytes));
  });
  return router;
}

function notFound(): never {
  throw new NotFound();
}

/** The page as text, what is not UTF-8 marked as such; null for what is no text at all. */
function textOf(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes.subarray(0, shown * 4));
  return text.includes('\0') ? null : text;
}
