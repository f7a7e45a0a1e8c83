import { parseCookie } from 'cookie';
import type { RequestHandler, Response } from 'express';
import { emptyReview, packReview, picked, type Review, unpackReview } from './review.ts';

/** Browsers keep 4,096 bytes a cookie, its name and attributes among them. */
const mostKept = 3800;
const halfYear = 180 * 24 * 3_600_000;

/** The review that this browser keeps, for the pages: how many articles, and which. */
export const readReview: RequestHandler = (request, response, next) => {
  const kept = parseCookie(request.headers.cookie ?? '').review;
  const review = (kept && unpackReview(kept)) || emptyReview();
  response.locals.review = review;
  response.locals.picked = picked(review);
  next();
};

/** Keeps a review in the browser; false when it is too long to be kept there. */
export function keepReview(response: Response, review: Review): boolean {
  if (review.items.length === 0 && !review.title && !review.date) {
    response.clearCookie('review', { path: '/' });
    return true;
  }
  const packed = packReview(review);
  if (packed.length > mostKept) return false;
  response.cookie('review', packed, { maxAge: halfYear, sameSite: 'lax', httpOnly: true, path: '/' });
  return true;
}
