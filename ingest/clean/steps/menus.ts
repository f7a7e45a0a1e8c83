import type { Piece } from '../block.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { endingReason, lineReason, outsideReason } from '../phrase.ts';
import { reading, wordCount } from '../prose.ts';
import { gluedTrail, isMenu, isRubric } from '../rubric.ts';
import { bareWordsOf, pairsOf, share } from '../words.ts';
import { isMasthead } from './header.ts';

// So many lines above the text, most of them short and some of them rubrics, are a site's menus.
const fewestLines = 8;
const leastShort = 0.5;
const shortLine = 4;
const fewestRubrics = 3;
// What a line takes from a stretch of running text, in letters; of a paragraph counts what a teaser has not, up to so much.
const lineCost = 50;
const shortest = 80;
const longestCounted = 600;
const leastText = 120;
// The headline stands so near above the text, and comes back in so much of it.
const reach = 30;
const retelling = 2500;
const shortestHeadline = 5;
const fewestMarked = 3;
const mostLinked = 0.5;
const fullHeadline = 8;
const longestStopped = 15;
const shared = /^.{2,45} và \d tác giả khác$/u;
const longestHeadline = 35;
const leastRetold = 0.4;
const nearDate = 4;
// A lead without its stop is told again as much as the headline is, but the day stands beside that.
const aboveDay = 0.4;
const belowDay = 0.2;
const fewestDashed = 3;
// What stands directly above the headline may file the article.
const trail = 4;
const entries = 3;
// Below the text stand its author and tags.
const signs = 15;

/** Text dumps of a whole page: removes the menus above the headline, and running text far below the article, which is
 * teasers' and readers'. The article is the longest stretch of running text; its headline comes back in it. */
export function menus(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  const marked = markedHeadline(pieces);
  if (marked < 0) dashedHeadlines(pieces);
  const body = stretch(pieces);
  if (body === null) return;
  const own = marked >= 0 && marked <= body.first;
  const above = pieces.slice(0, own ? marked : body.first).filter(({ text }) => reading(text) === 'line');
  if (own ? above.length < fewestLines : !areMenus(above)) return;
  const title = own ? marked : headlineAbove(pieces, body);
  const headline = pieces[title];
  if (!headline) return;
  headline.tag = 'h1';
  for (const [at, piece] of pieces.slice(0, title).entries())
    if (piece.fate === null && !(at >= title - trail && files(pieces, at))) piece.fate = 'navigation';
  let lines = 0;
  for (const piece of pieces.slice(body.last + 1)) {
    if (reading(piece.text) === 'line') lines += 1;
    if (piece.fate === null && lines > signs) piece.fate = outsideReason(piece.text) ?? 'related';
  }
}

/** The place of the one line that Markdown marks as the page's headline, or as the part below its masthead; -1 where none or
 * several are, or running text stands above it. */
export function markedHeadline(pieces: Piece[]): number {
  const mastheads = pieces.some(({ tag, text }) => tag === 'h1' && isMasthead(text));
  const at = loneMarked(pieces, 'h1');
  const found = at < 0 && mastheads ? loneMarked(pieces, 'h2') : at;
  const isText = ({ fate, links, text }: Piece) => fate === null && links <= mostLinked && reading(text) === 'prose';
  return pieces.slice(0, Math.max(0, found)).some(isText) ? -1 : found;
}

/** The first heading of a rank that may be a headline, unless another of the rank stands below it. */
function loneMarked(pieces: Piece[], rank: string): number {
  const may = ({ tag, text }: Piece) =>
    tag === rank &&
    !isMasthead(text) &&
    endingReason(text) === null &&
    (wordCount(text) < fullHeadline ? outsideReason(text) : lineReason(text)) === null;
  const at = pieces.findIndex((piece) => may(piece) && wordCount(piece.text) >= fewestMarked);
  return at >= 0 && !pieces.slice(at + 1).some((piece) => may(piece) && piece.text !== pieces[at]?.text) ? at : -1;
}

/** "Cầu mới thông xe -", "Chợ nổi họp lại -": other articles' headlines above the page's own, each with the mark of the next
 * item at its end; the last has none. */
function dashedHeadlines(pieces: Piece[]): void {
  const from = pieces.findIndex(({ text }) => isDashed(text));
  if (from < 0 || from > nearDate) return;
  let to = from;
  while (isDashed(pieces[to]?.text ?? '')) to += 1;
  if (to - from < fewestDashed) return;
  const last = pieces[to];
  for (const piece of pieces.slice(from, to)) piece.fate = 'related';
  if (last && reading(last.text) === 'line' && wordCount(last.text) >= shortestHeadline && findDate(last.text) === null)
    last.fate = 'related';
}

const isDashed = (text: string): boolean =>
  text.length < 200 && (text.endsWith(' -') || text.endsWith(' –')) && /\p{L}.*[^-–] [-–]$/u.test(text.slice(-40));

const isNamed = ({ text }: Piece): boolean => isRubric(text) || outsideReason(text) !== null;

function areMenus(lines: Piece[]): boolean {
  if (lines.length < fewestLines) return false;
  const short = lines.filter(({ text }) => wordCount(text) <= shortLine).length;
  return short >= lines.length * leastShort && lines.filter(isNamed).length >= fewestRubrics;
}

