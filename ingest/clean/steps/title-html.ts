import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { likeness } from '../likeness.ts';
import { wordCount } from '../prose.ts';
import { phraseKey } from '../visible.ts';

const longestTitle = 300;
const titleHint = /(?:^|[\s-])(?:title|headline|tieu-?de|heading|entry-title|post-title|h1)(?=$|[\s-])/;
// A window's title goes on with the site's name: "Khánh thành cầu | Báo Hà Giang".
const siteSuffix = /\s+[|»–—-]\s+[^|»–—]{2,60}$/;
const enough = 5;

/** Finds the headline of an HTML page among its blocks: the one that the markup calls so, or the likeliest heading
 * before the body. Where none is seen, the markup's own. */
export function titleOfHtml(draft: Draft): void {
  if (!draft.markup) return;
  const { titles } = draft.markup;
  const keys = titles.map(phraseKey);
  let chosen: Piece | null = null;
  let most = enough - 1;
  for (const piece of draft.pieces) {
    if (piece.text.length > longestTitle || piece.text.length < 2) continue;
    const score = scoreOf(piece, keys, titles);
    if (score > most) {
      most = score;
      chosen = piece;
    }
  }
  const told = draft.page.told.title;
  if (chosen) {
    chosen.fate = 'title';
    draft.title = chosen.text;
    draft.evidence.title = 'text';
  } else if (titles[0] !== undefined && told === undefined) {
    draft.title = titles.length > 1 ? titles[0] : titles[0].replace(siteSuffix, '');
    draft.evidence.title = 'markup';
  }
}

function scoreOf(piece: Piece, keys: string[], titles: string[]): number {
  const heading = /^h[1-4]$/.test(piece.tag)
    ? piece.tag
    : /^h[1-4]$/.test(piece.region?.parent?.name ?? '')
      ? (piece.region?.parent?.name ?? '')
      : '';
  const hinted = titleHint.test(piece.region?.hint ?? '') || titleHint.test(piece.region?.parent?.hint ?? '');
  const key = phraseKey(piece.text);
  let score = heading === 'h1' ? 5 : heading === 'h2' ? 2 : heading ? 1 : 0;
  if (hinted) score += 2;
  if (key !== '' && keys.includes(key)) score += 8;
  else if (key.length > 14 && keys.some((one) => one.startsWith(key))) score += 6;
  else if (
    score > 0 &&
    wordCount(piece.text) >= 4 &&
    titles.some((one) => likeness(one, piece.text) > 0.8 && piece.text.length > one.length * 0.5)
  )
    score += 4;
  else if (keys.length > 0) score -= 2;
  if (score < enough) return 0;
  // Menus, sticky bars and teasers print the headline too; of equals the first is the article's.
  if (piece.links > 0.8) score -= 3;
  if (piece.region?.apart || piece.region?.parent?.apart) score -= 3;
  return score;
}
