import { agencies } from '../../../config/agencies.ts';
import type { Author } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { bodyBounds, isOpen } from '../body.ts';
import { type Byline, readByline } from '../byline.ts';
import type { Draft } from '../draft.ts';
import { personName } from '../names.ts';
import { outsideReason } from '../phrase.ts';
import { reading, wordCount } from '../prose.ts';
import { plainHost, sourceOfHost, sourceOfName } from '../source.ts';
import { phraseKey } from '../visible.ts';

// "Nguồn Viethong+ : https://…" of an aggregator
const linkedSource = /^(?:Nguồn|Theo|Source)\s*:?\s*(.{0,60}?)\s*:?\s*(https?:\/\/\S+)$/iu;
// "(TTXVN/Vietnam+)": a note in brackets that ends the body
const bracketNote = /^\((?=[^()]*\p{Lu})[^().]{2,40}\)$/u;
// "Nguồn: langson.gov.vn", "Theo baoxaydung.com.vn", "(Theo VnExpress)", "Theo: Báo Gia Lai", "TTXVN"
const sourceLine = /^[(\s]*(?:Nguồn(?:\s+tin)?|Theo|Source|NGUỒN|THEO)\s*:?\s+(?:trang\s+)?(\S.{1,60}?)[)\s.]*$/u;
const agencyLine = /^[(\s]*(?:TTXVN(?:\/Vietnam\+)?|Vietnam\+|TTXVN\/[^()]{2,20})[)\s.]*$/u;
// "www.thuathienhue.gov.vn"
const bareHost = /^(?:https?:\/\/)?(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+){1,4}\/?$/;
// "HYTV", "(PTTH)", "TTX": who broadcasts
const station = /^\(?(?:\p{Lu}{0,5}(?:TV|PTTH|TTĐT|TTX|VN\+)\p{Lu}{0,3})\)?\.?$/u;
const office =
  /^(?:Văn phòng|Phòng|Ban (?:Biên tập|Tuyên giáo|Thường trực|Tổ chức)|Cổng TTĐT|Trung tâm|Tổ|Bộ phận|Trang TTĐT) [^.!?:;]{2,50}$/u;
const post =
  /^(?:Vụ|Viện|Trường|Học viện|Đại học|Bộ|Sở|Ban|Hội|Khoa|Trung tâm|Cục|Ủy viên|Phó|Giám đốc|Nguyên|Chủ tịch|Bí thư|ĐBQH|Đại biểu|Ủy ban|Tạp chí|Báo|Đài|Liên hiệp|Tỉnh|Tổng|Chuyên gia|Nhà) [^.!?:;]{4,90}\.?$/u;
// "TTO" below an article is its newspaper.
const papers = new Set(agencies.map(({ prefix }) => prefix));
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
  for (const at of below.slice(0, 8)) signed = sign(draft, pieces[at], below.length <= 4 || !signed) || signed;
  if (!body) return;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const signedBelow = draft.authors.length > 0;
  for (let at = Math.max(title, 0); at < body.first; at++) {
    const piece = pieces[at];
    if (piece?.fate !== null || piece.text.length >= 60) continue;
    const before = draft.authors;
    sign(draft, piece, at > title && title >= 0);
    // "Vụ Ngoại giao văn hóa, Bộ Ngoại giao" below the name: who the author is.
    if (piece.fate === null && pieces[at - 1]?.fate === 'byline' && post.test(piece.text)) piece.fate = 'byline';
    // Who signs below the body wrote it; a lone name above it may be the newspaper that an aggregator took it from.
    if (signedBelow) draft.authors = before;
  }
  if (draft.authors.length === 0 && draft.markup === null && title >= 0) signBelowLead(draft, title);
}

/** Reads "Bình Nguyên" on a line between the lead and the body: the only name on a line of its own there, for several are
 * subheads. */
function signBelowLead(draft: Draft, title: number): void {
  const open = draft.pieces.slice(title + 1).filter(({ fate }) => fate === null);
  const isName = ({ text }: Piece) => text.length < 40 && wordCount(text) <= 4 && personName(text) !== null;
  const [lead, name, next] = open;
  if (!lead || !name || !next || reading(lead.text) === 'line' || reading(next.text) !== 'prose') return;
  if (isName(name) && open.filter(isName).length === 1) sign(draft, name, true);
}

