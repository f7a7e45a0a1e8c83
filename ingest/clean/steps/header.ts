import type { Piece } from '../block.ts';
import { bodyBounds } from '../body.ts';
import { isCredited } from '../credit.ts';
import type { Draft } from '../draft.ts';
import { endingReason } from '../phrase.ts';
import { isNumbered, reading, wordCount } from '../prose.ts';
import { looksSeen, tellsDay } from '../seen.ts';
import { sourceOfName } from '../source.ts';
import { hasSubhead } from './between.ts';

const longestLabel = 4;
const longestMasthead = 7;
const longestKicker = 120;
const mostLinks = 5;
const fewestWords = 8;
const mostWords = 25;
const longLine = 10;
const fewestGlued = 14;
const fewestWithoutTitle = 3;
// "Công dân & Khuyến học trên", where the icon of a network stood.
const followed = /^\p{Lu}.{2,40} trên:?$/u;

/** Removes what stayed open above the headline, and the labels between headline and body: menus, names of sites, kickers
 * of rubrics that nobody listed. In a text dump only; an HTML page's elements tell more. */
export function header(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const body = bodyBounds(pieces);
  // Without a headline the page begins with its lead.
  if (title < 0 && pieces[0]?.fate === null) {
    itemsBelowLead(pieces);
    linesBelowFirst(pieces);
  }
  // A scraper's stamp opens the lead of a page without a headline.
  if (title < 0 && pieces[0]?.fate === 'stray') linksBelowLead(pieces);
  if (title < 0 || !body) return;
  linksBelowLead(pieces.slice(title + 1));
  linksBelowDate(pieces.slice(title + 1, body.first));
  cellsBelowTitle(pieces.slice(title + 1, body.first));
  for (const [at, piece] of pieces.slice(0, body.first).entries()) {
    if (piece.fate !== null) continue;
    // "Kỳ họp thứ Tám, HĐND tỉnh khóa XIV:" leads over to the headline.
    const kicker = at < title && piece.text.endsWith(':') && piece.text.length < longestKicker;
    if (reading(piece.text) !== 'line' && !kicker) {
      // Below the lead a short line is the first subhead.
      if (at > title) return;
      continue;
    }
    if (at < title) readMasthead(draft, piece.text);
    if (wordCount(piece.text) > longestMasthead && isCredited(piece)) piece.fate = 'caption';
    else if (at > title && followed.test(piece.text)) piece.fate = 'share';
    // "Hiện trường vụ việc. |": a sentence in a table's lone cell is a picture's
    else if (at > title && piece.cell && piece.text.endsWith('.')) return;
    else if (at < title || wordCount(piece.text) <= longestLabel) piece.fate = 'navigation';
  }
}

/** Removes other articles' headlines that stand without a heading between the lead and the body. */
function linksBelowLead(below: Piece[]): void {
  const open = below.filter(({ fate }) => fate === null);
  const end = open.findIndex((piece, at) => at > 0 && (reading(piece.text) !== 'line' || isCredited(piece)));
  const after = open[end];
  if (open[0] && reading(open[0].text) !== 'line' && after && (reading(after.text) === 'prose' || isCredited(after)))
    removeHeadlines(open.slice(1, end));
  const [lead, link, next] = open;
  if (lead && link && next?.gap && !link.gap && reading(lead.text) === 'prose' && isGlued(link.text))
    link.fate = 'related';
  itemsBelowLead(below);
}

/** The same of three lines at least on a page without a headline, where two may be captions. */
function linesBelowFirst(pieces: Piece[]): void {
  const open = pieces.filter(({ fate }) => fate === null);
  const end = open.findIndex(({ text, cell }, at) => at > 0 && (cell || reading(text) !== 'line'));
  if (end < fewestWithoutTitle + 1 || reading(open[0]?.text ?? '') === 'line') return;
  if (reading(open[end]?.text ?? '') === 'prose') removeHeadlines(open.slice(1, end));
}

