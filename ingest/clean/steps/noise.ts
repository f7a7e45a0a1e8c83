import { isSyllable } from '../../../src/vietnamese/syllable.ts';
import type { Piece } from '../block.ts';
import { bodyBounds } from '../body.ts';
import { isCredited } from '../credit.ts';
import type { Draft } from '../draft.ts';
import { patternReason } from '../pattern.ts';
import { endingReason, lineReason, outsideReason, toolsReason } from '../phrase.ts';
import { reading } from '../prose.ts';
import { isUnaccented } from '../unaccented.ts';
import { ends } from './trailing.ts';

// Figures of players, counters and ratings: "0:00 / 0:00", "1.234", "5/5", "-A +A", "A- A A+".
const figures = /^[\s\d:/.,()%|×x+-]+$/;
const fontSizes = /^(?:[-+]?\s?A\s?[-+]?\s*\|?\s*){1,4}$/;
// A lone scrap of letters between paragraphs, like the alternative text "Phos": too short for a subhead.
const scrap = /^\p{L}{1,6}$/u;

// "VAN NGHE HC 1", a picture's name over its caption
const shouted = /^(?:[A-Z]{2,12} ){1,5}[A-Z\d]{1,3}$/;
const clock = /^\d{1,2}(?:[:hg]|\sgiờ\s)\d\d'?$/;
const liveTimes = 3;
// "188", "1.2K": of readers who liked it, beside buttons
const count = /^\d[\d.,]{0,5}[kK]?$/;
// "3/12" below a picture of a series
const slide = /^\d{1,3} ?\/ ?\d{1,3} ?(?:Xem toàn màn hình|Phóng to|Xem ảnh(?: lớn)?)?$/;
// "$915", "’17", "0" on lines of their own: a chart's axes
const axis = /^[$€£¥+\-–−’']?\d[\d.,]{0,7}\s?(?:%|[kKmMbB]n?)?$/;
const fewestAxes = 6;
const longestFigures = 24;
const longestName = 80;
const longestBareName = 45;
const fewestLabels = 5;
const longestLabel = 6;
const mostAddresses = 2;

/** Removes lines that are boilerplate by their words alone, and scraps. */
export function noise(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  // "18:35", "16:10", "14:00" on lines of their own between paragraphs: a live report's times.
  const live =
    pieces.filter(({ fate, text }) => fate === null && text.length < 9 && clock.test(text)).length >= liveTimes;
  // Addresses on lines of their own: one is the reprinted page's, several are what the article refers to.
  const references = pieces.filter(({ fate, text }) => fate === null && text.startsWith('http')).length > mostAddresses;
  const charted = draft.markup !== null && pieces.filter(isAxis).length >= fewestAxes;
  let over = false;
  for (const [at, piece] of pieces.entries()) {
    if (body && at > body.last && piece.fate !== null && ends.has(piece.fate)) over = true;
    if (piece.fate !== null) continue;
    const outside = !body || at < body.first || at > body.last;
    // A link "Bình luận" above the body leads to them.
    const isAnchor = draft.markup !== null && body !== null && at < body.first && piece.links > 0.9;
    const reason =
      (outside ? outsideReason(piece.text, over) : lineReason(piece.text)) ??
      (isAnchor ? endingReason(piece.text) : null);
    const isReference = piece.text.startsWith('http') && (references || (draft.markup !== null && !outside));
    const pattern = isReference ? null : (patternReason(piece.text) ?? (outside ? toolsReason(piece.text) : null));
    if (reason) piece.fate = reason;
    // "Tin mới", over nothing, above the body
    else if (body && at < body.first && draft.markup === null && endingReason(piece.text) !== null)
      piece.fate = 'navigation';
    else if (pattern) piece.fate = pattern;
    else if (!/[\p{L}\p{N}]/u.test(piece.text)) piece.fate = 'stray';
    else if (isData(piece)) piece.fate = 'stray';
    else if (piece.tag === 'line' && (isUnaccented(piece.text) || isLabels(piece.text))) piece.fate = 'stray';
    else if (piece.tag === 'line' && isBarePictureName(piece.text) && isAmongProse(draft, at)) piece.fate = 'stray';
    else if (piece.text.length < longestFigures && fontSizes.test(piece.text)) piece.fate = 'navigation';
    else if (draft.markup !== null && piece.tag !== 'td' && slide.test(piece.text)) piece.fate = 'counter';
    else if (body && outside && piece.tag === 'div' && count.test(piece.text)) piece.fate = 'counter';
    else if (charted && isAxis(piece)) piece.fate = 'counter';
    else if (
      piece.tag === 'line' &&
      piece.text.length < longestFigures &&
      figures.test(piece.text) &&
      !(live && !outside && clock.test(piece.text)) &&
      (outside || isAmongProse(draft, at))
    )
      piece.fate = 'counter';
    else if (piece.tag === 'line' && (isForeignWord(piece.text) || (scrap.test(piece.text) && isAmongProse(draft, at))))
      piece.fate = 'stray';
    else if (
      piece.tag === 'line' &&
      piece.text.length < longestName &&
      shouted.test(piece.text) &&
      isCredited(pieces[at + 1] ?? piece)
    )
      piece.fate = 'stray';
  }
  if (draft.markup === null) return;
  for (const [at, piece] of pieces.entries())
    if (isNameInPlayer(piece, pieces[at - 1], pieces[at + 1])) piece.fate = 'player';
}

/** A script's data, in an element that the page's style hides. */
const isData = ({ text, tag, region }: Piece): boolean =>
  tag === 'div' && text.startsWith('{') && region?.apart != null && /^\{\s?"[\w-]+"\s?:/.test(text);

const isAxis = ({ fate, tag, text }: Piece): boolean =>
  fate === null && text.length < 10 && (tag === 'div' || tag === 'time' || tag === 'span') && axis.test(text);

/** HTML: the name of a recording, a line between two lines of its player in one element. */
function isNameInPlayer(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  const { fate, region, text } = piece;
  if (fate !== null || before?.fate !== 'player' || after?.fate !== 'player' || !region?.parent) return false;
  const beside = (one: Piece) => one.region?.parent === region.parent;
  return beside(before) && beside(after) && reading(text) === 'line';
}

/** "lang ven song": a picture's name in small letters, too short to be known by its words alone. */
const isBarePictureName = (text: string): boolean =>
  text.length < longestBareName && /^[a-z]{2,7}(?: [a-z]{2,7}){2,5}$/.test(text) && text.split(' ').every(isSyllable);

/** "create", "edit": an icon's name, in small letters and no Vietnamese syllable. */
const isForeignWord = (text: string): boolean => /^[a-z]{4,14}$/.test(text) && !isSyllable(text);

/** "tin tức hạ đồng, tỉnh hạ đồng, Làm ruộng bậc thang, giảm nghèo, miền núi": what a page is found by, for a picture. */
function isLabels(text: string): boolean {
  if (text.length > 400 || !/^\p{Ll}/u.test(text) || /[.!?;:]/.test(text)) return false;
  const parts = text.split(/,\s+/);
  return parts.length >= fewestLabels && parts.every((part) => part.split(' ').length <= longestLabel);
}

/** Whether running text, not verses or table rows, stands on both sides. */
function isAmongProse({ pieces }: Draft, at: number): boolean {
  const before = pieces.slice(Math.max(0, at - 3), at).some((piece) => reading(piece.text) === 'prose');
  const after = pieces.slice(at + 1, at + 4).some((piece) => reading(piece.text) === 'prose');
  return before && after;
}
