import { blockKey } from '../block-key.ts';
import type { Draft } from '../draft.ts';

/** Removes the blocks that are known to be the site's template (`template-of-page.ts`), before any other step could
 * take one of them for a headline or for the end of the text. */
export function template(draft: Draft): void {
  if (draft.template.size === 0) return;
  for (const piece of draft.pieces)
    if (piece.fate === null && draft.template.has(placedKey(piece.line, blockKey(piece.text)))) piece.fate = 'template';
}

/** A block of a page: by its text and line, for the same words may stand elsewhere on it as the article's own. */
export function placedKey(line: number, key: string): string {
  return `${line} ${key}`;
}
