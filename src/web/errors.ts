import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { EngineUnavailable } from '../search/engine.ts';
import { apiError, type BadParameter } from './api-words.ts';
import { printedMoment } from './printed-date.ts';
import { defaultLanguage, languages, type Texts } from './texts.ts';

/** Nothing is kept under this address. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** An article that an editor deleted; `at` is when (ISO 8601). */
export class Deleted extends Error {
  override name = 'Deleted';
  readonly at: string;
  constructor(at: string) {
    super(`The article was deleted on ${at}.`);
    this.at = at;
  }
}

/** A form of another site. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** Parameters that the API cannot use, each with its name. */
export class BadParameters extends Error {
  override name = 'BadParameters';
  readonly problems: BadParameter[];
  constructor(problems: BadParameter[]) {
    super(problems.map(({ message }) => message).join('; '));
    this.problems = problems;
  }
}

/** How long a client should wait while the engine is away. Seconds. */
const retryAfter = 10;

export const nothingHere: RequestHandler = (_request, _response, next) => next(new NotFound());

/** Tells what went wrong: in JSON to programs, on a page to people. Only defects are logged as errors. */
export function failed(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      log.error({ err: error, path: request.path }, 'an answer broke off');
      next(error);
      return;
    }
    // Assets and health answer before the language is chosen.
    response.locals.t ??= languages[defaultLanguage];
    const texts: Texts = response.locals.t;
    response.locals.otherLanguages ??= [];
    response.locals.preferences ??= { theme: 'auto', type: 'normal' };
    response.locals.here ??= '/';
    response.locals.picked ??= new Set();
    if (error instanceof EngineUnavailable) {
      log.warn({ engine: error.engine, reason: error.message }, 'the engine does not answer');
      response.set('Retry-After', String(retryAfter));
      const { title, text, again } = texts.unavailable;
      tell(request, response, 503, { title, text: text(error.engine), again }, { engine: error.engine });
    } else if (error instanceof NotFound) tell(request, response, 404, texts.notFound);
    else if (error instanceof Deleted) {
      const { title, text } = texts.deleted;
      tell(request, response, 410, { title, text: text(printedMoment(error.at, texts)) });
    } else if (error instanceof Forbidden) tell(request, response, 403, texts.forbidden);
    else if (error instanceof BadParameters) {
      tell(
        request,
        response,
        400,
        { title: texts.badRequest.title, text: error.message },
        { problems: error.problems },
      );
    } else if (error.status >= 400 && error.status < 500) tell(request, response, error.status, texts.badRequest);
    else {
      log.error({ err: error, path: request.path }, 'a page failed');
      tell(request, response, 500, texts.broken);
    }
  };
}

export const tooMany: RequestHandler = (request, response) => {
  tell(request, response, 429, response.locals.t.tooMany);
};

type Told = { title: string; text: string; again?: string };
/** What programs are told besides. */
type More = { engine?: string; problems?: BadParameter[] };

function tell(request: Request, response: Response, status: number, told: Told, more: More = {}): void {
  response.status(status).set('Cache-Control', 'no-store');
  if (/^\/(api(\/|$)|readyz)/.test(request.path)) {
    const error = more.problems ? told.text : apiError(status, request.path, more.engine);
    response.json({ error, ...more });
  } else response.render('error', { ...told, again: told.again ?? null, address: request.originalUrl });
}
