import { Router } from 'express';
import { baseAddress } from './base-address.ts';
import { documentLink, documentPage } from './document-page.ts';
import { NotFound } from './errors.ts';
import type { Parts } from './parts.ts';

/** More hyphens than any number has would only multiply what is asked of the engine. */
const slug = /^[\p{L}\d&.]{1,20}(-[\p{L}\d&.]{1,20}){1,4}$/u;

/** `/documents/:number`: a cited document, "12-CT-TW" for 12-CT/TW, and every article that cites it. */
export function documentRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  router.get('/documents/:number', async (request, response) => {
    const number = request.params.number.normalize('NFC');
    const page = slug.test(number) ? await documentPage(engine, number, response.locals.t) : null;
    if (page === null) throw new NotFound();
    response.render('document', { page, address: baseAddress(request, settings) + documentLink(page.number) });
  });
  return router;
}
