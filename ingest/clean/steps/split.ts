import { notAgencies } from '../../../config/agencies.ts';
import { cutPiece, type Piece } from '../block.ts';
import { readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { captionCuts } from '../glued-caption.ts';
import { hostOfPaper } from '../paper.ts';
import { reading, wordCount } from '../prose.ts';
import { sourceOfHost } from '../source.ts';
import { signatureAt } from '../tail.ts';

// An agency signs at the start of the lead or of the body, not of a later answer "(Cười) - …".
const openingProse = 2;
// What a scraper wrote before the text: "date 2022-03 …".
const stamp =
  /^(?:date|crawled|scraped|fetched)\s*:?\s+\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d(?::\d\d)?)?\s+(?:[–—-]\s+)?(?=\S)/i;
// "(Baohatinh.vn) - ", "(LĐ online) – "; "TTO - ", "VTV.vn - ", "QĐND Online – "
const bracketed = /^\(\s*([^()]{2,30}?)\s*\)\s*[-–—:.]+\s*(?=\S)/u;
const lonePrefix = /^(?:\(\s*([^()]{2,30}?)\s*\)|(\p{Lu}{2,6}(?: Online)?))\s*[-–—]+$/u;
// "(SL-MĐ) Từ đầu năm…", "Báo Sông Lam (BSL) Từ đầu năm…": letters alone, as no sentence begins.
const lettered = /^(?:Báo (?:\p{Lu}\p{L}* ){1,4})?\(\s*(\p{Lu}{2,6}(?:[-&\s]\p{Lu}{2,6})?)\s*\)\s+(?=[\p{Lu}“"])/u;
// "(ĐTCK) Giá vàng…", "(Chinhphu.vn) Sáng nay…": without a dash only where the name is known.
const known = /^\(\s*([^()]{2,30}?)\s*\)\s+(?=[\p{Lu}“"])/u;
const bare =
  /^((?:\p{Lu}[\p{Lu}\d&.]{1,7}|\p{L}[\p{L}\d+]{2,20}(?:\.\p{L}{2,8}){1,2}|VnExpress|Kinhtedothi|\p{Lu}\p{L}+(?:Net|News|Online)|Vietnam\+|VietNamNet|Dân trí|ICTnews|VTC News)(?:\s[Oo]nline|\sO)?)(?:\s*[-–—]\s+|\s*[–—]|\s-)(?=\S)/u;
// "Biên phòng - Chia sẻ khó khăn…": by its name, where that is known.
const paper = /^(\p{Lu}\p{L}*(?: [\p{L}&]+){1,4}) [-–—] (?=[\p{Lu}“"])/u;
// "TGVN. Hơn 36 năm…", "Baoquocte.vn. Ngày…": with a stop, where that is known; "PGS. Lò Văn Ứng" is a person.
const dotted = /^(\p{Lu}{4,8}|\p{L}[\p{L}\d]{2,20}(?:\.\p{L}{2,8}){1,2})\.\s+(?=[\p{Lu}“"])/u;
// "LSO-Sáng nay…": a paper's letters, with nothing between.
const hyphened = /^(\p{Lu}{3,6})-(?=\p{Lu}\p{Ll}+ \p{Ll})/u;
const host = /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,10}$/i;
// "TXO", "SGĐT": an edition that nobody listed yet, at the very start of the text.
const unknown = /^\p{Lu}{2,6}$/u;
// "GiadinhNet": a paper's name in one word.
const online = /^\p{Lu}\p{L}+(?:Net|News|Online)$/u;
const denied = new Set(notAgencies);
// "Tỉnh trao 60 suất học bổng 18/11/2024 07:27": headline and date on one line of a dump.
const dayAndTime =
  /(?:(?<![\d/.:-]|ngày|lúc|đăng|nhật|vào)|(?<=\p{L}\s(?:19|20)\d\d))\s+(?=\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d,?\s+\d{1,2}[:h]\d\d(?:\s\(?GMT\s?\+7\)?)?$|\d{1,2}[:h]\d\d,?\s+\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$)/iu;
// "Tỉnh trao 60 suất học bổng cho học sinh nghèo 18/11/2024": without a time where nothing leads over to the day.
const dayAlone =
  /(?<![\d/.:,–-]|ngày|nay|sáng|trưa|chiều|tối|đêm|tuần|tháng|từ|đến|tới|đầu|cuối|trước|sau|hôm|và|tiết|vàng|giá|số|thao|tức|lịch)\s+(?=\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$)/iu;
const fewestBeforeDay = 8;
// "15/05/2017 21:18Cầu mới thông xe": date, time and headline on one line.
const dayAndTimeFirst = /^\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d,? \d{1,2}:\d\d(?=\p{Lu})/u;
// "… trong giai đoạn mới In trang": a button behind the headline.
const gluedButton = / (?:In trang|In bài viết|In bài|Bản in|Gửi email)$/u;
const shortestHeadline = 5;
const shortestDoubled = 20;
const longestDoubled = 520;
// Longer cells than a caption's hold the page's text.
const longestCell = 300;
// A paragraph of a sentence or two, and the name after it.
const shortestSigned = 60;
// "Lê MơTAG:", "Lê Mơ Từ khóa: a, b"
const tagWord = /tag|TAG|Tag|[Tt][ừỪ] [Kk][Hh]/;
const gluedTag = /^(.{3,60}?)\s*((?:TAGS?|Tags?|TỪ KH[OÓ][AÁ]|Từ kh[oó][aá])\s*:.*)$/su;

/** Parts what the page or its scraper glued together: stamps, agencies' prefixes, bylines before "TAG:", table bars. */
export function split(draft: Draft): void {
  let prose = 0;
  const { pieces } = draft;
  const parted: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.fate !== null) {
      parted.push(piece);
      continue;
    }
    if (draft.markup === null && isDoubled(piece.text)) {
      parted.push(...doubled(piece, pieces[at + 1], prose > openingProse));
      continue;
    }
    if (reading(piece.text) === 'prose') prose += 1;
    const opening = prose <= openingProse;
    for (const bar of bars(piece))
      for (const part of bar.fate === null ? head(bar, draft, at, opening) : [bar])
        parted.push(
          ...(draft.markup === null && part.fate === null ? cutPiece(part, ...captionCuts(part.text)) : [part]),
        );
    // A cell's own bar may stand below.
    const end = parted.at(-1)?.fate === 'stray' && parted.at(-2)?.line === piece.line ? -2 : -1;
    const last = parted.at(end);
    if (last?.fate === null && mayBeSigned(last)) parted.splice(parted.length + end, 1, ...tail(last, pieces, at));
  }
  // A page that is set as a table begins with its headline's cell; else the first is a picture's.
  if (draft.markup === null && parted[0]?.cell && parted.some(isParagraphCell)) parted[0].cell = false;
  draft.pieces = parted;
}

const isParagraphCell = ({ cell, text }: Piece): boolean => cell && text.length >= longestCell;

/** "…vẫn đang điều tra. YẾN NHI": who signs, glued to the end of the last paragraph. */
function tail(piece: Piece, pieces: Piece[], at: number): Piece[] {
  const signed = signatureAt(piece, pieces, at);
  if (signed === null) return [piece];
  const [text, signature] = cutPiece(piece, signed);
  return text && signature ? [text, { ...signature, cell: false }] : [piece];
}

/** Nearly every paragraph ends in a stop, and is not signed so. */
const mayBeSigned = ({ text }: Piece): boolean =>
  text.length >= shortestSigned && !'.!?…:;,”"’'.includes(text.charAt(text.length - 1));

/** Whether a line is one text twice: a picture's alternative text, then what stands below it. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2;
  return (
    text.length > 2 * shortestDoubled &&
    text.length < longestDoubled &&
    text.length % 2 === 1 &&
    text[half] === ' ' &&
    text.startsWith(text.slice(half + 1)) &&
    wordCount(text) >= 2 * shortestHeadline
  );
}

/** A doubled line with running text close below it is another article's card, and so is one in the midst of the text with a
 * paragraph that a prefix opens, as it opens leads; alone it is parted. */
function doubled(piece: Piece, next: Piece | undefined, begun: boolean): Piece[] {
  const [first, again] = cutPiece(piece, (piece.text.length - 1) / 2);
  if (!first || !again) return [piece];
  const isTeaser =
    next?.fate === null && (next.gap ? begun && opensAsLead(next.text.slice(0, 60)) : reading(next.text) === 'prose');
  if (!isTeaser) return [first, { ...again, gap: false }];
  next.fate = 'related';
  return [{ ...piece, fate: 'related' }];
}

/** Whether a text opens with an agency's prefix, as leads do. */
export const opensAsLead = (start: string): boolean => bracketed.test(start) || bare.test(start);

/** Whether running text stands below a line, be it under a subhead that no date begins. */
const isAboveText = (pieces: Piece[], at: number): boolean => {
  const next = pieces[at + 1]?.text ?? '';
  return reading(next) !== 'line' || (!/^\d/.test(next) && reading(pieces[at + 2]?.text ?? '') === 'prose');
};

function isHeadlineBefore(text: string): boolean {
  return wordCount(text) >= shortestHeadline && !/[.,;:|–-]\s*$/.test(text) && findDate(text) === null;
}

/** Where the day begins that stands behind a headline on its line, running text below; 0 where none does. */
function dayBehind({ text }: Piece, next: Piece | undefined): number {
  if (text.length > 200 || !/\d$/.test(text) || reading(next?.text ?? '') !== 'prose') return 0;
  const at = dayAlone.exec(text)?.index ?? 0;
  return at > 0 && wordCount(text.slice(0, at)) >= fewestBeforeDay && isHeadlineBefore(text.slice(0, at)) ? at : 0;
}

// "![](https://anh.bao.vn/lua.jpg) Lúa chín sớm ở bến Cau.": a picture, and on its line what it shows.
const picture = /^!\[[^\]]{0,200}\]\(\S{0,400}\)\s*(?=[^\s|])/;

function bars(piece: Piece): Piece[] {
  const shown = piece.text.startsWith('![') ? picture.exec(piece.text)?.[0].length : undefined;
  if (shown !== undefined) {
    const [mark, rest] = cutPiece(piece, shown);
    if (mark && rest) return [{ ...mark, fate: 'stray' }, ...bars(rest)];
  }
  if (!piece.text.includes('|')) return [piece];
  if (/^[|\s:-]+$/.test(piece.text)) return [{ ...piece, fate: 'stray' }];
  const leading = /^\|\s*/.exec(piece.text)?.[0].length ?? 0;
  const trailing = /(?:\s*\|)+$/.exec(piece.text.slice(-40))?.[0].length ?? 0;
  const inner = piece.text.slice(leading, piece.text.length - trailing);
  // Bars inside mark a row of several cells: a table of the article's own.
  if (leading + trailing === 0 || inner.includes('|')) return [piece];
  return cutPiece(piece, leading, piece.text.length - trailing).map((part) =>
    /^[|\s]+$/.test(part.text) ? { ...part, fate: 'stray' as const } : { ...part, cell: true },
  );
}

function head(piece: Piece, draft: Draft, at: number, opening: boolean): Piece[] {
  const start = piece.text.slice(0, 120);
  const stamped = at < 5 ? stamp.exec(start) : null;
  if (stamped) {
    const [mark, rest] = cutPiece(piece, stamped[0].length);
    if (mark && rest) return [{ ...mark, fate: 'stray' }, ...namedFirst(rest, draft, at, opening)];
  }
  // "(BTNO) -" on a line of its own, the lead or the body below it.
  const alone = opening && start.length < 40 ? lonePrefix.exec(start) : null;
  if (alone && (alone[2] !== undefined || isAgency(alone[1] ?? '', piece, draft)))
    return [{ ...piece, fate: 'source-line' }];
  const agency = opening ? prefixOf(start) : null;
  if (agency && piece.text.length > agency[0].length + 25 && isAgency(agency[1] ?? '', piece, draft)) {
    const [prefix, rest] = cutPiece(piece, agency[0].length);
    if (prefix && rest) return [{ ...prefix, fate: 'source-line' }, rest];
  }
  const dated =
    at < 8 && draft.markup === null && /[\d)]$/.test(piece.text.slice(-1)) && piece.text.length < 300
      ? dayAndTime.exec(piece.text)
      : null;
  if (dated && isHeadlineBefore(piece.text.slice(0, dated.index))) return cutPiece(piece, dated.index);
  const button =
    at < 8 && draft.markup === null && piece.text.length < 300 ? gluedButton.exec(piece.text.slice(-20)) : null;
  if (button && isHeadlineBefore(piece.text.slice(0, -button[0].length)))
    return cutPiece(piece, piece.text.length - button[0].length);
  const day = dated === null && at === 0 && draft.markup === null ? dayBehind(piece, draft.pieces[1]) : 0;
  if (day > 0) return cutPiece(piece, day);
  const time =
    draft.markup === null && piece.text.length < 300 && /^\d/.test(start)
      ? dayAndTimeFirst.exec(start)?.[0].length
      : undefined;
  if (time !== undefined && isAboveText(draft.pieces, at)) return cutPiece(piece, time);
  const tagged =
    piece.text.length < 400 && piece.text.includes(':') && tagWord.test(piece.text) ? gluedTag.exec(piece.text) : null;
  if (tagged && readByline(tagged[1] ?? '')) return cutPiece(piece, (tagged[1] ?? '').length);
  return [piece];
}

// "Dân trí Một cháu bé …": a name in small letters before a capital.
const unmarked = /^(\p{Lu}\p{Ll}+ \p{Ll}+) (?=\p{Lu})/u;

/** What stands behind a scraper's stamp may open with the paper's name alone. */
function namedFirst(piece: Piece, draft: Draft, at: number, opening: boolean): Piece[] {
  const name = unmarked.exec(piece.text.slice(0, 40));
  const host = name ? hostOfPaper(name[1] ?? '') : undefined;
  if (!name || !host) return head(piece, draft, at, opening);
  sourceOfHost(draft, host, 'text');
  const [prefix, rest] = cutPiece(piece, name[0].length);
  return prefix && rest ? [{ ...prefix, fate: 'source-line' }, rest] : [piece];
}

function prefixOf(start: string): RegExpExecArray | null {
  if (start.startsWith('(')) return bracketed.exec(start) ?? listed(start);
  // One of these stands in each of the others.
  return /[-–—.(]/.test(start) ? (bare.exec(start) ?? listed(start) ?? hyphened.exec(start)) : null;
}

/** A prefix whose newspaper is known by name: "(ĐTCK) Giá vàng…", "Biên phòng - Chia sẻ…"; or of letters alone. */
function listed(start: string): RegExpExecArray | null {
  const match = start.startsWith('(') ? known.exec(start) : (paper.exec(start) ?? dotted.exec(start));
  const name = match?.[1];
  if (name !== undefined && (hostOfPaper(name) !== undefined || host.test(name))) return match;
  return start.includes('(') ? lettered.exec(start) : null;
}

/** Whether a prefix names who reports; where it names the newspaper itself, that is evidence of the source. */
function isAgency(prefix: string, { text }: Piece, draft: Draft): boolean {
  const known = hostOfPaper(prefix) ?? hostOfPaper(prefix.replace(/(?<=\S{3})(?: online|o)$/i, ''));
  if (host.test(prefix)) sourceOfHost(draft, prefix, 'text');
  else if (known) sourceOfHost(draft, known, 'text');
  else if (known === undefined && hostOfPaper(prefix) === undefined)
    return text.startsWith('(')
      ? /\p{L}/u.test(prefix) && prefix.split(' ').length <= 4
      : // "PSG - Caen: …" without a stop is a headline or a result.
        (unknown.test(prefix) || online.test(prefix)) && !denied.has(prefix) && reading(text) !== 'line';
  return true;
}
