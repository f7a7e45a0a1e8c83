import type { Corrections } from './archive/archive.ts';
import type { Fault } from './faults/fault.ts';

/** Something that cannot be done by hand; the message says why and what can. */
export class EditError extends Error {
  override name = 'EditError';
}

/** A page that an editor pasted: how it is called in lists, its address and date (as articles have it) where known, and
 * its text or HTML. */
export type PastedPage = { name: string; url: string | null; published: string | null; content: string };

/** What became of a page that an editor added. */
export type Added =
  | { kind: 'new' | 'changed' | 'unchanged'; id: string }
  | { kind: 'quarantined'; digest: string }
  /** It was held, and its source keeps it no longer. */
  | { kind: 'dropped' }
  /** An address that gave no page. */
  | { kind: 'refused'; reason: Fault }
  /** An address that gave none in the time that a reader waits. */
  | { kind: 'late' };

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
  /** Fetches a page, as a guest, and takes it in as a run would; a feed's or list's address gives no page. */
  addAddress(address: string): Promise<Added>;
  /** Takes in a page that was pasted. */
  addPasted(page: PastedPage): Promise<Added>;
  /** Tries a page in quarantine again by today's rules; gives the article's id, or null where it stays there. */
  retry(digest: string): Promise<string | null>;
}
