import { sections } from '../../../config/sections.ts';
import { bodyBounds } from '../body.ts';
import type { Draft } from '../draft.ts';
import { reading, wordCount } from '../prose.ts';
import { phraseKey } from '../visible.ts';

const rubrics = new Set(sections.map(phraseKey));
const longestLabel = 4;

/** Removes what stayed open above the headline, and the labels between headline and body: menus, names of sites, kickers
 * of rubrics that nobody listed. In a text dump only; an HTML page's elements tell more. */
export function header(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const body = bodyBounds(pieces);
  if (title < 0 || !body) return;
  for (const [at, piece] of pieces.slice(0, body.first).entries()) {
    if (piece.fate !== null || reading(piece.text) !== 'line') continue;
    if (at < title || wordCount(piece.text) <= longestLabel) piece.fate = 'navigation';
  }
}

/** Whether a line is a newspaper's rubric. */
export function isRubric(text: string): boolean {
  return text.length < 50 && rubrics.has(phraseKey(text));
}

/** Whether a line is a menu printed without a break: "Trang chủ Thời sự Chuyên đề Giải trí". */
export function isMenu(text: string): boolean {
  if (text.length > 400 || text.length < 20) return false;
  const entries = text.split(/[\s|•·]+(?=\p{Lu})/u);
  if (entries.length < 4 || entries.some((entry) => wordCount(entry) > longestLabel)) return false;
  const known = entries.filter(
    (entry) => rubrics.has(phraseKey(entry)) || /^(?:trang chủ|video|multimedia|liên hệ|giới thiệu)$/iu.test(entry),
  ).length;
  // "Chủ tịch Quốc hội … hội đàm với Chủ tịch Quốc hội …" names rubrics too, among more that are none.
  return known >= Math.max(2, entries.length * 0.5);
}
