import type { Piece } from '../block.ts';
import { isCredited } from '../credit.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { likeness } from '../likeness.ts';
import { endingReason, isPointer, lineReason, outsideReason, toolsReason } from '../phrase.ts';
import { endsAsSentence, reading, sentences, wordCount } from '../prose.ts';
import { isMenu, isRubric } from '../rubric.ts';
import { placesPeople, tellsDay } from '../seen.ts';
import { phraseKey } from '../visible.ts';
import { markedHeadline } from './menus.ts';
import {
  endOfNumbered,
  isBehindStamp,
  isDateline,
  isLetterhead,
  isScholar,
  isSmallUnaccented,
  isTwice,
  placedHeadline,
  shortestFull,
  withoutBanners,
  withoutSlogan,
  withoutTrail,
} from './title-among.ts';

// A headline stands among the first lines of a dump: menus and breadcrumbs before it are few.
const searched = 40;
const alike = 0.5;
const longestRubric = 6;
const shortestRubric = 2;
const fewestAlike = 3;
const shortestOpening = 80;
const longestSingle = 150;
const longestDay = 110;
// What may stand beside the date below a headline: nothing, or how often it was seen.
const viewed = /^(?:(?:(?:luot )?(?:xem|doc)|views?)(?: \d+)?)?$/;
// "leftcenterrightdel", "CN1e.jpg", "![]()"
const pictureLeft = /^(?:leftcenterrightdel|[^/.]{1,100}\.(?:jpe?g|png|gif|webp)|!\[[^\]]{0,200}\]\(\S{0,400}\))$/i;
// Headlines with a stop that no first sentence has: in capitals, or "Hội … xã Kỳ Lâm: Ra quân làm đường."
const stopped = /^(?:[^\p{Ll}.]{15,150}|\p{Lu}[^.:“"]{5,60}: \p{Lu}\p{Ll}+ \p{Ll}[^.:“"]{8,90})\.$/u;
// "Đoàn kết - Dân chủ - Sáng tạo - Phát triển": what a paper writes over its pages.
const motto = /^(?:\p{L}+ ?){1,3}(?: - (?:\p{L}+ ?){1,3}){2,5}$/u;

/** Finds the headline of a text dump: the first line before the body that reads as one. None is better than a wrong
 * one: dumps that begin with the body have no title. */
export function titleOfText(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  const told = draft.page.told.title;
  const marked = markedHeadline(pieces);
  const found = marked >= 0 ? marked : findTitle(pieces);
  const same = told ? pieces.findIndex((piece) => phraseKey(piece.text) === phraseKey(told)) : -1;
  // The record's title may be worded otherwise than the page's; with nothing in common the line is no headline.
  const isOwn = !told || likeness(pieces[found]?.text ?? '', told) >= alike;
  const at = same >= 0 ? same : isOwn ? withoutTrail(pieces, found) : -1;
  const piece = pieces[at];
  if (!piece) return;
  for (const [index, above] of pieces.slice(0, at).entries())
    if (
      above.fate === null &&
      (isBanner(above.text, pieces[index + 1]?.text ?? '') || isBesideItsLike(pieces, index, at))
    )
      above.fate = 'navigation';
  // The trail that the headline is glued to stands above it.
  const glued = pieces[found];
  if (glued && !told && found < at) glued.fate ??= 'navigation';
  piece.fate = 'title';
  draft.title = piece.text;
  draft.evidence.title = 'text';
}

/** Whether a line above the headline stands twice in a row, and is not the headline. */
const isBesideItsLike = (pieces: Piece[], at: number, title: number): boolean => {
  const text = pieces[at]?.text;
  return text !== pieces[title]?.text && (text === pieces[at - 1]?.text || text === pieces[at + 1]?.text);
};

