import type { Author } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { bodyBounds, isOpen } from '../body.ts';
import { type Byline, isLabelOfName, isRole, readByline } from '../byline.ts';
import { isCreditAlone } from '../credit.ts';
import type { Draft } from '../draft.ts';
import { isAuthorHint, isSourceHint } from '../html/hints.ts';
import { nearest } from '../html/region.ts';
import { isProvinceOrName, personName, titleCase } from '../names.ts';
import { hostOfPaper } from '../paper.ts';
import { lineReason, outsideReason } from '../phrase.ts';
import { reading, wordCount } from '../prose.ts';
import { readSourceLine } from '../source-line.ts';
import { phraseKey } from '../visible.ts';

const office =
  /^(?:Văn phòng|Phòng|Ban (?:Biên tập|Tuyên giáo|Thường trực|Tổ chức|Bạn đọc|Kinh tế|Thời sự|Quốc tế)|Cổng TTĐT|Trung tâm|Tổ|Bộ phận|Trang TTĐT) [^.!?:;]{2,50}$/u;
const post =
  /^(?:Vụ|Viện|Trường|Học viện|Đại học|Bộ|Sở|Ban|Hội|Khoa|Trung tâm|Cục|Ủy viên|Phó|Giám đốc|Nguyên|Chủ tịch|Bí thư|ĐBQH|Đại biểu|Ủy ban|Tạp chí|Báo|Đài|Liên hiệp|Tỉnh|Tổng|Chuyên gia|Nhà) [^.!?:;]{4,90}\.?$|^(?:\p{L}+ ){0,4}(?:University|Institute|School|Faculty|Academy)(?!\p{L})[^.!?:;]{0,90}$/u;
const longestSigned = 60;
const longestPost = 100;
const authorLevels = 3;
const mostAuthors = 3;
const anonymous = new Set([
  'pv',
  'p v',
  'bbt',
  'nhom pv',
  'nhom phong vien',
  'phong vien',
  'pv th',
  'ban bien tap',
  'btv',
]);

/** Reads who signs the article: bylines and source lines below the body, from the last line up, or between title and
 * body. A name elsewhere is a subhead or somebody the article tells of. */
export function signature(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  const below: number[] = [];
  const from = body ? body.last + 1 : Math.max(0, pieces.findLastIndex(isOpen) - 1);
  for (let at = from; at < pieces.length; at++) if (pieces[at]?.fate === null) below.push(at);
  let signed = false;
  const lines = below.filter((at) => reading(pieces[at]?.text ?? '') === 'line');
  if (lines.length === 1 && lines[0] === below.at(-1) && signsAlone(draft, pieces[lines[0] ?? -1])) return;
  // "ẢNH: LÒ SEN" once more and once more: below each of several pictures.
  const credits = below.filter((at) => isCreditAlone(pieces[at]?.text ?? '')).length > 1;
  for (const at of below.slice(0, 8))
    if (!(credits && isCreditAlone(pieces[at]?.text ?? '')))
      signed = sign(draft, pieces[at], below.length <= 4 || !signed) || signed;
  // Below the captions of a photo report.
  for (const at of below.slice(8).slice(-2))
    if (!isCreditAlone(pieces[at]?.text ?? '')) sign(draft, pieces[at], !signed && at === below.at(-1));
  if (!body) return;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const signedBelow = draft.authors.length > 0;
  for (let at = Math.max(title, 0); at < body.first; at++) {
    const piece = pieces[at];
    if (piece?.fate !== null || piece.text.length >= longestPost) continue;
    // "Vụ Ngoại giao văn hóa, Bộ Ngoại giao" below the name, or below a line that follows it: who the author is.
    if (post.test(piece.text) && pieces.slice(Math.max(0, at - 2), at).some(({ fate }) => fate === 'byline')) {
      piece.fate = 'byline';
      continue;
    }
    if (piece.text.length >= longestSigned) continue;
    // Who took the picture whose caption stands above.
    if (isCreditAlone(piece.text) && pieces[at - 1]?.fate === null) continue;
    const before = draft.authors;
    sign(draft, piece, at > title && title >= 0);
    // Who signs below the body wrote it; a lone name above it may be the newspaper that an aggregator took it from.
    if (signedBelow) draft.authors = before;
  }
  if (draft.authors.length === 0 && draft.markup === null && title >= 0) signBelowLead(draft, title);
}

/** Reads what signs as the last line below the body and the only one, and nowhere else: "Hà Giang", who is called like a province, and
 * "Sưu tầm", who is not named. */
