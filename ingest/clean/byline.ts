import { roles } from '../../config/bylines.ts';
import type { Author } from '../../src/article.ts';
import { isSyllable } from '../../src/vietnamese/syllable.ts';
import { personName } from './names.ts';
import { hostOfPaper, isOfPaper, withoutPaper } from './paper.ts';
import { wordCount } from './prose.ts';
import { fewPages, remembered } from './remembered.ts';
import { phraseKey } from './visible.ts';
import { smallWordAt } from './words.ts';

const roleOf = new Map(roles.map(({ say, role }) => [phraseKey(say), role]));
const longestByline = 120;

/** Whether a line is what was done, without a name: "Tổng hợp", "St"; "T.H." are somebody's initials. */
export const isRole = (text: string): boolean =>
  Boolean(roleOf.get(phraseKey(text))) && wordCount(text) <= 2 && !/^T\.?H\.?$/i.test(text);

/** Whether a line says what was done and leaves the name to the line below: "Bài và ảnh:". */
export const isLabelOfName = (text: string): boolean =>
  text.length < 30 && text.endsWith(':') && roleOf.has(phraseKey(text.slice(0, -1)));

// "Khương Lực- Minh Ngọc" too; "Yoon Seok-jin" is one name.
const between = /\s*(?:[,;/&|]|\s[-–—]\s?|(?<=\p{L})[-–—]\s|\s(?:và|and)\s)\s*/iu;
// "Vĩnh Phú-Nguyễn Hằng", "H.Thơ-N.Hà": parted where each side is a whole name.
const hyphened = /(?<=\p{L})-(?=\p{Lu})/u;

// What a lawyer, a doctor, an officer signs with: "Luật sư TRẦN DUY".
const titles =
  /^(?:(?:Luật sư|Bác sĩ|Nhà báo|Nhà văn|Nhà thơ|Tiến sĩ|Thạc sĩ|Giáo sư|PGS|GS|TS|ThS|BS|LS|KTS)\.?\s?,?\s?)+(?=\p{Lu})/u;

const scholar = /^(?:PGS|GS|TS|ThS)(?!\p{L})/u;

const office =
  /(?:\s+[-–]|,)\s+(?:Trung tâm|Phòng|Ban|Đài|Báo|Cổng|Văn phòng|UBND|HĐND|Sở|Hội|Đoàn|Trường|Công an|Huyện|Tỉnh)\s[\p{L}\s,&-]{4,90}$/u;

/** Authors that a line is the byline of; null where it is none. `sure`: the line says so itself, by a role or by
 * several names; a lone name is a byline only where a byline is looked for. */
export type Byline = Readonly<{ authors: readonly Readonly<Author>[]; sure: boolean }>;