/** Places of the lines before the body that read as headlines. */
function findCandidates(pieces: Piece[]): number[] {
  const candidates: number[] = [];
  const from = Math.max(
    0,
    pieces.findIndex(({ fate }) => fate !== 'navigation'),
  );
  const numbered = endOfNumbered(pieces, from);
  // Above the text of a page without its headline stands a picture's caption; what is short below it is a subhead.
  const pictured = from === 0 && pieces[0]?.cell === true && isCredited(pieces[0]);
  for (const [index, piece] of pieces.slice(from, from + searched).entries()) {
    const at = from + index;
    if (piece.fate !== null) {
      // An agency's prefix opens the lead: what follows is the body.
      if (piece.fate === 'source-line') break;
      continue;
    }
    if (endingReason(piece.text) !== null && candidates.length > 0) break;
    if (at < numbered) continue;
    if (candidates.length === 0 && isBanner(piece.text, pieces[at + 1]?.text ?? '')) continue;
    if (candidates.length === 0 && isStoppedHeadline(piece.text, pieces[at + 1]?.text ?? '')) candidates.push(at);
    else if (
      isHeadline(piece) &&
      !isBelowPicture(pieces[at - 1]) &&
      !isBehindStamp(pieces, at) &&
      !(pictured && wordCount(piece.text) < shortestFull)
    )
      candidates.push(at);
    else if (reading(piece.text) === 'prose') break;
    // "Chuyện ở bến Cau:" leads over to the headline.
    else if (
      reading(piece.text) === 'sentence' &&
      !piece.text.endsWith(':') &&
      (candidates.length > 0 || opensBody(piece.text))
    )
      break;
  }
  return candidates;
}

/** "Cơm cháy quê tôi, đậm đà vị mẹ.", its day below it: a short sentence that tells no day itself. */
const isStoppedHeadline = (text: string, below: string): boolean =>
  text.endsWith('.') &&
  text.length <= longestDay &&
  isDateline(below) &&
  sentences(text) === 1 &&
  wordCount(text) >= shortestFull &&
  !tellsDay(text) &&
  !/kính chào|xin chào|chào mừng/iu.test(text) &&
  outsideReason(text) === null;

/** "Ngày 12/5, Công an xã Tân Hạc tạm giữ hai người.": what tells the day, or is long and has a stop, is the body of a page
 * without a headline. */
const opensBody = (text: string): boolean =>
  tellsDay(text) || (text.length >= shortestOpening && text.endsWith('.') && !text.endsWith('..'));

/** Whether it is a site's banner: "Chào mừng kỷ niệm 94 năm… - KỶ NIỆM…", above the day it is. */
const isBanner = (text: string, below: string): boolean =>
  /^(?:Nhiệt liệt |NHIỆT LIỆT )?(?:Chào mừng|CHÀO MỪNG|chào mừng)(?!\p{L})/u.test(text) && isDateline(below);

/** "Giá gạo tại miền Bắc", and further down "Giá gạo tại miền Trung", "Giá gạo tại miền Nam": of a page without a headline. */
function isSubhead(pieces: Piece[], at: number): boolean {
  const own = pieces[at]?.text ?? '';
  const start = `${own.split(' ', 4).join(' ')} `;
  // "Chủ tịch xã Lò Văn …" begins captions and headlines alike.
  if ((start.match(/\p{Lu}/gu)?.length ?? 0) > 1) return false;
  // With the headline and a number go the pictures' alternative texts.
  const like = pieces.filter(
    ({ text }) => text.length < 120 && text.startsWith(start) && !text.startsWith(own) && reading(text) === 'line',
  );
  // A caption and its picture's alternative text are one.
  let last = '';
  let parted = 1;
  for (const { text } of like.toSorted((one, other) => (one.text < other.text ? -1 : 1))) {
    if (last !== '' && text.startsWith(last)) continue;
    last = text;
    parted += 1;
  }
  return parted >= fewestAlike;
}

