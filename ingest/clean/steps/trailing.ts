import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { bodyBounds, isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { isPointer } from '../phrase.ts';
import { endsAsSentence, reading, wordCount } from '../prose.ts';

// "Khánh thành cầu mới (13/5/2022)", "- Khánh thành cầu mới - 13/05": an item of a list of headlines.
const dated = /\(?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:\s*[|-]?\s*\d{1,2}:\d\d)?\)?$/;
const longestHeadline = 120;
const fewestSeen = 9;
// "Tin bài khác:" has fewer words.
const fewestAnnouncing = 8;
// After such a line the article is over; what follows is the page's.
export const ends: ReadonlySet<string> = new Set<Reason>([
  'byline',
  'source-line',
  'tags',
  'related',
  'share',
  'comments',
  'navigation',
  'counter',
  'footer',
  'advertisement',
]);

/** Removes lines after the body that have no heading: links to other articles, labels. Verses and lists of the
 * article's own stand before anything was signed or removed. */
export function trailing(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  if (!body) return;
  const run: Piece[] = [];
  // Lines between the body and what ends the article.
  const before: Piece[] = [];
  let over = false;
  // The first of what ends it signs.
  let signed = false;
  let above: Piece | undefined;
  // "…đã đi vào thơ ca:": what a paragraph announces is the article's.
  let announced = draft.markup === null && announces(pieces[body.last]);
  for (const piece of pieces.slice(body.last + 1)) {
    if (piece.fate !== null && ends.has(piece.fate)) {
      // What one line says that stands directly above the signature a picture shows.
      if (
        !over &&
        piece.fate === 'byline' &&
        draft.markup === null &&
        before.length === 1 &&
        above &&
        before[0] === above &&
        wordCount(above.text) >= fewestSeen
      )
        above.fate = 'caption';
      if (!over) signed = piece.fate === 'byline' || piece.fate === 'source-line';
      over = true;
    }
    const own = above;
    above = piece;
    // "DU LỊCH" over others' headlines.
    if (
      piece.fate === 'related' &&
      own &&
      isOpen(own) &&
      own.text === own.text.toUpperCase() &&
      wordCount(own.text) < 6
    )
      own.fate = 'related';
    if (piece.fate !== null) announced = false;
    if (announced) continue;
    announced = draft.markup === null && announces(piece);
    // "Hai người bị thương khi …" below another's headline
    if (
      own?.fate === 'related' &&
      !isPointer(own.text) &&
      draft.markup === null &&
      isOpen(piece) &&
      /(?:\.\.\.|…)$/.test(piece.text)
    )
      piece.fate = 'related';
    if (over && run.length > 0 && draft.markup === null && isOpen(piece) && reading(piece.text) === 'sentence')
      run.push(piece);
    if (!isOpen(piece) || reading(piece.text) !== 'line' || (draft.markup !== null && piece.links <= 0.5)) continue;
    // A paragraph whose stop was forgotten, above the signature.
    if (isHeadline(piece.text) && (over || piece.text.length < longestHeadline))
      (over || draft.markup !== null ? run : before).push(piece);
    else if (over && wordCount(piece.text) < 6) piece.fate = 'stray';
  }
  // In a dump captions and tables stand above the signature, and seldom others' headlines.
  if (!signed || before.every(({ text }) => dated.test(text))) run.unshift(...before.filter(isOpen));
  const sure = over || run.every(({ text }) => dated.test(text));
  if (run.length === 0 || !(sure || (run.length >= 4 && body.last - body.first >= 3))) return;
  for (const piece of run) piece.fate = 'related';
}

const announces = (piece: Piece | undefined): boolean =>
  piece?.fate === null && piece.text.endsWith(':') && wordCount(piece.text) >= fewestAnnouncing;

function isHeadline(text: string): boolean {
  const words = wordCount(text);
  return words >= 6 && words <= 32 && text.length < 220 && (!endsAsSentence(text) || /[?!”"’)]$/.test(text));
}
