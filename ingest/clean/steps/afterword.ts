import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import { readByline } from '../byline.ts';
import { isCreditAlone, isCredited } from '../credit.ts';
import type { Draft } from '../draft.ts';
import { itemsOfOthers } from '../items-below.ts';
import { likeness } from '../likeness.ts';
import { personName } from '../names.ts';
import { pairsBelow } from '../pairs-below.ts';
import { isReadersNotice } from '../pattern.ts';
import { endingReason, outsideReason } from '../phrase.ts';
import { isNumbered, reading, sentences, wordCount } from '../prose.ts';
import { opensAsLead } from './split.ts';

// Less running text than this is no article that could be over.
const leastBody = 100;
// So many pieces are read ahead. Bounds the step's time.
const lookAhead = 12;
const closed = /\.\/\.[\s”"]*$/;
const shortestHeadline = 6;
const longestHeadline = 30;
const fewestParagraphs = 2;
const fewestCells = 2;
const fewestOfCell = 12;
const longestOfCell = 260;
const longestName = 40;
const shortestLead = 80;
const longestTeaser = 450;
const longestLoneTeaser = 300;
const shortestGlued = 10;
const longestHeadlineLetters = 160;
// A teaser tells its headline again.
const leastRetold = 0.6;
// "…giữa đêm mưa Trong lúc chở lúa về": what begins a sentence, and no name, where no stop parts it from the words before it.
const unparted =
  /(?<=\p{Ll}) (?=(?:Sau khi|Sau đó|Trong khi|Trong lúc|Theo (?:cơ|thông|đó|các|lãnh|ông|bà)|(?:Ngày|Sáng|Chiều|Tối|Khoảng) \d|Liên quan|Mới đây|Cho rằng|(?:Khi|Với|Để|Tại|Trước|Được|Từ|Một|Những|Các|Nhiều|Việc|Do|Ngoài|Vừa|Dù|Chỉ|Không|Đang|Thấy) \p{Ll}))/gu;
// The same of words that hardly a name begins with, but an office's or a work's: no likeness need tell.
const surelyUnparted =
  /(?<=\p{Ll})(?<!(?<!\p{L})(?:Hội|hội|phim|vở|kịch|truyện|thuyết|bài|hát|sách|thơ|tranh|vai|mục|tên|gọi là)) (?=(?:Đối tượng|Nạn nhân|Nghi phạm|Hung thủ|Tài xế|Người đàn ông|Người phụ nữ|Nam thanh niên|Cô gái) \p{Ll}+ \p{Ll})/gu;

/** Text dumps: removes what stands below the article without a heading, which is other articles' headlines and teasers. What
 * tells that the article is over: an agency's note, "./.", a signature, a teaser's own prefix, the lead once more. */
export function afterword(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  for (const item of [...itemsOfOthers(pieces), ...pairsBelow(pieces)]) item.fate = 'related';
  cellsBelow(pieces);
  const first =
    draft.title === null ? pieces.findIndex((piece) => piece.fate === null && reading(piece.text) !== 'line') : -1;
  // Letters and paragraphs of running text above.
  let before = 0;
  let paragraphs = 0;
  // Paragraphs below the first.
  let below = 0;
  for (const [at, piece] of pieces.entries()) {
    if (!isOpen(piece)) continue;
    if (before >= leastBody && isReadersNotice(piece.text)) {
      piece.fate = 'comments';
      continue;
    }
    const rest =
      before < leastBody
        ? null
        : (restAfter(pieces, at, before, paragraphs >= fewestParagraphs) ?? repeated(pieces, at, first, below));
    if (rest !== null) {
      for (const one of rest) if (isOpen(one)) one.fate = outsideReason(one.text) ?? 'related';
      return;
    }
    if (reading(piece.text) === 'line') continue;
    before += piece.text.length;
    paragraphs += 1;
    if (at > first && reading(piece.text) === 'prose') below += 1;
  }
}

/** Removes two cells or more that stand one below the other behind the last paragraph: a box of links, for a caption's cell
 * stands alone, or between paragraphs. */
function cellsBelow(pieces: Piece[]): void {
  const last = pieces.findLastIndex((piece) => isOpen(piece) && !piece.cell && reading(piece.text) === 'prose');
  if (last < 0) return;
  const below = pieces.slice(last + 1, last + 1 + 2 * lookAhead).filter(isOpen);
  const end = below.findIndex(({ cell, text }) => !cell || isCredited({ text }) || wordCount(text) < fewestOfCell);
  const cells = end < 0 ? below : below.slice(0, end);
  // A page that is set as a table has its text in cells.
  const above = pieces.slice(0, last + 1).filter((piece) => isOpen(piece) && reading(piece.text) === 'prose');
  if (above.some(({ cell }) => cell) || cells.some(({ text }) => text.length > longestOfCell)) return;
  if (cells.length >= fewestCells && above.length > cells.length) for (const piece of cells) piece.fate = 'related';
}

/** What the page goes on with where the article ends at a piece; null where it does not end there. */
function restAfter(pieces: Piece[], at: number, before: number, several: boolean): Piece[] | null {
  const text = pieces[at]?.text ?? '';
  const signed = several && isSignature(text);
  if ((isFinalNote(text) || signed) && teasersFrom(pieces, at + 1)) return pieces.slice(at + 1);
  if (signed && (areCutTeasers(pieces, at + 1) || isLoneTeaser(pieces, at))) return pieces.slice(at + 1);
  if (isAfterword(pieces, at, before + text.length))
    return pieces.slice(at + 1).filter((one) => reading(one.text) === 'prose');
  if (!several) return null;
  if (isOthersLead(pieces, at)) return pieces.slice(at);
  if (isPrefixedTeaser(pieces, at)) return pieces.slice(at);
  return isGluedTeaser(pieces, at) ? pieces.slice(at, at + 1) : null;
}

/** "(TTXVN/Vietnam+)", or a paragraph closed with "./.": agencies and offices end a report so. */
function isFinalNote(text: string): boolean {
  if (!text.startsWith('(') && !text.includes('./.', text.length - 60)) return false;
  return /^\([^()\s]{2,12}[/+][^()]{0,30}\)$/u.test(text) || /\.\/\.\s*(?:\([^()]{2,40}\))?$/u.test(text.slice(-60));
}

/** Whether a paragraph closed with "./." is the report's last, and what running text follows is another's teaser: little
 * against the report, and not closed so itself. */
function isAfterword(pieces: Piece[], at: number, before: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (!text.includes('./.', text.length - 8) || !closed.test(text.slice(-8))) return false;
  const rest = pieces
    .slice(at + 1, at + 1 + lookAhead)
    .filter((piece) => isOpen(piece) && reading(piece.text) === 'prose');
  const size = rest.reduce((sum, { text }) => sum + text.length, 0);
  return (
    rest.length > 0 && rest.length <= 2 && size * 2 < before && rest.every(({ text }) => !closed.test(text.slice(-8)))
  );
}

/** Whether all that follows is headlines, each with a paragraph or two sentences of its own below it at most; `long`: one of
 * them at least with a paragraph. */
function teasersFrom(pieces: Piece[], from: number, long = true): boolean {
  const rest = pieces.slice(from, from + 4 * lookAhead).filter((piece) => isOpen(piece));
  const shapes = rest.map(({ text }) => reading(text));
  const [first] = rest;
  if (!first || !isHeadline(first) || endingReason(first.text) !== null) return false;
  if (long && !shapes.includes('prose')) return false;
  return shapes.every((shape, index) => shape !== 'prose' || shapes[index + 1] !== 'prose');
}

/** Whether all running text that follows is broken off with "...", as what others' teasers begin with is. */
function areCutTeasers(pieces: Piece[], from: number): boolean {
  const rest = pieces
    .slice(from, from + 4 * lookAhead)
    .filter((piece) => isOpen(piece) && reading(piece.text) !== 'line');
  if (rest.length === 0 || !rest.every(({ text }) => text.endsWith('...') || text.endsWith('…'))) return false;
  // One alone may be the article's own, and a speaker's name above it no signature: its headline must stand above it.
  return rest.length > 1 || pieces.slice(from, pieces.indexOf(rest[0] as Piece)).some(isHeadline);
}

/** Whether one paragraph of a sentence or two is all that stands below a name which the article never tells of: another's teaser. */
function isLoneTeaser(pieces: Piece[], at: number): boolean {
  const name = pieces[at]?.text ?? '';
  const rest = pieces.slice(at + 1, at + 1 + lookAhead).filter(isOpen);
  const [teaser] = rest;
  return (
    teaser !== undefined &&
    rest.length === 1 &&
    at + 1 + lookAhead >= pieces.length &&
    /^\p{Lu}\S* \p{Lu}/u.test(name) &&
    reading(teaser.text) === 'prose' &&
    teaser.text.length <= longestLoneTeaser &&
    sentences(teaser.text) <= 2 &&
    !isCredited(teaser) &&
    !pieces.some(({ text }, index) => index !== at && text.includes(name))
  );
}

function isHeadline({ text }: Piece): boolean {
  const words = wordCount(text);
  return (
    reading(text) === 'line' &&
    words >= shortestHeadline &&
    words <= longestHeadline &&
    !isNumbered(text) &&
    !isCredited({ text })
  );
}

/** A headline, and below it a paragraph that an agency's prefix opens as it opens leads: "VTV.vn - Từ đầu tháng…". */
function isPrefixedTeaser(pieces: Piece[], at: number): boolean {
  const [headline, teaser] = [pieces[at], pieces[at + 1]];
  if (!headline || reading(headline.text) !== 'line' || !teaser || !isOpen(teaser) || reading(teaser.text) === 'line')
    return false;
  return opensAsLead(teaser.text.slice(0, 60)) && isHeadline(headline) && teasersFrom(pieces, at, false);
}

// "(PLO)- ", "(Baohatinh.vn) – "; "(Cười) - " goes on with an interview.
const paperPrefix = /^\(\s*(?:\p{Lu}{2,6}|[\p{L}\d]{3,20}\.\p{L}{2,8})\s*\)\s*[-–—]/u;

/** Whether the last paragraph of all is another report's lead: a paper's prefix opens it, and none of those above. */
function isOthersLead(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (!text.startsWith('(') || !paperPrefix.test(text)) return false;
  const isProse = (piece: Piece) => isOpen(piece) && reading(piece.text) === 'prose';
  if (pieces.slice(at + 1, at + 1 + lookAhead).some(isProse)) return false;
  return !pieces.slice(Math.max(0, at - lookAhead), at).some((piece) => paperPrefix.test(piece.text.slice(0, 40)));
}

/** "Xuồng chìm giữa sông đêm mưa Trong lúc chở lúa về, …": the last paragraph of all, which no stop parts into a headline and
 * its teaser. */
function isGluedTeaser(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (text.length > longestTeaser || reading(text) !== 'prose') return false;
  let next = at + 1;
  while (next < pieces.length && !isOpen(pieces[next] as Piece)) next += 1;
  const signed = next === pieces.length - 1 && isSignature(pieces[next]?.text ?? '');
  if (signed) next += 1;
  if (next < pieces.length) return false;
  const sentence = text.slice(0, longestHeadlineLetters).split(/[.!?:;]/, 1)[0] ?? '';
  const isHeadlineAbove = (index: number) =>
    wordCount(text.slice(0, index)) >= shortestGlued && text.length - index >= shortestLead;
  return (
    [...sentence.matchAll(surelyUnparted)].some(({ index }) => isHeadlineAbove(index)) ||
    (!signed &&
      [...sentence.matchAll(unparted)].some(
        ({ index }) => isHeadlineAbove(index) && likeness(text.slice(0, index), text.slice(index)) >= leastRetold,
      ))
  );
}

/** Whether a line of its own signs, as it does below an article. */
function isSignature(text: string): boolean {
  if (text.length > longestName || reading(text) !== 'line' || isCreditAlone(text)) return false;
  return readByline(text)?.sure === true || (wordCount(text) <= 4 && personName(text) !== null);
}

/** The page's first paragraph, printed once more below other running text, and what stands under it: it describes a recording
 * or a photo report, and others are described below. Null where it is not. */
function repeated(pieces: Piece[], at: number, first: number, between: number): Piece[] | null {
  const [piece, lead] = [pieces[at], pieces[first]];
  if (!piece || !lead || piece.text !== lead.text || at <= first || piece.text.length < shortestLead) return null;
  if (between === 0) return null;
  // Its further copies are among them: few of these look far.
  let after = 0;
  for (let next = at + 1; next < pieces.length && after < 2; next++) {
    const one = pieces[next] as Piece;
    if (isOpen(one) && reading(one.text) !== 'line') after += 1;
  }
  return after > 1 ? pieces.slice(at) : null;
}
