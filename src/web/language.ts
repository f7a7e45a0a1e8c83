import { parseCookie } from 'cookie';
import type { RequestHandler } from 'express';
import { addressOf } from './state.ts';
import { defaultLanguage, languages } from './texts.ts';

const year = 365 * 24 * 3_600_000;

/**
 * Chooses the language of the page: what the reader chose before, else Vietnamese. `?lang=en` chooses, remembers, and
 * leads back to the same address without it.
 */
export const chooseLanguage: RequestHandler = (request, response, next) => {
  const address = addressOf(request);
  const asked = address.searchParams.get('lang');
  if (asked !== null && Object.hasOwn(languages, asked) && request.method === 'GET') {
    response.cookie('lang', asked, { maxAge: year, sameSite: 'lax', httpOnly: true, path: '/' });
    address.searchParams.delete('lang');
    response.redirect(302, samePlace(address));
    return;
  }
  const remembered = parseCookie(request.headers.cookie ?? '').lang ?? defaultLanguage;
  response.locals.t = languages[Object.hasOwn(languages, remembered) ? remembered : defaultLanguage];
  response.locals.otherLanguages = Object.values(languages)
    .filter((one) => one !== response.locals.t)
    .map((one) => {
      const there = new URL(address);
      there.searchParams.set('lang', one.language);
      return { language: one.language, name: one.ownName, href: samePlace(there) };
    });
  response.vary('Cookie');
  // Pages change with every run; browsers ask again and are mostly told that theirs still holds (ETag).
  response.set('Cache-Control', 'no-cache');
  next();
};

/** Path and parameters alone. */
function samePlace(address: URL): string {
  return address.pathname + address.search;
}