// What may be printed in small letters in a byline that has none of the marks below.
const small = new Set(
  [
    ...'và and báo theo tổng hợp thuật lược ghi dịch biên thực hiện sưu tầm tác giả viết đăng bởi by người'.split(' '),
    ...'thị bài ảnh tin độc bạn đọc phóng viên cộng nhóm luật bác nhà sư sĩ văn thơ tiến thạc giáo được'.split(' '),
  ].map((word) => smallWordAt(word, 0)),
);
// After these stands a name's office, a note, or who had it first, in any words; before a colon a role.
const marks = /[:([/]|\s[-–—]\s|[tT][hH][eE][oO]/;
const lastOfRoles = new Set([...roleOf.keys()].map((role) => role.slice(role.lastIndexOf(' ') + 1)));
const beforeColon = /^[^:([]*?(\p{L}+)\s?:(?!\/)/u;

/** "Hà Nội: …": whether a colon, which in a byline stands behind a role, stands behind another word. */
function isHeadlineColon(line: string): boolean {
  const word = line.includes(':') ? beforeColon.exec(line)?.[1] : undefined;
  return word !== undefined && !lastOfRoles.has(phraseKey(word));
}

/** Whether a line can be a byline at all: most lines tell by their words in small letters that they are none. */
function mayBeByline(line: string): boolean {
  if (marks.test(line)) return !isHeadlineColon(line);
  // The first tells of most lines: the others are not looked for.
  for (let space = -1; ; ) {
    const from = space + 1;
    const word = smallWordAt(line, from);
    space = line.indexOf(' ', from);
    if (word !== 0 && !small.has(word) && !isOfPaper(/^[\p{L}\d]*/u.exec(line.slice(from))?.[0] ?? '', line))
      return false;
    if (space < 0) return true;
  }
}

/** Reads "Bài, ảnh: Lê Anh", "CTV Thanh Tâm – Cao Dũng (Huyện Phú Thiện)", "ĐAM TRỌNG", "Minh Hà (Tổng hợp)". */
export const readByline = (line: string): Byline | null =>
  line.length > longestByline || line.length < 2 || !mayBeByline(line) ? null : read(line);

const read = remembered(bylineOf, fewPages);

function bylineOf(line: string): Byline | null {
  if (/^[+•]/.test(line)) return null;
  let text = line.replace(/^[\s\-–—*•(|]+/, '').replace(/[\s\-–—*|.]+$/, '');
  // "Đinh Bình!", but not "Happy New Year!"
  if (
    text.endsWith('!') &&
    text
      .slice(0, -1)
      .split(' ')
      .every((word) => isSyllable(phraseKey(word)))
  )
    text = text.slice(0, -1);
  // "Ngọc Quang/http://bao.vn/": after the name, whose page it was.
  text = text.replace(/\s*[/–-]\s*https?:\/\/\S+$/, '');
  // "Người đăng: Trúc Giang vào lúc 06:05 …"
  text = text.replace(/\s+(?:vào\s+)?lúc\s+\d{1,2}[:hg]\d\d.*$/u, '');
  if (!/\p{Lu}/u.test(text)) return null;
  // "Minh Tiệp Theo Nhịp sống thị trường", "Hường/Theo VNE", "A.D, Theo Thời Đại": after the name, who had it first.
  const had = /^(.{0,40}[\p{L}.])(\s*[,/–-]\s*|\s+)[Tt]heo\s+\p{L}[^:]{1,40}$/u.exec(text);
  if (had) text = had[1] ?? text;
  // "Nhã PhongTổng hợp": glued.
  text = withoutPaper(text).replace(/(?<=\p{Ll})(?=Tổng hợp$)/u, ' ');
  // "Trúc Giang - Trung tâm Văn hóa, Thông tin huyện", "(H.V., Sở Ngoại vụ)": after the name, whose office it is.
  if (line.startsWith('(') && text.endsWith(')')) text = text.slice(0, -1);
  text = text.replace(office, '');
  // "Kiều Vũ LDO", "VÂN HI LDO": the newspaper's letters after a name.
  const letters = /^\p{Lu}\S+ \p{Lu}\S*(?: \p{Lu}\S*){0,2} (\p{Lu}{3,5})$/u.exec(text)?.[1];
  if (letters !== undefined && /^[A-Z]+$/.test(letters) && !isSyllable(letters.toLowerCase()))
    text = text.slice(0, -letters.length - 1);
  let role: string | null = null;
  let sure = had !== null && had[2]?.trim() !== '';
  // "(Tổng hợp)" gives a role; any other note in brackets, an office or a place, is no part of the name.
  text = text.replace(/\s*[([]([^()[\]]{1,50})[)\]]?\s*$/, (whole, note: string) => {
    const said = roleOf.get(phraseKey(note));
    // "Trâm Anh (VTV8)": a station's letters, though with a figure.
    if (/^\p{Lu}{2,5}\d$/u.test(note)) return '';
    if (said === undefined) return /\d|^(?:bìa |ngoài cùng |thứ )?(?:trái|phải|giữa)/u.test(note) ? whole : '';
    role = said;
    sure = true;
    return '';
  });
  if (text.endsWith(')')) text = text.slice(0, -1);
  const authors: Author[] = [];
  // "Bài: Lê Anh - Ảnh: Minh Đức" is two bylines in one line.
  for (const segment of text.split(/\s*[-–—;.|,]?\s+(?=\p{Lu}[\p{L} ]{0,18}:)/u)) {
    const read = readSegment(segment, role, sure);
    if (!read) return null;
    sure ||= read.sure;
    authors.push(...read.authors);
  }
  return authors.length > 0 ? { authors, sure } : null;
}

function readSegment(segment: string, given: string | null, givenSure: boolean): Byline | null {
  let role = given;
  let sure = givenSure;
  let names = segment.trim().replace(titles, '');
  // "ThS. Lò Thị Vân": a scholar signs.
  if (names.length < segment.trim().length && scholar.test(segment.trim())) sure = true;
  const colon = names.indexOf(':');
  if (colon > 0) {
    const said = roleOf.get(phraseKey(names.slice(0, colon)));
    if (said === undefined) return null;
    role ??= said;
    sure = true;
    names = names.slice(colon + 1).trim();
  } else {
    const prefix =
      /^(CTV|PV|Phóng viên|Cộng tác viên|Tác giả,?|Nhóm PV|By|Bởi|(?:Được )?(?:Viết|Đăng) bởi|Người đăng|Theo|(?:Bài|Tin)\s?(?:,|và|-|&)\s?(?:ảnh|bài)|Bài và ảnh|Thực hiện|Tổng hợp|Sưu tầm|Độc giả|Bạn đọc)\s+(?=\p{Lu})/iu.exec(
        names,
      );
    if (prefix && !/^theo$/i.test(prefix[1] ?? '')) {
      role ??= roleOf.get(phraseKey(prefix[1] ?? '')) ?? null;
      sure = true;
      names = names.slice(prefix[0].length);
    }
    const suffix =
      /\s*[-–—]?\s+(tổng hợp|t\/h|\(t\/h\)|lược ghi|ghi|dịch|lược dịch|biên dịch|thực hiện|sưu tầm|tổng thuật)$/iu.exec(
        names,
      );
    if (suffix) {
      role ??= roleOf.get(phraseKey(suffix[1] ?? '')) ?? null;
      sure = true;
      names = names.slice(0, suffix.index);
    }
  }
  names = withoutOffices(names);
  const parts = names
    .split(between)
    .flatMap(wholeNames)
    .filter((part) => part.trim() !== '');
  if (parts.length === 0 || parts.length > 8) return null;
  // "MỸ HẠNH và TTXVN": with an agency.
  const named = parts.filter((part) => !(isAcronym(part) && hostOfPaper(part) !== undefined));
  if (named.length > 0 && named.length < parts.length) parts.splice(0, parts.length, ...named);
  const authors: Author[] = [];
  for (const part of parts) {
    const own = /^(.*?)\s*\(([^()]{1,30})\)$/.exec(part);
    const note = own ? roleOf.get(phraseKey(own[2] ?? '')) : undefined;
    const name = personName(own ? (own[1] ?? '') : part, sure || parts.length > 1);
    if (name === null) return null;
    authors.push({ name, role: note ?? role });
  }
  return { authors, sure: sure || parts.length > 1 };
}

/** "VOV", "ĐBSCL": capitals that are no syllable, as an office's letters. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,6}$/u.test(word) && !isSyllable(phraseKey(word));

function wholeNames(part: string): string[] {
  const names = part.split(hyphened);
  return names.length > 1 && names.every((name) => /[ .]/.test(name.trim())) ? names : [part];
}

/** "Lò Thị Hà/SONGDAI-Tây Bắc", "Văn Giáp/Bnews/vnanet.vn": after the name its office; after a slash stands a second
 * author only with a name of several syllables. */
function withoutOffices(names: string): string {
  const [first = '', ...rest] = names.split('/');
  // Several names need no slash between them: what stands after it is the office of all ("Hà Thắng, Việt Cường/VOV").
  if (first.split(between).flatMap(wholeNames).length > 1) return first;
  return [first, ...rest.filter((part) => personName(part) !== null && !part.split(' ').some(isAcronym))].join(', ');
}
