import express, { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { EditError, type Editor } from '../../editor.ts';
import { NotFound, tooMany } from '../errors.ts';
import { headline } from '../headline.ts';
import type { Parts } from '../parts.ts';
import { samePlace } from '../preferences.ts';
import { printedMoment } from '../printed-date.ts';
import type { Texts } from '../texts.ts';
import { addForm } from './add-form.ts';
import { blocksForm } from './blocks-form.ts';
import { correctionsOf, formFields, typedIn } from './edit-form.ts';
import type { EditorSession } from './session.ts';

/** Of the log and of what was deleted, as many as one reads. */
const shown = 200;

/** Wrong tokens that one client may type in a quarter of an hour. */
const tries = { windowMs: 15 * 60_000, limit: 10 };

/**
 * The editor's hand, by the web: `/editor` to sign in, and to add a page, and for what was deleted and done; `/articles/:id/edit` to correct
 * an article, move its blocks or delete it; a quarantined page tried again. There where `ADMIN_TOKEN` is set, and nowhere else.
 */
export function editorRoutes({ engine, archive, reread }: Parts, editor: Editor, session: EditorSession): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '100kb' });
  const largeForm = express.urlencoded({ extended: false, limit: '4mb' });

  router.get('/editor', async (_request, response) => {
    const t: Texts = response.locals.t;
    if (!response.locals.editor) return response.render('editor-sign-in', { wrong: false });
    const [deletions, deeds] = await Promise.all([archive.deletions(shown), archive.deeds(shown)]);
    return response.render('editor', {
      deletions: deletions.map((one) => ({ ...one, title: one.title ?? one.id, at: printedMoment(one.at, t) })),
      deeds: deeds.map((deed) => ({ ...deed, at: printedMoment(deed.at, t), action: t.editor.actions[deed.action] })),
    });
  });

  const limited = rateLimit({
    ...tries,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-7',
    handler: tooMany,
    validate: { xForwardedForHeader: false },
  });
  router.post('/editor/sign-in', limited, form, (request, response) => {
    const { token, back } = request.body ?? {};
    if (typeof token !== 'string' || !session.isToken(token))
      return response.status(403).render('editor-sign-in', { wrong: true });
    session.begin(request, response);
    return response.redirect(303, back === undefined ? '/editor' : samePlace(back));
  });
  router.post('/editor/sign-out', session.only, (request, response) => {
    session.end(request, response);
    response.redirect(303, '/');
  });

  router.post('/editor/add', session.only, largeForm, async (request, response) => {
    const t: Texts = response.locals.t;
    const form = addForm(request.body ?? {});
    if ('wrong' in form)
      return response.status(400).render('editor-added', { told: t.editor.add.wrong[form.wrong], href: null });
    const added = 'address' in form ? await editor.addAddress(form.address) : await editor.addPasted(form.pasted);
    const told = added.kind === 'refused' ? t.editor.add.refused(t.fault(added.reason)) : t.editor.add.told[added.kind];
    const href =
      'id' in added ? `/articles/${added.id}` : 'digest' in added ? `/sources/quarantine/${added.digest}` : null;
    return response.render('editor-added', { told, href });
  });

  router.get('/articles/:id/edit', session.only, async (request, response) => {
    const { id } = request.params as { id: string };
    response.render('edit', await editPage(id, response.locals.t));
  });
  router.post('/articles/:id/edit', session.only, form, async (request, response) => {
    const { id } = request.params as { id: string };
    const { article, own } = await held(id);
    const t: Texts = response.locals.t;
    const typed = typedIn(request.body ?? {});
    const corrections = correctionsOf(typed, article);
    if (corrections === null) {
      const fields = formFields(article, own, t, typed);
      return response.status(400).render('edit', { ...(await editPage(id, t)), fields });
    }
    await editor.correct(id, corrections);
    return response.redirect(303, `/articles/${id}`);
  });
  router.post('/articles/:id/blocks', session.only, largeForm, async (request, response) => {
    const { id } = request.params as { id: string };
    await held(id);
    const { text, to } = request.body ?? {};
    if (typeof text !== 'string' || (to !== 'put-back' && to !== 'take-out')) throw new NotFound();
    try {
      await (to === 'put-back' ? editor.putBack(id, text) : editor.takeOut(id, text));
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      return response.status(409).render('edit', { ...(await editPage(id, response.locals.t)), missing: text });
    }
    return response.redirect(303, `/articles/${id}/edit#blocks`);
  });
  router.post('/articles/:id/delete', session.only, form, async (request, response) => {
    const { id } = request.params as { id: string };
    await held(id);
    const why = typeof request.body?.why === 'string' ? request.body.why.trim().slice(0, 500) : '';
    await editor.delete(id, why);
    response.redirect(303, '/editor');
  });
  router.post('/articles/:id/restore', session.only, form, async (request, response) => {
    const { id } = request.params as { id: string };
    if ((await archive.hands([id])).get(id)?.deletion == null) throw new NotFound();
    await editor.restore(id);
    response.redirect(303, `/articles/${id}`);
  });
  router.post('/sources/quarantine/:digest/retry', session.only, form, async (request, response) => {
    const { digest } = request.params as { digest: string };
    if ((await archive.quarantinedPage(digest)) === null) throw new NotFound();
    const id = await editor.retry(digest);
    response.redirect(303, id === null ? `/sources/quarantine/${digest}` : `/articles/${id}`);
  });

  /** An article that is held and not deleted, and as its page alone has it. */
  async function held(id: string) {
    const [article, page] = await Promise.all([engine.get(id), archive.page(id)]);
    if (article === null || page === null) throw new NotFound();
    return { article, own: reread(page) };
  }

  async function editPage(id: string, t: Texts) {
    const [{ article, own }, hands] = await Promise.all([held(id), archive.hands([id])]);
    const title = headline(article, t).text;
    const blocks = blocksForm(article, own, hands.get(id), t);
    return { id, title, fields: formFields(article, own, t), blocks, missing: null };
  }
  return router;
}