/** Whether the piece is a byline or a source line; if so it is read and removed. */
function sign(draft: Draft, piece: Piece | undefined, allowLone: boolean): boolean {
  if (!piece) return false;
  const link = linkedSource.exec(piece.text);
  if (link) {
    sourceOfHost(draft, link[2] ?? '', 'text');
    draft.url ??= link[2] ?? null;
  }
  const source = piece.text.length <= 90 ? sourceLine.exec(piece.text) : null;
  if (!link && source && readSource(draft, source[1] ?? '')) {
    piece.fate = 'source-line';
    return true;
  }
  const desk = /^\((?!Theo)[^()/]{2,12}\/([^()/]{3,25})\)$/u.exec(piece.text)?.[1];
  if (desk !== undefined) sourceOfDesk(draft, desk);
  if (
    link ||
    agencyLine.test(piece.text) ||
    (bracketNote.test(piece.text) && (/[/+]/.test(piece.text) || readByline(piece.text) === null))
  ) {
    piece.fate = 'source-line';
    return true;
  }
  if (bareHost.test(piece.text)) {
    sourceOfHost(draft, piece.text, 'text');
    piece.fate = 'source-line';
    return true;
  }
  if (allowLone && (station.test(piece.text) || papers.has(piece.text))) {
    piece.fate = 'source-line';
    return true;
  }
  // "Theo Nguoilangnghe"
  if (
    allowLone &&
    /^\(?Theo:?\s+\p{Lu}[\p{L}\d+]{3,20}\)?\.?$/u.test(piece.text) &&
    readByline(piece.text.replace(/^\(?Theo:?\s+/u, '')) === null
  ) {
    piece.fate = 'source-line';
    return true;
  }
  const byline =
    anonymousByline(piece.text) ??
    initialsByline(piece.text, allowLone) ??
    officeByline(piece.text) ??
    readByline(piece.text.replace(/^\(?Theo\s+/u, ''));
  // A heading of two words or a table's head looks like a name.
  if (!byline || !(byline.sure || (allowLone && !/^(?:h[1-6]|t[hr])$/.test(piece.tag)))) return false;
  piece.fate = 'byline';
  if (draft.evidence.authors !== 'manifest') {
    draft.authors = [...draft.authors, ...byline.authors.filter((author) => !isKnown(draft, author))];
    draft.evidence.authors ??= 'text';
  }
  return true;
}

/** "(TTXVN/Vietnam+)": the agency, then its paper, which this is. */
function sourceOfDesk(draft: Draft, desk: string): void {
  const host = agencies.find(({ prefix }) => prefix === desk)?.host ?? plainHost(desk);
  if (host) sourceOfHost(draft, host, 'text');
  else if (/\+$|online$/iu.test(desk)) sourceOfName(draft, desk, 'text');
}

/** Whether the author is named already, be it by a longer form of the name ("Vi Thùy Linh Chi", "Linh Chi"). */
function isKnown(draft: Draft, { name }: Author): boolean {
  const key = phraseKey(name);
  return draft.authors.some((author) => phraseKey(author.name) === key || phraseKey(author.name).endsWith(` ${key}`));
}

function anonymousByline(text: string): Byline | null {
  // "PV/VOV.VN": and whom they report for
  const name = text.replace(/^[\s(*\-–]+|[\s)*.\-–]+$/g, '').replace(/\/\S{2,15}$/, '');
  return anonymous.has(phraseKey(name)) ? { authors: [{ name, role: null }], sure: true } : null;
}

/** "HT", "NS": initials without their stops; not "HẾT", the end. */
function initialsByline(text: string, expected: boolean): Byline | null {
  const is =
    expected &&
    /^\p{Lu}{2,3}$/u.test(text) &&
    phraseKey(text) !== 'het' &&
    outsideReason(text) === null &&
    !papers.has(text);
  return is ? { authors: [{ name: text, role: null }], sure: false } : null;
}

/** "Văn phòng HĐND - UBND xã", "Phòng Tổng hợp": on portals the office signs. */
function officeByline(text: string): Byline | null {
  return office.test(text) ? { authors: [{ name: text, role: null }], sure: false } : null;
}

function readSource(draft: Draft, said: string): boolean {
  const host = plainHost(said);
  if (host) {
    sourceOfHost(draft, host, 'text');
    return true;
  }
  // "Theo Minh Anh" is a byline, "Theo Báo Gia Lai" a source.
  if (
    !/^(?:báo|tạp chí|đài|cổng|trang|ttxvn|vov|vtv|website|tuổi trẻ|thanh niên|người lao động|nhân dân|vnexpress|vietnam|dân trí|tiền phong|lao động|[\p{L}\d]+(?:express|plus|net|news|online))/iu.test(
      said,
    )
  )
    return false;
  sourceOfName(draft, said, 'text');
  return true;
}
