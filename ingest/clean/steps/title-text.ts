import type { Piece } from '../block.ts';
import { readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { likeness } from '../likeness.ts';
import { endingReason, isImprint, isPointer, isSlogan, lineReason, outsideReason, toolsReason } from '../phrase.ts';
import { endsAsSentence, reading, wordCount } from '../prose.ts';
import { isMenu, isRubric } from '../rubric.ts';
import { looksSeen, placesPeople, tellsDay } from '../seen.ts';
import { phraseKey } from '../visible.ts';
import { isCredited } from './captions.ts';
import { isMasthead } from './header.ts';

// A headline stands among the first lines of a dump: menus and breadcrumbs before it are few.
const searched = 40;
const alike = 0.5;
const longestRubric = 6;
const shortestFull = 8;
const fewestAlike = 3;
const shortestOpening = 80;
// What may stand beside the date below a headline: nothing, or how often it was seen.
const viewed = /^(?:(?:(?:luot )?(?:xem|doc)|views?)(?: \d+)?)?$/;
// "leftcenterrightdel", "CN1e.jpg", "![]()"
const pictureLeft = /^(?:leftcenterrightdel|[^\s/]{1,100}\.(?:jpe?g|png|gif|webp)|!\[[^\]]{0,200}\]\(\S{0,400}\))$/i;
// Headlines with a stop that no first sentence has: in capitals, or "Hội … xã Kỳ Lâm: Ra quân làm đường."
const stopped = /^(?:[^\p{Ll}.]{15,150}|\p{Lu}[^.:“"]{5,60}: \p{Lu}\p{Ll}+ \p{Ll}[^.:“"]{8,90})\.$/u;
// "Đoàn kết - Dân chủ - Sáng tạo - Phát triển": what a paper writes over its pages.
const motto = /^(?:\p{L}+ ?){1,3}(?: - (?:\p{L}+ ?){1,3}){2,5}$/u;
const letterhead =
  /^(?:CƠ QUAN|TIẾNG NÓI|DIỄN ĐÀN|HỘI|ỦY BAN|UBND|SỞ|BỘ|ĐẢNG|CÔNG TY|BÁO|ĐÀI|CỤC|TỈNH|BAN|TRƯỜNG|LIÊN|TỔNG|CỔNG|TRANG|TẠP CHÍ|TRUNG TÂM|CỘNG HÒA|PHÒNG|CHI CỤC)(?!\p{L})/u;

/** Finds the headline of a text dump: the first line before the body that reads as one. None is better than a wrong
 * one: dumps that begin with the body have no title. */
export function titleOfText(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  const told = draft.page.told.title;
  const found = findTitle(pieces);
  const same = told ? pieces.findIndex((piece) => phraseKey(piece.text) === phraseKey(told)) : -1;
  // The record's title may be worded otherwise than the page's; with nothing in common the line is no headline.
  const isOwn = !told || likeness(pieces[found]?.text ?? '', told) >= alike;
  const at = same >= 0 ? same : isOwn ? withoutTrail(pieces, found) : -1;
  const piece = pieces[at];
  if (!piece) return;
  for (const [index, above] of pieces.slice(0, at).entries())
    if (above.fate === null && isBanner(above.text, pieces[index + 1]?.text ?? '')) above.fate = 'navigation';
  piece.fate = 'title';
  draft.title = piece.text;
  draft.evidence.title = 'text';
}

/** "Trang chủNewsThời sựNẻo về nguồn cội" above "Nẻo về nguồn cội": a trail glued to the headline that stands below. */
function withoutTrail(pieces: Piece[], at: number): number {
  const [glued, own] = [pieces[at]?.text ?? '', pieces[at + 1]?.text ?? ''];
  return wordCount(own) >= 3 && glued.length > own.length && glued.endsWith(own) ? at + 1 : at;
}

/** Places of the lines before the body that read as headlines. */
function findCandidates(pieces: Piece[]): number[] {
  const candidates: number[] = [];
  const from = Math.max(
    0,
    pieces.findIndex(({ fate }) => fate !== 'navigation'),
  );
  for (const [index, piece] of pieces.slice(from, from + searched).entries()) {
    const at = from + index;
    if (piece.fate !== null) {
      // An agency's prefix opens the lead: what follows is the body.
      if (piece.fate === 'source-line') break;
      continue;
    }
    if (endingReason(piece.text) !== null && candidates.length > 0) break;
    if (candidates.length === 0 && isBanner(piece.text, pieces[at + 1]?.text ?? '')) continue;
    if (isHeadline(piece) && !isBelowPicture(pieces[at - 1])) candidates.push(at);
    else if (reading(piece.text) === 'prose') break;
    else if (reading(piece.text) === 'sentence' && (candidates.length > 0 || opensBody(piece.text))) break;
  }
  return candidates;
}

/** "Ngày 12/5, Công an xã Tân Hạc tạm giữ hai người.": what tells the day, or is long and has a stop, is the body of a page
 * without a headline. */
const opensBody = (text: string): boolean =>
  tellsDay(text) || (text.length >= shortestOpening && text.endsWith('.') && !text.endsWith('..'));

/** Whether it is a site's banner: "Chào mừng kỷ niệm 94 năm… - KỶ NIỆM…", above the day it is. */
const isBanner = (text: string, below: string): boolean =>
  /^(?:Nhiệt liệt |NHIỆT LIỆT )?(?:Chào mừng|CHÀO MỪNG|chào mừng)(?!\p{L})/u.test(text) && isDateline(below);