/** The same of headlines behind dashes. */
function itemsBelowLead(below: Piece[]): void {
  const open = below.filter(({ fate }) => fate === null);
  const items = open.findIndex(({ text }, at) => at > 0 && !/^[-–•+]/.test(text));
  if (
    open[0] &&
    !open[0].text.endsWith(':') &&
    reading(open[items]?.text ?? '') === 'prose' &&
    isListOfHeadlines(open.slice(1, items))
  )
    for (const piece of open.slice(1, items)) piece.fate = 'related';
}

// A capital that begins a word, between two words in small letters: "… của dân bản Mùa cam đến sớm".
const begun = /(?<= \p{Ll}+ )\p{Lu}\p{Ll}+(?= \p{Ll})/u;

/** Whether a line is two headlines, one behind the other: of many words, the second of which begins another. */
const isGlued = (text: string): boolean =>
  reading(text) === 'line' &&
  wordCount(text) >= fewestGlued &&
  !isCredited({ text }) &&
  !looksSeen(text) &&
  begun.test(text);

/** "- Chợ nổi họp lại": items in a row between lead and body, of which none ends as a sentence. */
function isListOfHeadlines(run: Piece[]): boolean {
  return (
    run.length >= 2 &&
    run.length <= mostLinks &&
    run.every(({ text }) => /^[-–•+] ?\S/u.test(text) && wordCount(text) >= fewestWords && !/[.;,:]$/.test(text))
  );
}

/** The same between the date and the body. */
function linksBelowDate(above: Piece[]): void {
  const date = above.findLastIndex(({ fate }) => fate === 'dateline');
  if (date >= 0) removeHeadlines(above.slice(date + 1).filter(({ fate }) => fate === null));
}

/** Removes what stands in cells between headline and body: two at least are a box of links, or one of so many words without a
 * stop that several headlines are glued in it. One alone is a picture's caption. */
function cellsBelowTitle(below: Piece[]): void {
  const cells = below.filter(({ fate, cell }) => fate === null && cell);
  const isLink = (piece: Piece) =>
    reading(piece.text) === 'line' && !isCredited(piece) && wordCount(piece.text) >= longestMasthead;
  const words = cells.reduce((sum, { text }) => sum + wordCount(text), 0);
  if (!cells.every(isLink) || (cells.length < 2 && words < mostWords)) return;
  for (const piece of cells) piece.fate = 'related';
}

/** Removes lines in a row that are headlines: two at least, of more words than verses have. */
function removeHeadlines(lines: Piece[]): void {
  const run = hasSubhead(lines) ? lines.slice(0, -1) : lines;
  if (run.length < 2 || run.length > mostLinks || run.some(isCredited)) return;
  const isHeadline = ({ text }: Piece) =>
    reading(text) === 'line' &&
    wordCount(text) >= fewestWords &&
    wordCount(text) <= mostWords &&
    !isNumbered(text) &&
    // A paragraph whose stop was forgotten.
    !tellsDay(text.slice(0, 20));
  if (!run.every(isHeadline) || run.every(({ text }) => looksSeen(text))) return;
  if (run.every(({ text }) => wordCount(text) < longLine)) return;
  for (const piece of run) piece.fate = 'related';
}

// "BÁO SÔNG HẬU ONLINE", "Báo điện tử Sông Lam": the newspaper's name over the page.
const masthead = /^(?:BÁO|Báo|TẠP CHÍ|Tạp chí|ĐÀI|Đài)\s(?:\p{Lu}|điện tử|ĐIỆN TỬ).{2,40}$/u;

export const isMasthead = (text: string): boolean => masthead.test(text) && wordCount(text) <= longestMasthead;

function readMasthead(draft: Draft, text: string): void {
  if (!isMasthead(text) || endingReason(text) !== null) return;
  const name =
    text === text.toUpperCase()
      ? text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
      : text;
  sourceOfName(draft, name, 'text');
}
