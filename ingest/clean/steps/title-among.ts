import type { Piece } from '../block.ts';
import { readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import { shareToldAgain } from '../likeness.ts';
import { isImprint, isSlogan, outsideReason } from '../phrase.ts';
import { reading, wordCount } from '../prose.ts';
import { isRubric } from '../rubric.ts';
import { isStamp } from '../scene-score.ts';
import { isSurelySeen, looksSeen } from '../seen.ts';
import { isUnaccented } from '../unaccented.ts';
import { phraseKey } from '../visible.ts';
import { isMasthead } from './header.ts';

// Which of several lines above the body is the headline: `candidates` are their places, from above.

const longestRubric = 6;
const fewestAlike = 3;
// How many lines below are looked at, and what part of a headline's pairs of words comes back in them.
const looked = 8;
const leastTaken = 0.25;
export const shortestFull = 8;
const office =
  /^(?:Liên hiệp|Liên đoàn|Hội|Hiệp hội|Sở|Ban|Trung tâm|Cổng|Báo|Tạp chí|Đài|UBND|Ủy ban|Uỷ ban|Trường|Bộ|Cục|Tổng cục|Viện|Công đoàn|Đảng bộ|Mặt trận|Chi cục|Học viện|Trang|Phòng|Giáo hội|Tỉnh đoàn) [^.:?!"“]{3,70}$/u;
const letterhead =
  /^(?:CƠ QUAN|TIẾNG NÓI|DIỄN ĐÀN|HỘI|ỦY BAN|UBND|SỞ|BỘ|ĐẢNG|CÔNG TY|BÁO|ĐÀI|CỤC|TỈNH|BAN|TRƯỜNG|LIÊN|TỔNG|CỔNG|TRANG|TẠP CHÍ|TRUNG TÂM|CỘNG HÒA|PHÒNG|CHI CỤC)(?!\p{L})/u;

/** The headline that its place tells; undefined where none does. */
export const placedHeadline = (pieces: Piece[], candidates: number[]): number | undefined =>
  printedTwice(pieces, candidates) ??
  belowName(pieces, candidates) ??
  belowOffice(pieces, candidates) ??
  belowClock(pieces, candidates) ??
  belowHeadlines(pieces, candidates) ??
  belowStranger(pieces, candidates) ??
  belowRubric(pieces, candidates) ??
  kickedHeadline(pieces, candidates);

/** A slogan above other candidates is the site's. */
export function withoutSlogan(pieces: Piece[], candidates: number[]): number[] {
  const [first, second] = candidates;
  return first !== undefined && second !== undefined && isSlogan(pieces[first]?.text ?? '')
    ? candidates.slice(1)
    : candidates;
}

/** "NHÀ ĐẸP – KHÔNG GIAN SỐNG" behind a scraper's stamp, close above a full headline that is not in capitals. */
function isBannerOf(pieces: Piece[], at: number): boolean {
  const [stamp, banner, headline] = pieces.slice(at - 1, at + 2);
  if (at < 1 || !stamp || !banner || !headline || stamp.fate !== 'stray' || headline.gap) return false;
  const isUpper = ({ text }: Piece) => text === text.toUpperCase();
  return isUpper(banner) && !isUpper(headline) && wordCount(headline.text) >= shortestFull;
}

/** A line printed twice in a row, above one with a date below it, is what links of pictures say ("Tết trồng cây"). */
export function withoutBanners(pieces: Piece[], candidates: number[]): number[] {
  const [first, second] = candidates;
  if (first === undefined || second !== first + 1) return candidates;
  if (isBannerOf(pieces, first)) return candidates.slice(1);
  if (pieces[first]?.text !== pieces[second]?.text) return candidates;
  const below = candidates.slice(2);
  return below.some((at) => isDateline(pieces[at + 1]?.text ?? '')) ? below : candidates;
}

/** "Báo Vùng Cao", a slogan, a rubric, then the headline and its date: below who publishes, the line with a date below it. */
function belowName(pieces: Piece[], candidates: number[]): number | undefined {
  const [name, ...below] = candidates.map((at) => ({ at, text: pieces[at]?.text ?? '' }));
  if (!name || !(isMasthead(name.text) || isLetterhead(name.text, candidates))) return undefined;
  return below.find(({ at, text }) => wordCount(text) >= shortestFull && isDateline(pieces[at + 1]?.text ?? ''))?.at;
}

/** "Liên hiệp các hội …" over its clock, then a full headline with the body directly below it. */
function belowOffice(pieces: Piece[], candidates: number[]): number | undefined {
  const [first, second] = candidates;
  if (first !== 0 || second !== 2 || !office.test(pieces[0]?.text ?? '') || !isDateline(pieces[1]?.text ?? ''))
    return undefined;
  const [own, below] = [pieces[2]?.text ?? '', pieces[3]?.text ?? ''];
  return wordCount(own) >= shortestFull && reading(below) === 'prose' ? second : undefined;
}

/** A line that comes again above the body, with others between: a page's title among its fields, then its headline. */
function printedTwice(pieces: Piece[], candidates: number[]): number | undefined {
  const again = candidates.filter((at, index) => {
    const text = pieces[at]?.text ?? '';
    const next = candidates.find((other, later) => later > index && pieces[other]?.text === text);
    return next !== undefined && next > at + 1 && wordCount(text) >= shortestFull;
  });
  return again.length === 1 ? again[0] : undefined;
}

/** "Công đoàn ngành …", the day it is, a rubric, then the headline and its date: of two lines with a date below them the
 * upper one is the site's name over its clock. */
function belowClock(pieces: Piece[], candidates: number[]): number | undefined {
  const dated = candidates.filter((at) => isDateline(pieces[at + 1]?.text ?? ''));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined || first === last || first !== candidates[0]) return undefined;
  return wordCount(pieces[last]?.text ?? '') >= shortestFull ? last : undefined;
}

/** A line that the text takes nothing up from, above a headline with day and time directly below it: an advertiser's. */
function belowStranger(pieces: Piece[], candidates: number[]): number | undefined {
  const [first, second] = candidates;
  if (first !== 0 || second !== 1 || !pieces[1]?.gap) return undefined;
  const below = pieces[2]?.text ?? '';
  if (!isDateline(below) || !/\d{1,2}[:h]\d\d/.test(below)) return undefined;
  const text = pieces
    .slice(2, 2 + looked)
    .map((piece) => phraseKey(piece.text))
    .join(' ');
  const shares = (key: string) => {
    const words = key.split(' ');
    return (
      words.filter((word, at) => at > 0 && text.includes(`${words[at - 1]} ${word}`)).length /
      Math.max(1, words.length - 1)
    );
  };
  const [stranger, own] = [shares(phraseKey(pieces[0]?.text ?? '')), shares(phraseKey(pieces[1]?.text ?? ''))];
  return stranger < leastTaken && own >= 2 * leastTaken ? second : undefined;
}

/** Others' headlines close below each other at the very top, then one that stands apart, with running text below it: the last
 * is the page's. */
function belowHeadlines(pieces: Piece[], candidates: number[]): number | undefined {
  const [first, last] = [candidates[0], candidates.at(-1)];
  if (first !== 0 || last === undefined || candidates.length < fewestAlike || last !== candidates.length - 1)
    return undefined;
  const [own, below] = [pieces[last], pieces[last + 1]];
  if (!own?.gap || !below?.gap || reading(below.text) !== 'prose' || wordCount(own.text) < 5) return undefined;
  const isFull = ({ text, gap }: Piece, at: number) => wordCount(text) >= shortestFull && gap === (at === 0);
  return pieces.slice(0, last).every(isFull) ? last : undefined;
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

export function isDateline(text: string): boolean {
  const date = text.length < 120 ? findDate(text) : null;
  return date !== null && date.value.length >= 10 && date.rest.length < 40;
}

/** "HỘI HỮU NGHỊ VÀ HỢP TÁC MIỀN TRUNG" above the headline: who publishes, in capitals; or a trail without its marks,
 * "Trang chủ Hữu nghị Giao lưu nhân dân". */
export function isLetterhead(text: string, candidates: number[]): boolean {
  if (candidates.length < 2) return false;
  if (outsideReason(text) !== null) return true;
  // "Cơ quan của Đảng bộ … tỉnh …" over the newspaper's name
  return isImprint(text) || (text === text.toUpperCase() && letterhead.test(text));
}

/** Where a numbered list of lines ends that a dump begins with ("1. Dòng sự kiện:", "2. Bão số 3"), which is a menu if a line
 * without a number follows. */
export function endOfNumbered(pieces: Piece[], from: number): number {
  let end = from;
  while (pieces[end]?.text.startsWith(`${end - from + 1}. `) && reading(pieces[end]?.text ?? '') !== 'prose') end += 1;
  const next = pieces[end];
  return end - from >= 2 && next?.gap && reading(next.text) === 'line' ? end : from;
}

/** "người tốt việc tốt người tốt việc tốt": a rubric's link and its title. */
export const isTwice = (text: string): boolean =>
  text.length % 2 === 1 && text[(text.length - 1) / 2] === ' ' && text.startsWith(text.slice((text.length + 1) / 2));

/** "ThS. Lò Thị Vân" over a learned article. */
export const isScholar = (text: string): boolean =>
  (/^(?:PGS|GS|TS|ThS)(?!\p{L})/u.test(text) && readByline(text)?.sure === true) ||
  (text.includes('University') && /^(?:\p{L}+ ){0,4}University(?: of)? /u.test(text));

/** "thanh nien song lung xung kich": a picture's name. */
export const isSmallUnaccented = (text: string): boolean => /^[a-z]/.test(text) && isUnaccented(text);

// What stands between a glued trail and the headline, and how much of a headline tells it.
const ownBelow = 4;
const shortestOfBroken = 20;

/** "Trang chủNewsThời sựNẻo về nguồn cội" above "Nẻo về nguồn cội": a trail glued to the headline that stands below. */
export function withoutTrail(pieces: Piece[], at: number): number {
  const glued = pieces[at]?.text ?? '';
  // A template's word may stand before it, and a trail between the two: "null Nẻo về nguồn cội", "Trang chủ Tin tức".
  for (let below = at + 1; at >= 0 && below <= at + ownBelow; below++) {
    const own = pieces[below]?.text ?? '';
    if (reading(own) !== 'line' && below > at + 1) break;
    if (wordCount(own) >= (below === at + 1 ? 3 : shortestFull) && glued.length > own.length && glued.endsWith(own))
      return below;
    // "Trang chủNewsNẻo về nguồn...": broken off
    const start = /(?:\.\.\.|…)$/.test(glued) ? glued.indexOf(own.slice(0, shortestOfBroken)) : -1;
    if (
      start > 0 &&
      own.length > shortestOfBroken &&
      own.startsWith(
        glued
          .slice(start)
          .replace(/[.…]+$/, '')
          .trimEnd(),
      )
    )
      return below;
  }
  return at;
}

const mostBehindStamp = 8;

const leastTold = 0.5;

/** "Nghi thức cắt băng hội chợ" behind a scraper's stamp, over running text: of so few words is what the first picture shows, or
 * the first subhead: what is surely seen, or what the first paragraph does not tell again, as it does a headline. */
export const isBehindStamp = (pieces: Piece[], at: number): boolean =>
  pieces[at - 1]?.fate === 'stray' &&
  isStamp(pieces[at - 1]?.text ?? '') &&
  wordCount(pieces[at]?.text ?? '') <= mostBehindStamp &&
  reading(pieces[at + 1]?.text ?? '') === 'prose' &&
  (isSurelySeen(pieces[at]?.text ?? '') ||
    shareToldAgain(pieces[at]?.text ?? '', pieces[at + 1]?.text ?? '') < leastTold);
