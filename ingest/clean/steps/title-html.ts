import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { isOpenedHint, told } from '../html/hints.ts';
import { nearest, type Region } from '../html/region.ts';
import { likeness } from '../likeness.ts';
import { wordCount } from '../prose.ts';
import { phraseKey } from '../visible.ts';

const longestTitle = 300;
export const isTitleHint = told(/(?:^|[\s-])(?:title|headline|tieu-?de|heading|entry-title|post-title|h1)(?=$|[\s-])/);
// A window's title goes on with the site's name: "Khánh thành cầu | Báo Hà Giang".
const siteSuffix = /\s+[|»–—-]\s+[^|»–—]{2,60}$/;
const enough = 5;
// Letters of a headline's key by which a block is chosen for comparison.
const headLetters = 4;
// A share bar's copy of the headline stands so deep inside of it.
const apartLevels = 12;

/** Finds the headline of an HTML page among its blocks: the one that the markup calls so, or the likeliest heading
 * before the body. Where none is seen, the markup's own. */
export function titleOfHtml(draft: Draft): void {
  if (!draft.markup) return;
  const { titles } = draft.markup;
  const keys = titles.map(phraseKey);
  const heads = new Set(keys.map((key) => key.slice(0, headLetters)));
  const known = { keys, titles, heads, segments: segmentsOf(titles), size: draft.pieces.length };
  let chosen: Piece | null = null;
  let most = enough - 1;
  for (const piece of draft.pieces) {
    if (piece.text.length > longestTitle || piece.text.length < 2) continue;
    const score = scoreOf(piece, known);
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

/** What is known of a page's headline: as its markup tells it, that by key, by the letters it begins with, by its parts; and how
 * many blocks the page has. */
type Known = { keys: string[]; titles: string[]; heads: Set<string>; segments: Set<string>; size: number };

function scoreOf(piece: Piece, { keys, titles, heads, segments, size }: Known): number {
  const heading = headingOf(piece.tag) || headingOf(piece.region?.parent?.name ?? '');
  const hinted = nearest(piece.region, 2, isTitleHint) !== null;
  let score = heading === 'h1' ? 5 : heading === 'h2' ? 2 : heading ? 1 : 0;
  if (hinted) score += 2;
  // Most blocks are neither a heading nor begin as a known headline does: they need no key.
  if (score === 0 && !mayBegin(piece.text, heads)) return 0;
  if (score === 0 && !heads.has(phraseKey(piece.text.slice(0, headLetters * 3)).slice(0, headLetters))) return 0;
  const key = phraseKey(piece.text);
  if (key !== '' && keys.includes(key)) score += 8;
  else if (key.length > 14 && keys.some((one) => isPartOf(key, one))) score += 6;
  else if (
    score > 0 &&
    wordCount(piece.text) >= 4 &&
    titles.some((one) => likeness(one, piece.text) > 0.8 && piece.text.length > one.length * 0.5)
  )
    score += 4;
  else if (keys.length > 0 && !segments.has(key)) score -= 2;
  if (score < enough) return 0;
  // Menus, sticky bars and teasers print the headline too; of equals the first is the article's.
  if (piece.links > 0.8) score -= 3;
  const isSet = ({ apart, name, from, to }: Region) => apart !== null && !(name === 'form' && to - from > size / 2);
  const set = nearest(piece.region, apartLevels, isSet);
  // What a click opens is headed by the site's name.
  if (set !== null) score -= isOpenedHint(set) ? 6 : 3;
  return score;
}

/** Keys of the parts of a window's title: a headline may be too short to be told from a site's name ("Bến quê - Tạp chí Sông"). */
const segmentsOf = (titles: string[]): Set<string> =>
  new Set(
    titles
      .filter(({ length }) => length < longestTitle)
      .flatMap((title) => title.split(/\s+[|»–—·-]\s+/))
      .map(phraseKey),
  );

/** Whether a headline's key is most of what a title begins or ends with: the site's name is the lesser part of it. */
const isPartOf = (key: string, title: string): boolean =>
  key.length * 2 > title.length && (title.startsWith(key) || title.endsWith(key));

/** Whether a text's first letter is one that a headline has; always true where it is none of ASCII's. */
function mayBegin(text: string, heads: Set<string>): boolean {
  const first = text.charCodeAt(0) | 32;
  if (first < 97 || first > 122) return true;
  for (const head of heads) if (head.charCodeAt(0) === first) return true;
  return false;
}

const headingOf = (name: string): string => (name.length === 2 && name >= 'h1' && name <= 'h4' ? name : '');