/** A slogan above other candidates is the site's. */
function withoutSlogan(pieces: Piece[], candidates: number[]): number[] {
  const [first, second] = candidates;
  return first !== undefined && second !== undefined && isSlogan(pieces[first]?.text ?? '')
    ? candidates.slice(1)
    : candidates;
}

/** "Báo Vùng Cao", a slogan, a rubric, then the headline and its date: below who publishes, the line with a date below it. */
function belowName(pieces: Piece[], candidates: number[]): number | undefined {
  const [name, ...below] = candidates.map((at) => ({ at, text: pieces[at]?.text ?? '' }));
  if (!name || !(isMasthead(name.text) || isLetterhead(name.text, candidates))) return undefined;
  return below.find(({ at, text }) => wordCount(text) >= shortestFull && isDateline(pieces[at + 1]?.text ?? ''))?.at;
}

/** "Công đoàn ngành …", the day it is, a rubric, then the headline and its date: of two lines with a date below them the
 * upper one is the site's name over its clock. */
function belowClock(pieces: Piece[], candidates: number[]): number | undefined {
  const dated = candidates.filter((at) => isDateline(pieces[at + 1]?.text ?? ''));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined || first === last || first !== candidates[0]) return undefined;
  return wordCount(pieces[last]?.text ?? '') >= shortestFull ? last : undefined;
}

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
  return new Set(like.map(({ text }) => text)).size + 1 >= fewestAlike;
}

/** A menu, a rubric, then the headline, who wrote it and when; or the day it is, a rubric that nobody listed, the date, then
 * the headline and the body. */
function belowRubric(pieces: Piece[], candidates: number[]): number | undefined {
  const [first, second] = candidates;
  if (first === undefined || second === undefined || wordCount(pieces[second]?.text ?? '') < 5) return undefined;
  const [above, below] = [pieces[second - 1]?.text ?? '', pieces.slice(second + 1, second + 5)];
  const date = below.findIndex(({ text }) => isDateline(text));
  if (isRubric(above) && below.slice(0, date).every(({ text }) => readByline(text) !== null))
    return date < 0 ? undefined : second;
  const between = second === first + 2 && isDateline(pieces[first - 1]?.text ?? '') && isDateline(above);
  return between && wordCount(pieces[first]?.text ?? '') <= longestRubric ? second : undefined;
}

function findTitle(pieces: Piece[]): number {
  const candidates = withoutSlogan(pieces, findCandidates(pieces)).filter((at) => !isSubhead(pieces, at));
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
  const named = belowName(pieces, candidates);
  if (named !== undefined) return named;
  const clocked = belowClock(pieces, candidates);
  if (clocked !== undefined) return clocked;
  const filed = belowRubric(pieces, candidates);
  if (filed !== undefined) return filed;
  const kicked = kickedHeadline(pieces, candidates);
  if (kicked !== undefined) return kicked;
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

/** A short line above a full headline, which the body follows at once: a kicker ("Giải báo tường toàn tỉnh"). */
function kickedHeadline(pieces: Piece[], candidates: number[]): number | undefined {
  const [first, second] = candidates;
  if (first === undefined || second !== first + 1) return undefined;
  const [kicker, headline, after] = [pieces[first], pieces[second], pieces[second + 1]];
  if (!kicker || !headline?.gap || !after || reading(after.text) === 'line' || /[!?…]$/.test(kicker.text))
    return undefined;
  const [short, full] = [wordCount(kicker.text), wordCount(headline.text)];
  return short <= longestRubric && full >= short * 1.5 && full >= shortestFull && !looksSeen(headline.text)
    ? second
    : undefined;
}

function isDateline(text: string): boolean {
  const date = text.length < 120 ? findDate(text) : null;
  return date !== null && date.value.length >= 10 && date.rest.length < 40;
}

function isHeadline({ text, cell }: Piece): boolean {
  if (cell || text.length < 8 || text.length > 260) return false;
  if (/[;,]$/.test(text) || (endsAsSentence(text) && !/[!?…"”’»)\]]$|\.\.\.$/.test(text) && !stopped.test(text)))
    return false;
  if (placesPeople(text) || motto.test(text)) return false;
  if (/^[-–+•*]\s|^(?:theo|nguồn)\s*:/iu.test(text)) return false;
  if (/^ảnh (?:minh h|tư liệu|internet)/iu.test(text)) return false;
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
  return !(date && date.rest.length < 12) && wordCount(text) >= 2;
}

/** Below what a picture left behind stands its caption. */
function isBelowPicture(before: Piece | undefined): boolean {
  return before !== undefined && pictureLeft.test(before.text);
}

/** A headline may begin as a label does ("Trang chủ Man United xác nhận…"): of a long line only sure words tell. */
const boilerplate = (text: string) => (wordCount(text) < 8 ? outsideReason(text) : lineReason(text));

/** "HỘI HỮU NGHỊ VÀ HỢP TÁC MIỀN TRUNG" above the headline: who publishes, in capitals; or a trail without its marks,
 * "Trang chủ Hữu nghị Giao lưu nhân dân". */
function isLetterhead(text: string, candidates: number[]): boolean {
  if (candidates.length < 2) return false;
  if (outsideReason(text) !== null) return true;
  // "Cơ quan của Đảng bộ … tỉnh …" over the newspaper's name
  return isImprint(text) || (text === text.toUpperCase() && letterhead.test(text));
}

/** A short line is a headline only directly before the date or the body, and not alone. */
function isBeforeBody(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  const next = pieces[at + 1]?.text;
  if (next === undefined || wordCount(text) < 3) return false;
  return reading(next) === 'prose' || viewed.test(findDate(next)?.rest ?? '-');
}