/** Whether a line above the headline tells the article's day, or its rubric: apart from the menus, or out of their order. */
function files(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (/[>»›]/.test(text) || (text.length < 100 && findDate(text) !== null)) return true;
  if (gluedTrail(text).length > 1) return true;
  if (!isRubric(text) && !isMenuEntry(pieces, at)) return false;
  const isEntry = (piece: Piece | undefined) => piece !== undefined && wordCount(piece.text) <= shortLine;
  if (!pieces.slice(Math.max(0, at - entries), at).every(isEntry)) return true;
  const before = pieces.findIndex((piece) => piece.text === text);
  return before < at && pieces[before - 1]?.text !== pieces[at - 1]?.text;
}

/** Whether a short line is an entry of a menu above it that is printed on one line: "Thời sự Đầu tư Nhà đất Đầu tư tài chính". */
export function isMenuEntry(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (wordCount(text) > shortLine || !/^\p{Lu}/u.test(text)) return false;
  return pieces
    .slice(0, at)
    .some((piece) => piece.text.length > text.length && piece.text.includes(text) && isMenu(piece.text));
}

/** The stretch with the most running text, of which lines take a part; null where there is little. */
function stretch(pieces: Piece[]): { first: number; last: number } | null {
  let best = { first: 0, last: -1, sum: 0 };
  let sum = 0;
  let first = 0;
  for (const [at, { text }] of pieces.entries()) {
    const read = reading(text);
    const worth =
      read === 'line' ? -lineCost : read === 'sentence' ? 0 : Math.min(text.length, longestCounted) - shortest;
    if (sum <= 0) {
      sum = 0;
      first = at;
    }
    sum += worth;
    if (sum > best.sum) best = { first, last: at, sum };
  }
  if (best.sum < leastText) return null;
  // The lead may be shorter than what counts.
  while (best.first > 0 && reading(pieces[best.first - 1]?.text ?? '') !== 'line') best.first -= 1;
  return best;
}

/** The line above the text that comes back in it most, one with a date below it before others; the last such where none does; -1 where none is dated. */
function headlineAbove(pieces: Piece[], { first, last }: { first: number; last: number }): number {
  const from = Math.max(0, first - reach);
  const dates = pieces.slice(from, first + nearDate).map(({ text }) => isDay(text));
  const isDated = (at: number) => dates.slice(Math.max(0, at - 2 - from), at + 1 + nearDate - from).includes(true);
  const candidates: number[] = [];
  let dated = -1;
  for (let at = from; at < first; at++) {
    const text = pieces[at]?.text ?? '';
    // Below "Tin liên quan" between lead and body others are named.
    if (dated >= 0 && endingReason(text) === 'related') break;
    if (!mayBeHeadline(text)) continue;
    candidates.push(at);
    if (isDated(at)) dated = at;
  }
  // Alone and dated it is the one, whatever comes back.
  if (candidates.length === 1 && dated >= 0) return dated;
  const end = Math.min(last + 1, first + reach);
  const pairs: number[][] = [];
  const pairsAt = (at: number) => {
    pairs[at] ??= pairsOf(bareWordsOf(pieces[at]?.text.slice(0, retelling) ?? ''));
    return pairs[at];
  };
  let best = -1;
  let most = leastRetold;
  for (const at of candidates) {
    // Rubrics are short.
    const full = Math.min(1, wordCount(pieces[at]?.text ?? '') / fullHeadline);
    const beside = isAboveDay(pieces, at) ? aboveDay : isDay(pieces[at - 1]?.text ?? '') ? belowDay : 0;
    const score = retold(pieces, at, end, pairsAt) * full + (isDated(at) ? leastRetold / 2 : 0) + beside;
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return best < 0 ? dated : best;
}

function mayBeHeadline(text: string): boolean {
  const words = wordCount(text);
  if (words < shortestHeadline || words > longestHeadline || /[>»›]/.test(text) || reading(text) === 'prose')
    return false;
  if (words > longestStopped && text.endsWith('.') && !text.endsWith('..')) return false;
  if (isMenu(text) || endingReason(text) !== null || outsideReason(text) !== null || shared.test(text)) return false;
  const date = findDate(text);
  return date === null || date.value.length < 10 || wordCount(date.rest) >= shortestHeadline;
}

/** Whether the day stands directly below, or below who wrote it. */
function isAboveDay(pieces: Piece[], at: number): boolean {
  const [next, after] = [pieces[at + 1]?.text ?? '', pieces[at + 2]?.text ?? ''];
  return isDay(next) || (wordCount(next) <= shortLine && isDay(after));
}

/** Whether a line tells a day and hardly more. */
function isDay(text: string): boolean {
  const date = text.length < 100 ? findDate(text) : null;
  return date !== null && wordCount(date.rest) < shortestHeadline;
}

/** The share of a line's pairs of words that the pieces below it, up to `end`, have: itself printed again set aside. */
function retold(pieces: Piece[], at: number, end: number, pairsAt: (at: number) => readonly number[]): number {
  const text = pieces[at]?.text;
  const told: (readonly number[])[] = [];
  let letters = 0;
  for (let below = at + 1; below < end && letters < retelling; below++) {
    const other = pieces[below]?.text ?? '';
    // Other articles' headlines tell each other again.
    if (other === text || reading(other) === 'line') continue;
    const pairs = pairsAt(below);
    const part = (retelling - letters) / other.length;
    told.push(part < 1 ? pairs.slice(0, Math.ceil(pairs.length * part)) : pairs);
    letters += other.length;
  }
  return share(pairsAt(at), ...told);
}
