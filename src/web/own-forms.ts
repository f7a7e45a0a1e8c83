import type { RequestHandler } from 'express';
import { Forbidden } from './errors.ts';

/**
 * Lets only our own pages send forms here. What a form changes is a cookie, and another site's form, which is sent
 * without our cookies, would put an empty one in its place. Browsers say where a form comes from; programs need not.
 */
export const ownFormsOnly: RequestHandler = (request, _response, next) => {
  const foreign = request.method === 'POST' && /^(cross-site|same-site)$/.test(request.get('sec-fetch-site') ?? '');
  next(foreign ? new Forbidden() : undefined);
};
