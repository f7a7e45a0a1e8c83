import { createHash, timingSafeEqual } from 'node:crypto';
import { parseCookie } from 'cookie';
import { sign, unsign } from 'cookie-signature';
import type { Request, RequestHandler, Response } from 'express';
import { baseAddress } from '../base-address.ts';
import { Forbidden, NotFound } from '../errors.ts';

/** How long an editor stays signed in. */
const lasts = 12 * 3_600_000;

const name = 'editor';

/**
 * Who typed the token is the editor for half a day. The cookie says until when, signed with a key that is made of the
 * token: no state is kept here, and another token ends every session. It is sent with no request that another site caused.
 */
export class EditorSession {
  readonly #token: Buffer;
  readonly #key: string;
  readonly #publicUrl: string | null;

  constructor(token: string, publicUrl: string | null) {
    this.#token = digest(token);
    this.#key = digest(`Điểm Báo, editor's session: ${token}`).toString('hex');
    this.#publicUrl = publicUrl;
  }

  /** Whether the token is the one; in a time that does not tell how much of it is right. */
  isToken(typed: string): boolean {
    return timingSafeEqual(digest(typed), this.#token);
  }

  begin(request: Request, response: Response): void {
    const value = sign(String(Date.now() + lasts), this.#key);
    response.cookie(name, value, { ...this.#options(request), maxAge: lasts });
  }

  end(request: Request, response: Response): void {
    response.clearCookie(name, this.#options(request));
  }

  /** Tells the pages whether the editor reads them. */
  readonly read: RequestHandler = (request, response, next) => {
    const kept = unsign(parseCookie(request.headers.cookie ?? '')[name] ?? '', this.#key);
    response.locals.editor = kept !== false && Number(kept) > Date.now();
    // A page with an editor's links is nobody else's.
    if (response.locals.editor) response.set('Cache-Control', 'no-store');
    next();
  };

  /** To everybody but the editor there is no such page; and no form but our own is the editor's. */
  readonly only: RequestHandler = (request, response, next) => {
    if (response.locals.editor !== true) return next(new NotFound());
    next(this.#isForeign(request) ? new Forbidden() : undefined);
  };

  /** Whether a form comes from elsewhere, by what browsers say of it; `SameSite` alone trusts the whole site. */
  #isForeign(request: Request): boolean {
    const origin = request.get('origin');
    if (request.method !== 'POST' || origin === undefined) return false;
    return URL.parse(origin)?.host !== URL.parse(baseAddress(request, { publicUrl: this.#publicUrl }))?.host;
  }

  #options(request: Request) {
    const secure = request.secure || (this.#publicUrl?.startsWith('https:') ?? false);
    return { httpOnly: true, sameSite: 'strict' as const, secure, path: '/' };
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