function findTitle(pieces: Piece[]): number {
  const candidates = withoutBanners(
    pieces,
    withoutSlogan(pieces, findCandidates(pieces)).filter((at) => !isSubhead(pieces, at)),
  );
  // A line of five words or more is a headline rather than a rubric or a menu entry.
  // Without running text (a poem, a list) nothing but its place tells the headline from the lines below it.
  const [first] = candidates;
  if (first !== undefined && pieces.every((piece) => reading(piece.text) !== 'prose')) {
    return candidates.find((at) => findDate(pieces[at + 1]?.text ?? '')?.rest === '') ?? first;
  }
  // "Thông tin từ cơ sở", the headline, then its date: the rubric is longer than most, but no date stands below it.
  const dated = candidates.find((at) => candidates.includes(at - 1) && isDateline(pieces[at + 1]?.text ?? ''));
  // "Đền Làng Cát", "Đăng ngày 09-07-2011": of few words, but dated.
  if (
    first !== undefined &&
    /^(?:Đăng|Ngày đăng|Cập nhật)/u.test(pieces[first + 1]?.text ?? '') &&
    isBeforeBody(pieces, first)
  )
    return first;
  const placed = placedHeadline(pieces, candidates);
  if (placed !== undefined) return placed;
  if (dated !== undefined && wordCount(pieces[dated - 1]?.text ?? '') <= longestRubric && first === dated - 1)
    return dated;
  return (
    candidates.find(
      (at) => wordCount(pieces[at]?.text ?? '') >= 5 && !isLetterhead(pieces[at]?.text ?? '', candidates),
    ) ??
    candidates.find((at) => isBeforeBody(pieces, at)) ??
    -1
  );
}

function isHeadline({ text, cell }: Piece): boolean {
  if (cell || text.length < 8 || text.length > 260) return false;
  if (
    text.endsWith(',') ||
    text.endsWith(';') ||
    (endsAsSentence(text) && !/[!?…"”’»)\]]$|\.\.\.$/.test(text) && !stopped.test(text))
  )
    return false;
  if (
    placesPeople(text) ||
    (text.includes(' - ') && motto.test(text)) ||
    isScholar(text) ||
    isTwice(text) ||
    isSmallUnaccented(text)
  )
    return false;
  // "… như tặng cờ, tặng trên 800 suất quà Tết...": a lead.
  if (text.length > longestSingle && /(?:\.\.\.|…)$/.test(text)) return false;
  // A paragraph that a note's mark ends: "…truyền thống của làng (*)".
  if (text.length > longestSingle && sentences(text) > 1) return false;
  if (text.length > longestDay && /^(?:Ngày|Sáng|Chiều|Tối|Trưa|Đêm|Khoảng) \d/u.test(text)) return false;
  if (/^[-–+•*]\s|^(?:theo|nguồn)\s*:|^ảnh (?:minh h|tư liệu|internet)|^các đại biểu /iu.test(text)) return false;
  // "Clip: Voi con được cứu khỏi giếng" is a headline, "Ảnh: Minh Hà" a credit.
  if (/^(?:ảnh|video|clip)\s*:/iu.test(text) && wordCount(text) < 7) return false;
  if (wordCount(text) > shortestFull && isCredited({ text })) return false;
  if (boilerplate(text) !== null || endingReason(text) !== null || isPointer(text) || isMenu(text) || toolsReason(text))
    return false;
  // "Tin tức > Tin trong tỉnh"
  if (
    isRubric(text) ||
    (/ [>»›] /.test(text) && text.split(/ [>»›] /).every((crumb) => isRubric(crumb))) ||
    /^(?:chuyên mục|thể loại|danh mục)\s*:/iu.test(text)
  )
    return false;
  const date = findDate(text);
  // "Cooperatives | Thứ hai, 7/11/2022 | 12:47": a rubric, and when.
  const besideBars =
    date !== null && text.includes(' | ') && wordCount(date.rest.replace(/luot xem \d+/, '')) <= shortestRubric;
  return !(date && (date.rest.length < 12 || besideBars)) && wordCount(text) >= 2;
}

/** Below what a picture left behind stands its caption. */
function isBelowPicture(before: Piece | undefined): boolean {
  return before !== undefined && pictureLeft.test(before.text);
}

/** A headline may begin as a label does ("Trang chủ Man United xác nhận…"): of a long line only sure words tell. */
const boilerplate = (text: string) => (wordCount(text) < 8 ? outsideReason(text) : lineReason(text));

/** A short line is a headline only directly before the date or the body, and not alone. */
function isBeforeBody(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  const next = pieces[at + 1]?.text;
  if (next === undefined || wordCount(text) < 3) return false;
  if (reading(next) === 'sentence') return reading(pieces[at + 2]?.text ?? '') !== 'line';
  return reading(next) === 'prose' || viewed.test(findDate(next)?.rest ?? '-');
}
