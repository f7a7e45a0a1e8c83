import { isSyllable } from '../../../src/vietnamese/syllable.ts';
import type { Piece } from '../block.ts';
import { bodyBounds } from '../body.ts';
import { readByline } from '../byline.ts';
import { type FoundDate, findDate, isInSentence } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { told as hinted } from '../html/hints.ts';
import { nearest, type Region } from '../html/region.ts';
import { endingReason, outsideReason } from '../phrase.ts';
import { endsAsSentence, reading } from '../prose.ts';
import { isRubric } from '../rubric.ts';
import { sourceOfName } from '../source.ts';
import { phraseKey } from '../visible.ts';

const longestDateline = 120;
// What may stand beside the date on its line, besides an author: counters, agencies, sections are a matter of theirs.
const modest = 40;
const updated = /cập nhật|updated|sửa|modified/iu;
// "cms-view-count: 14389" beside the date, as a template's fields are left in a dump.
const counted = /^(?:cms )?(?:view count |views? |luot xem )?\d{1,7}$/;
const contact = /hotline|đường dây nóng|điện thoại\s*:|(?<!\p{L})đt\s?:\s?[\d(+]|e-?mail\s*:/iu;
const linkedHeadline = 0.6;
const headlineWords = 6;
const clockReach = 8;
const quoteLevels = 3;
const isChangeHint = hinted(/(?:^|[\s-])(?:updated|date-?modified|modified)(?:$|[\s-])/);
const isPublishedHint = hinted(/(?:^|[\s-])(?:published|date-?published)(?:$|[\s-])/);
const clock = /^(?:hôm nay|bây giờ|hiện tại)\b/iu;

// "Ngày xuất bản: 12/5/2024" among the credits at the end.
const label = /(?:ngày|thời gian) (?:đăng|xuất bản|phát hành)|xuất bản (?:ngày|lúc)?|đăng (?:ngày|lúc)/iu;
type Found = FoundDate & { at: number; updated: boolean; labelled: boolean };

/** Reads the date lines around the body: the one nearest below the title is the article's; others are removed too.
 * Dates inside paragraphs are events' and documents', never the article's. */
export function dateline(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const found: Found[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.fate !== null || piece.text.length > longestDateline || !/\d/.test(piece.text)) continue;
    const date = findDate(piece.text);
    // "— Lê Na (@lena) March 21, 2019" below what an article quotes of a network.
    if (!date || isInSentence(date, piece.text)) continue;
    // "27-03-2024Giá heo hơi vượt 60.000 đồng": another article's headline, a link, and its day.
    if (piece.links > linkedHeadline && /^\d/.test(piece.text) && date.rest.split(' ').length >= headlineWords)
      continue;
    if (/^[—–]/.test(piece.text) && nearest(piece.region, quoteLevels, isQuote) !== null) continue;
    const outside = !body || at < body.first || at > body.last;
    const below = at > title && body !== null && at < body.first;
    if (
      date.rest === '' ||
      ((below || (at > title && date.value.length > 10 && !/\p{L}/u.test(piece.text))) && counted.test(date.rest)) ||
      (outside && date.value.length > 7 && isBesideDate(date, piece.text)) ||
      (below && opensWithTime(date, piece.text))
    )
      found.push({
        ...date,
        at,
        updated: updated.test(piece.text) || isChange(piece.region),
        labelled: label.test(piece.text),
      });
  }
  const told = draft.markup?.published ?? null;
  const ownDates = found
    .filter(({ at }) => told === null || !isChange(pieces[at]?.region ?? null))
    .filter(({ at, value }) => at > title || !(isSitesClock(value, told) || standsWithContact(pieces, at, title)));
  const best = choose(ownDates, title, body?.first ?? pieces.length);
  for (const { at, rest, printed } of found) {
    const piece = pieces[at];
    // A line that says more than the date is left for the steps that can read the rest (byline, counter).
    if (piece && standsWithContact(pieces, at, title)) piece.fate = 'clock';
    else if (
      piece &&
      (rest === '' ||
        counted.test(rest) ||
        readBeside(draft, printed, piece.text) ||
        readGlued(draft, printed) ||
        isToolsBeside(draft, piece.text))
    )
      piece.fate = clock.test(piece.text) ? 'clock' : 'dateline';
  }
  if (!best || draft.published !== null) return;
  draft.published = best.value;
  draft.evidence.published = 'text';
}

const isQuote = ({ name }: Region): boolean => name === 'blockquote';

/** Whether the element says that its date is the last change's. */
const isChange = (region: Region | null): boolean =>
  region !== null && isChangeHint(region) && !isPublishedHint(region);

/** Whether a date above the title tells when the page was looked at: it is later than the markup has it published. A
 * local time that the markup has as UTC is earlier; half an hour is what `markup-fields.ts` takes for the same time. */
function isSitesClock(seen: string, told: string | null): boolean {
  if (told === null || told.length < 10 || seen.length < 10) return false;
  if (seen.length === 10 || told.length === 10) return seen.slice(0, 10) > told.slice(0, 10);
  return Date.parse(seen) - Date.parse(told) > hour / 2;
}

const hour = 3_600_000;
const timed =
  /^[^\p{L}\d]*(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|\d)|chủ\s+nhật)\s*,?\s*(?:ngày\s+)?)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*[-–|,]?\s*\d{1,2}[:h]\d\d|\d{1,2}[:h]\d\d\s*[-–|,]?\s*(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu;
const glue = /(?<=[\p{Ll}\d)])(?=\p{Lu}\p{Ll})|\s*[|•·]\s*/u;

