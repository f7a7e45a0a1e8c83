import { newPiece, type Piece, plain } from '../block.ts';
import { reading } from '../prose.ts';
import { visible } from '../visible.ts';
import { classNames } from './class-names.ts';
import { newRegion, toldNothing } from './new-region.ts';
import type { Region } from './region.ts';

// So many letters of running text outside of links are an article's.
const shown = 300;
// A body is longer than what a page says of itself ("Đang tải…", its description).
const shortest = 200;
const known = 60;
// So many characters of what is withheld tell whether it is seen.
const farthest = 5000;
const mostLooked = 4;

/** The paragraphs of an article that only a script would show: JSON-LD's `articleBody`, where the page itself has hardly
 * any running text and not this. They come after the pieces that are seen; none where the page shows its article. */
export function paragraphsOfScript(pieces: Piece[], body: string | null): { pieces: Piece[]; region: Region } | null {
  if (body === null || body.length < shortest) return null;
  const texts = paragraphs(body);
  const first = texts[0]?.slice(0, known) ?? '';
  if (first === '' || pieces.some(({ text }) => text.includes(first))) return null;
  const names = classNames('articlebody');
  const region = newRegion('article', null, pieces.length, { ...toldNothing, hint: names.hint, names });
  region.to += texts.length;
  return {
    region,
    pieces: texts.map((text) =>
      newPiece({ text, line: 1, gap: true, tag: 'p', links: 0, entries: [], region, looks: plain }),
    ),
  };
}

/** Whether a `noscript` holds paragraphs that the page does not show: a script puts the article there, among teasers that
 * stand there already. */
export function isWithheld(html: string, pieces: Piece[]): boolean {
  let looked = 0;
  for (let from = html.indexOf('<noscript'); from >= 0 && looked < mostLooked; ) {
    const to = html.indexOf('</noscript', from);
    if (to < 0) return false;
    const inside = to - from >= shown ? html.slice(from, Math.min(to, from + farthest)) : '';
    from = html.indexOf('<noscript', to);
    if (inside.indexOf('<p>') === inside.lastIndexOf('<p>')) continue;
    looked += 1;
    const first = paragraphs(inside)
      .find((text) => reading(text) === 'prose' && !text.includes('&'))
      ?.slice(0, known);
    if (first !== undefined && !pieces.some(({ text }) => text.includes(first))) return true;
  }
  return false;
}

/** Whether blocks have an article's running text beyond so many letters of it. */
export const hasArticle = (pieces: Piece[], beyond: number): boolean => lettersOfProse(pieces) >= shown + beyond;

/** Letters of running text outside of links. */
export function lettersOfProse(pieces: Piece[]): number {
  let letters = 0;
  for (const { text, links } of pieces) if (links < 0.5 && reading(text) === 'prose') letters += text.length;
  return letters;
}

/** Plain paragraphs of a body that may hold markup of its own: elements, or a system's "{p}", "{/embed}". */
function paragraphs(body: string): string[] {
  return body
    .replace(/\{\/?[a-z][a-z-]{0,20}\}/g, '\n')
    .replace(/<\/?(?:p|div|h[1-6]|li|ul|ol|br|blockquote|figure|figcaption|tr|table)(?:\s[^<>]*)?\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .split(/\s*[\r\n]+\s*/)
    .map(visible)
    .filter((text) => text !== '');
}
