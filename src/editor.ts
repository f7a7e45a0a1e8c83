import type { Corrections } from './archive/archive.ts';

/** Something that cannot be done by hand; the message says why and what can. */
export class EditError extends Error {
  override name = 'EditError';
}

/**
 * What can be done to articles by hand, by the web and the command line. It is noted in the archive before the articles
 * are changed, so that it outlives every run and `reindex`, and logged. Every method may throw `EngineUnavailable`, and
 * `EditError` for an article that is not held.
 */
export interface Editor {
  /** Puts values in place of the page's. They are all that is corrected afterwards: a field that is not among them, or
   * has the page's own value, reads as the page has it. */
  correct(id: string, corrections: Corrections): Promise<void>;
  /** Puts a removed block back among the paragraphs, where it stands on the page; every one of this text. One that was
   * taken out by hand is as the page has it again. Throws `EditError` where no such block is removed. */
  putBack(id: string, text: string): Promise<void>;
  /** Takes a paragraph out, every one of this text; it is removed by hand. One that was put back by hand is as the page
   * has it again, also where the page no longer has it. Throws `EditError` where there is no such paragraph. */
  takeOut(id: string, text: string): Promise<void>;
  /** Takes an article out for good, whatever feeds and folders bring. */
  delete(id: string, why: string): Promise<void>;
  /** Puts a deleted article back as it is read now. */
  restore(id: string): Promise<void>;
  /** Tries a page in quarantine again by today's rules; gives the article's id, or null where it stays there. */
  retry(digest: string): Promise<string | null>;
}