const withoutMarks = (text: string): string => text.replace(/^[\s\-–—|,;:/.•·]+|[\s\-–—|,;:/.•·]+$/g, '');

/** Reads what stands on the date's own line: "Nguyên Minh - 07/03/2026 08:47", "13/9/2019 | Lượt xem: 120". */
function readBeside(draft: Draft, printed: string, line: string): boolean {
  const text = withoutMarks(printed);
  if (isRubricBeside(text, line)) {
    draft.section ??= text;
    draft.evidence.section ??= 'text';
    return true;
  }
  if (outsideReason(text) !== null) return true;
  // A letter's or a release's: place and date; but "It was March 12, 2024." is a sentence.
  const isTold = endsAsSentence(line) && /^\S+ \p{Ll}/u.test(text);
  if (/^\p{Lu}[\p{L}. ]{2,24},?$/u.test(text) && !isTold && isPlace(text)) return true;
  const paper = /^(?:Báo|Tạp chí|Đài|Cổng|Trang) \p{Lu}.{2,40}$/u.test(text);
  if (paper) sourceOfName(draft, text, 'text');
  const signed = /^(?:bởi|by)\s+(\p{Lu}[^\d|]{2,40})$/iu.exec(text)?.[1];
  const byline = readByline(text) ?? (signed ? { authors: [{ name: signed.trim(), role: null }] } : null);
  if (!byline) return paper;
  if (draft.authors.length === 0) {
    draft.authors = [...byline.authors];
    draft.evidence.authors = 'text';
  }
  return true;
}

/** Whether a line below the headline opens with day and time, and is no sentence: buttons stand beside them. */
function opensWithTime({ value }: FoundDate, text: string): boolean {
  return value.length > 10 && timed.test(text) && reading(text) === 'line';
}

/** HTML: what stands beside day and time is of the page, be it more than its words tell. */
const isToolsBeside = ({ markup }: Draft, text: string): boolean => markup !== null && timed.test(text);

/** "16:05Viết bởi Trúc GiangLượt xem: 512": elements beside the date that are printed without a space between. */
function readGlued(draft: Draft, printed: string): boolean {
  const parts = printed.split(glue).filter((part) => /\p{L}/u.test(part));
  return parts.length > 1 && parts.every((part) => readBeside(draft, part, part));
}

/** "Phóng sự ảnh - Ngày đăng: …", "07-03-2026 - 00:01 AM | Thị trường chứng khoán": the rubric stands beside the date. One
 * that nobody listed is known by the bar, and by being neither a name nor a place. */
function isRubricBeside(text: string, line: string): boolean {
  if (isRubric(text)) return true;
  return (
    / ?\| ?/.test(line) &&
    (/^\p{Lu}\p{L}*(?: \p{Ll}+){1,4}$/u.test(text) || isForeignWord(text)) &&
    outsideReason(text) === null &&
    endingReason(text) === null
  );
}

/** "Cooperatives": a word that nobody is called. */
const isForeignWord = (text: string): boolean => /^[A-Z][a-z]{4,14}$/.test(text) && !isSyllable(text.toLowerCase());

/** Whether it is a place's name rather than a person's: "Đà Nẵng", "TP. Hồ Chí Minh". */
function isPlace(text: string): boolean {
  return readByline(text.replace(/,$/, '')) === null;
}

function isBesideDate({ rest, value, printed }: FoundDate, text: string): boolean {
  // "Sùng A Vàng 02/08/2023 06:45 3 bình luận"; "Lê Na - Vì Hà (PV Đài thường trú tại Lào)-Thứ ba, ngày 06/02/2018 09:46"
  if (value.length > 10 && readByline(withoutMarks(printed)) !== null) return true;
  if (rest.length > (value.length > 10 && glue.test(printed) ? longestDateline : modest)) return false;
  // With a time of day, parted from a name by a bar or dash: a line of the page's, not a caption.
  if (value.length > 10 && /\s[|•·–-]\s/.test(text)) return true;
  // "Đà Nẵng, ngày 30 tháng 11 năm 2023"
  if (/^\p{Lu}[\p{L}. ]{2,24}, ngày \d/u.test(text)) return true;
  return (
    /^[^\p{L}]*(?:thứ|chủ nhật|ngày|cập nhật|đăng|posted|published|by|\d)/iu.test(text) ||
    /\d[^\p{L}]*(?:\(?GMT\s?\+?7\)?)?$/iu.test(text) ||
    /lượt|views|đăng|gmt/i.test(phraseKey(text))
  );
}

/** Whether a date above the headline is the site's clock: it stands with the newspaper's telephone, or above it. */
function standsWithContact(pieces: Piece[], at: number, title: number): boolean {
  return (
    at < title &&
    pieces
      .slice(Math.max(0, at - 1), Math.min(title, at + clockReach))
      .some(({ text }) => text.length < 150 && contact.test(text))
  );
}

function choose(found: Found[], title: number, bodyStart: number): Found | null {
  const above = found.filter(({ at }) => at < bodyStart);
  const own = (list: Found[]) => list.find((date) => !date.updated) ?? list[0] ?? null;
  // Above the title may stand the site's clock: the date below the title goes first, or one that says what it is.
  return (
    own(above.filter(({ at }) => at > title)) ??
    found.find(({ at, labelled }) => at >= bodyStart && at > title && labelled) ??
    above.filter(({ at }) => at < title).at(-1) ??
    own(found.filter(({ at }) => at >= bodyStart && at > title))
  );
}
