import {
  localOffices,
  longPlaces,
  partyCommittees,
  placeLevels,
  placeOffices,
  shortPlaces,
} from '../../config/document-issuers.ts';
import type { Article } from '../article.ts';

/** What an article says of a cited document besides its number. `date` 'YYYY-MM-DD'; `place` of a local office, as
 * "tỉnh Hà Tĩnh"; null where it does not say. */
export type Issue = { date: string | null; place: string | null };

/** What so many articles say. */
export type Said = Issue & { articles: number };

const day = String.raw`(?<day>\d{1,2})\s?(?:[/.-]|tháng)\s?(?<month>\d{1,2})\s?(?:[/.-]|năm)\s?(?<year>(?:19|20)\d\d)(?!\d)`;
const signed = String.raw`(?:(?:được\s+)?(?:ban hành|ký)\s+)?`;
/** Right behind the number: ", ngày 5/1/2022", "(05.01.2022)", "ban hành ngày 5 tháng 1 năm 2022". */
const dateRight = new RegExp(String.raw`^[\s,(–-]*${signed}(?:ngày\s*)?${day}`, 'u');
/** Behind its issuer: "của Ban Bí thư ngày 5/1/2022". What it is about ends the search: that has dates of its own. */
const dateBehind = new RegExp(
  String.raw`^\s*,?\s*(?:của|do|được)\s(?:(?!\s(?:về|từ|đến|trước|sau|hiệu lực)\s)[^.;,()\d]){2,80}?[\s,]+${signed}ngày\s*${day}`,
  'u',
);

const either = (words: readonly string[]) => words.map((word) => word.replaceAll('.', '\\.')).join('|');
const syllable = String.raw`\p{Lu}\p{Ll}*`;
const name = String.raw`(?<name>${either(longPlaces)}|(?:${either(shortPlaces)})(?![\p{L}])|${syllable}(?:\s?[-–\s]\s?${syllable})?)(?![\p{L}\d])`;
const nameAfterParty = name.replace('<name>', '<partyName>');
const place = String.raw`(?:(?:${either(placeOffices)})\s+(?:(?<level>${either(placeLevels.flatMap(({ printed }) => printed))})\s*${name}|(?<hcm>TP\.?\s?HCM))|(?<party>${either(partyCommittees.flatMap(({ printed }) => printed))})\s+${nameAfterParty})`;
const signer = String.raw`(?:(?:Chủ tịch|Ban Thường vụ|BTV|Ban Chấp hành|BCH)\s+)*`;
const placeBehind = new RegExp(
  String.raw`^[\s,(–-]*${signed}(?:ngày\s*\d[\d\s/.,)–-]*(?:tháng\s*\d+\s*năm\s*\d+)?)?[\s,)]*(?:của|do)\s+${signer}${place}`,
  'u',
);
/** "UBND tỉnh Hà Tĩnh vừa ban hành Quyết định số". */
const placeBefore = new RegExp(
  String.raw`${place}[^.;()]{0,40}?\s(?:ban hành|ký|ra|có|phê duyệt)\s[^.;()\d]{0,40}$`,
  'u',
);
const levelOf = new Map(
  [...placeLevels, ...partyCommittees].flatMap(({ level, printed }) => printed.map((one) => [one, level] as const)),
);
const local = new Set(localOffices.map((office) => office.toUpperCase()));
const before = 120;
const behind = 200;
/** Letters of a number. Records may bring anything as one. */
const longest = 60;

/**
 * What an article says of a document: one for each document of the number that it tells of, and one without date and
 * place where it tells neither; none for what is too long to be a number. `number` as `Article.cited` has it ("12-CT/TW").
 */
export function issuesIn(article: Article, number: string): Issue[] {
  if (number.length > longest) return [];
  const { title, lead, paragraphs, captions } = article;
  const found = [title, lead, ...paragraphs, ...captions].flatMap((text) =>
    text === null ? [] : mentions(text.normalize('NFC'), number),
  );
  const told = found.filter((one) => one.date !== null || one.place !== null);
  const [dates, places] = [valuesOf(told, 'date'), valuesOf(told, 'place')];
  // Date in one sentence and place in another: one document all the same, unless there are two of either.
  if (dates.length <= 1 && places.length <= 1) return [{ date: dates[0] ?? null, place: places[0] ?? null }];
  return [...new Map(told.map((one) => [`${one.date}\n${one.place}`, one])).values()];
}

/** Whether a number is one of many places': "123/QĐ-UBND". */
export function isLocal(number: string): boolean {
  return number.split(/[-/]/).some((part) => local.has(part.toUpperCase()));
}

function valuesOf(issues: readonly Issue[], field: keyof Issue): string[] {
  return [...new Set(issues.flatMap((one) => one[field] ?? []))];
}

function mentions(text: string, number: string): Issue[] {
  const parts = number.split(/[-/]/);
  const printed = parts
    .map((part) => (part === 'TW' ? 'T\\.?[ƯW]' : RegExp.escape(part)))
    .join(String.raw`\s?[-–/]\s?`);
  const ofPlace = isLocal(number);
  return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\d/-])${printed}(?![\p{L}\d])`, 'giu'))].map((match) => {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + behind);
    const dated = (dateRight.exec(after) ?? dateBehind.exec(after))?.groups;
    const ahead = text.slice(Math.max(0, match.index - before), match.index);
    const placed = ofPlace ? (placeBehind.exec(after) ?? placeBefore.exec(ahead))?.groups : undefined;
    return { date: dated ? dateOf(dated) : null, place: placed ? placeOf(placed) : null };
  });
}

function dateOf({ day = '', month = '', year = '' }: Record<string, string>): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

function placeOf(groups: Record<string, string | undefined>): string {
  if (groups.hcm) return 'thành phố Hồ Chí Minh';
  const level = levelOf.get(groups.level ?? groups.party ?? '');
  return `${level} ${(groups.name ?? groups.partyName ?? '').replace(/\s*[-–]\s*/g, ' - ').replace(/\s+/g, ' ')}`;
}
