import { parseCookie } from 'cookie';
import express, { type RequestHandler, Router } from 'express';
import { addressOf } from './state.ts';

/** How a reader likes the page, kept in the browser. `auto` follows the system. */
export type Preferences = { theme: 'auto' | 'light' | 'dark'; type: 'small' | 'normal' | 'large' };

export const themes = ['auto', 'light', 'dark'] as const;
export const types = ['small', 'normal', 'large'] as const;

const year = 365 * 24 * 3_600_000;

/** Reads the preferences of a request for the page's first tag; unknown values are the defaults. */
export const readPreferences: RequestHandler = (request, response, next) => {
  const cookies = parseCookie(request.headers.cookie ?? '');
  response.locals.preferences = {
    theme: themes.find((one) => one === cookies.theme) ?? 'auto',
    type: types.find((one) => one === cookies.type) ?? 'normal',
  } satisfies Preferences;
  response.locals.here = request.originalUrl;
  next();
};

/** `POST /preferences`: remembers one of them and leads back to where the reader was. */
export function preferenceRoutes(): Router {
  const router = Router();
  router.post('/preferences', express.urlencoded({ extended: false, limit: '8kb' }), (request, response) => {
    const { theme, type, back } = request.body ?? {};
    const keep = (name: string, value: string) =>
      response.cookie(name, value, { maxAge: year, sameSite: 'lax', httpOnly: true, path: '/' });
    if (themes.some((one) => one === theme)) keep('theme', theme);
    if (types.some((one) => one === type)) keep('type', type);
    response.redirect(303, samePlace(back));
  });
  return router;
}

/** A place on this site from what a form says; the front page for anything else. */
export function samePlace(back: unknown): string {
  if (typeof back !== 'string' || !back.startsWith('/')) return '/';
  const address = addressOf({ originalUrl: back.replaceAll('\\', '/') });
  return address.pathname + address.search;
}