function signsAlone(draft: Draft, piece: Piece | undefined): boolean {
  if (!piece) return false;
  const isName = isProvinceOrName(piece.text);
  if (!isName && !isRole(piece.text)) return false;
  piece.fate = 'byline';
  if (isName && draft.authors.length === 0) {
    draft.authors = [{ name: titleCase(piece.text), role: null }];
    draft.evidence.authors = 'text';
  }
  return true;
}

/** Reads "Bình Nguyên" on a line between the lead and the body: the only name on a line of its own there, for several are
 * subheads. */
function signBelowLead(draft: Draft, title: number): void {
  const open = draft.pieces.slice(title + 1).filter(({ fate }) => fate === null);
  const isName = ({ text }: Piece) => text.length < 40 && wordCount(text) <= 4 && personName(text) !== null;
  const [lead, name, next] = open;
  if (!lead || !name || !next || reading(lead.text) === 'line') return;
  // Below the name its office and address may stand.
  if (reading(next.text) !== 'prose' && !post.test(next.text) && !next.text.includes('@')) return;
  if (isName(name) && open.filter(isName).length === 1) sign(draft, name, true);
}

/** Whether the piece is a byline or a source line; if so it is read and removed. */
function sign(draft: Draft, piece: Piece | undefined, allowLone: boolean): boolean {
  if (!piece || isOfLongList(piece)) return false;
  // "Bài và ảnh:" over the name
  if (isLabelOfName(piece.text)) {
    piece.fate = 'byline';
    return false;
  }
  if (readSourceLine(draft, piece.text, allowLone)) {
    piece.fate = 'source-line';
    return true;
  }
  const byline =
    anonymousByline(piece.text) ??
    initialsByline(piece.text, allowLone) ??
    officeByline(piece.text) ??
    readByline(piece.text.replace(/^\(?Theo\s+/u, ''));
  // "Quảng Cáo"
  if (byline && !byline.sure && lineReason(piece.text) !== null) return false;
  // A heading of two words or a table's head looks like a name.
  if (!byline || !(byline.sure || (allowLone && !/^(?:h[1-6]|t[hr])$/.test(piece.tag)) || isOfAuthor(piece))) {
    // "FILI" in an element of class "source"
    if (byline !== null || piece.text.length >= longestSigned || nearest(piece.region, 1, isSourceHint) === null)
      return false;
    piece.fate = 'source-line';
    return true;
  }
  piece.fate = 'byline';
  if (draft.evidence.authors !== 'manifest') {
    draft.authors = [...draft.authors, ...byline.authors.filter((author) => !isKnown(draft, author))];
    draft.evidence.authors ??= 'text';
  }
  return true;
}

/** Whether the element around it says that it signs. */
const isOfAuthor = ({ region }: Piece): boolean => nearest(region, authorLevels, isAuthorHint) !== null;

/** An item of a list looks like a name; lists of authors are short, or say so. */
function isOfLongList({ tag, region }: Piece): boolean {
  const list = tag === 'li' ? nearest(region, authorLevels, ({ name }) => name === 'ul' || name === 'ol') : null;
  return list !== null && list.to - list.from > mostAuthors && nearest(region, authorLevels, isAuthorHint) === null;
}

/** Whether the author is named already, be it by a longer form of the name ("Vi Thùy Linh Chi", "Linh Chi"). */
function isKnown(draft: Draft, { name }: Author): boolean {
  const key = phraseKey(name);
  return draft.authors.some((author) => phraseKey(author.name) === key || phraseKey(author.name).endsWith(` ${key}`));
}

function anonymousByline(text: string): Byline | null {
  // "PV/VOV.VN": and whom they report for
  const name = text.replace(/^[\s(*\-–]+|[\s)*.\-–]+$/g, '').replace(/\/\S{2,15}(?:\s\S{1,8}){0,2}$/, '');
  return anonymous.has(phraseKey(name)) ? { authors: [{ name, role: null }], sure: true } : null;
}

/** "HT", "NS": initials without their stops; not "HẾT", the end. */
function initialsByline(text: string, expected: boolean): Byline | null {
  const is =
    expected &&
    /^\p{Lu}{2,3}$/u.test(text) &&
    phraseKey(text) !== 'het' &&
    outsideReason(text) === null &&
    hostOfPaper(text) === undefined;
  return is ? { authors: [{ name: text, role: null }], sure: false } : null;
}

/** "Văn phòng HĐND - UBND xã", "Phòng Tổng hợp": on portals the office signs. */
function officeByline(text: string): Byline | null {
  return office.test(text) ? { authors: [{ name: text, role: null }], sure: false } : null;
}
