import express, { type Request, type Response, Router } from 'express';
import { baseAddress } from '../base-address.ts';
import { BadParameters } from '../errors.ts';
import type { Parts } from '../parts.ts';
import { samePlace } from '../preferences.ts';
import { addressOf } from '../state.ts';
import { reviewDocx } from './docx.ts';
import { reviewMarkdown } from './markdown.ts';
import { articleId, packReview, picked, type Review, unpackReview, withArticle, withoutArticle } from './review.ts';
import { keepReview } from './review-cookie.ts';
import { reviewFromForm } from './review-form.ts';
import { printedParts, reviewPage, today } from './review-page.ts';

/** An address longer than this is refused by servers and mail programs on the way. */
const longestAddress = 12_000;

const wantsJson = (request: Request) => request.accepts(['html', 'json']) === 'json';

/**
 * The press review: `/review` to make it, `/review/paper` to read, print or send it, and the same as .docx, .html and
 * .md. `r` is the review itself, packed; without it the one that this browser keeps. Nothing is kept on the server.
 */
export function reviewRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '500kb', parameterLimit: 1000 });

  const asked = (request: Request, response: Response): Review => {
    const packed = addressOf(request).searchParams.get('r');
    if (packed === null) return response.locals.review;
    const review = unpackReview(packed);
    if (review === null)
      throw new BadParameters([
        { field: 'r', value: packed.slice(0, 40), message: response.locals.t.review.unreadable },
      ]);
    return review;
  };
  /** A review that is sent or printed is of a certain day, whenever it is opened. */
  const dated = (review: Review, response: Response) =>
    packReview({ ...review, date: review.date || today(response.locals.t) });
  /** Whether a review came by its address and is not the one that this browser keeps. */
  const isSent = (review: Review, response: Response) =>
    dated(review, response) !== dated(response.locals.review, response);
  const page = (request: Request, response: Response) =>
    reviewPage(engine, asked(request, response), baseAddress(request, settings), response.locals.t);
  const isWhole = (request: Request) => addressOf(request).searchParams.get('texts') === 'whole';

  router.get('/review', async (request, response) => {
    const review = asked(request, response);
    const params = addressOf(request).searchParams;
    response.render('review', {
      review,
      page: await page(request, response),
      today: today(response.locals.t),
      sent: isSent(review, response),
      tooLong: params.has('too-long'),
    });
  });

  router.post('/review', form, (request, response) => {
    const { review, at, toPaper, kept } = reviewFromForm(request.body ?? {});
    const place = at === null ? '' : `#item-${at}`;
    const packed = packReview(review);
    const fits = packed.length <= longestAddress;
    const done = !kept || keepReview(response, review);
    // The script asks for JSON and stays where it is.
    if (wantsJson(request)) return response.status(done && fits ? 200 : 409).json({ packed: fits ? packed : null });
    if (!fits) return response.redirect(303, '/review?too-long');
    if (toPaper) return response.redirect(303, `/review/paper?r=${dated(review, response)}`);
    if (kept && done) return response.redirect(303, `/review${place}`);
    return response.redirect(303, `/review?r=${packed}${done ? '' : '&too-long'}${place}`);
  });

  router.post('/review/pick', form, (request, response) => {
    const { add, remove, back } = request.body ?? {};
    const id = String(add ?? remove ?? '');
    if (!articleId.test(id))
      throw new BadParameters([{ field: 'add', value: id.slice(0, 40), message: response.locals.t.notFound.text }]);
    const { review } = response.locals;
    const changed = add === undefined ? withoutArticle(review, id) : withArticle(review, id);
    const kept = keepReview(response, changed);
    if (wantsJson(request)) {
      response.status(kept ? 200 : 409).json({ picked: picked(kept ? changed : review).size });
    } else response.redirect(303, kept ? `${samePlace(back)}#${id}` : '/review?too-long');
  });

  router.get('/review/paper', async (request, response) => {
    const review = asked(request, response);
    response.render('review-paper', {
      page: await page(request, response),
      packed: dated(review, response),
      sent: isSent(review, response),
      whole: isWhole(request),
      printedParts,
    });
  });

  router.get('/review.docx', async (request, response) => {
    const file = await reviewDocx(await page(request, response), isWhole(request), response.locals.t);
    response.attachment('diem-bao.docx').send(file);
  });
  router.get('/review.md', async (request, response) => {
    const text = reviewMarkdown(await page(request, response), isWhole(request), response.locals.t);
    response.attachment('diem-bao.md').type('text/markdown; charset=utf-8').send(text);
  });
  router.get('/review.html', async (request, response) => {
    const file = { page: await page(request, response), whole: isWhole(request), printedParts };
    response.attachment('diem-bao.html').render('review-file', file);
  });
  return router;
}
