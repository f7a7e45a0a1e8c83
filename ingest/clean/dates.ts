import { zones } from '../../config/zones.ts';
import { fewPages, remembered } from './remembered.ts';
import { phraseKey } from './visible.ts';

/** A date found in a text. `value` is no more precise than the text; a time is taken as Vietnam's (+07:00) unless the
 * text states another zone. `rest` is what else the text says, as a phrase key without the words that come with dates; `printed` the same as it stands. */
export type FoundDate = Readonly<{ value: string; rest: string; printed: string }>;

const months = new Map(
  Object.entries({
    'january|jan|một|giêng|mot': 1,
    'february|feb|hai': 2,
    'march|mar|ba': 3,
    'april|apr|tư|bốn|tu': 4,
    'may|năm|nam': 5,
    'june|jun|sáu|sau': 6,
    'july|jul|bảy|bay': 7,
    'august|aug|tám|tam': 8,
    'september|sep|sept|chín|chin': 9,
    'october|oct|mười|muoi': 10,
    'november|nov|mười một|muoi mot': 11,
    'december|dec|mười hai|chạp|muoi hai': 12,
  }).flatMap(([words, month]) => words.split('|').map((word) => [word, month] as const)),
);
const monthWords = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const english = [...months.keys()]
  .filter((word) => /^[a-z]{3,}$/.test(word) && !/^(mot|nam|sau|bay|tam|chin|muoi|hai)$/.test(word))
  .join('|');

// Every form in which the newspapers seen print a date. Day before month, as Vietnamese does, unless the year leads.
const forms: { pattern: RegExp; order: ('d' | 'm' | 'y')[] }[] = [
  // 2019-09-13, 2019/9/13, 2019.09.13
  { pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: ['y', 'm', 'd'] },
  // 13/09/2019, 13-9-2019, 13.9.2019, 13/ 9/ 2019, 13/9/19, 13/09/201908:30 (glued)
  {
    pattern:
      /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d(?=\d\d:\d\d)|(?:(?:19|20)\d\d|\d\d)(?![\d/]))/,
    order: ['d', 'm', 'y'],
  },
  // ngày 13 tháng 9 năm 2019; 29 Tháng 11 2023; 13 Tháng Chín, 2019
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})\\s*,?\\s*tháng\\s+(\\d{1,2}|${monthWords})\\s*,?\\s*(?:năm\\s+)?((?:19|20)\\d\\d)(?!\\d)`,
      'i',
    ),
    order: ['d', 'm', 'y'],
  },
  // Tháng Chín 13, 2019; Tháng 9 13, 2019
  {
    pattern: new RegExp(`tháng\\s+(\\d{1,2}|${monthWords})\\s+(\\d{1,2})\\s*,\\s*((?:19|20)\\d\\d)(?!\\d)`, 'i'),
    order: ['m', 'd', 'y'],
  },
  // 13 Th05 2024, 13 Th5, 2024: as a blog engine abbreviates months
  { pattern: /(?<!\d)(\d{1,2})\s+Th(\d{1,2}),?\s+((?:19|20)\d\d)(?!\d)/, order: ['d', 'm', 'y'] },
  // September 13, 2019; Sep 13 2019
  {
    pattern: new RegExp(`\\b(${english})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'i'),
    order: ['m', 'd', 'y'],
  },
  // 13 September 2019; 13-Sep-2019
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${english})\\.?,?[\\s-]+((?:19|20)\\d\\d)(?!\\d)`,
      'i',
    ),
    order: ['d', 'm', 'y'],
  },
  // 09/2019; tháng 9/2019; Tháng 9 năm 2019
  { pattern: /(?<![\d/])(\d{1,2})\s?[/-]\s?((?:19|20)\d\d)(?!\d)/, order: ['m', 'y'] },
  {
    pattern: new RegExp(`tháng\\s+(\\d{1,2}|${monthWords})\\s*,?\\s*(?:năm\\s+)?((?:19|20)\\d\\d)(?!\\d)`, 'i'),
    order: ['m', 'y'],
  },
];

// 11:11; 11:11:30; 22:7'; 8h30; 8h30'; 8 giờ 30; 8g30; 08:52:11.000 (a database's), each with AM, PM, SA or CH (sáng, chiều).
const clockForm =
  /(?<![\d:])([01]?\d|2[0-3])\s?(?::|h|g|giờ)\s?([0-5]\d|\d(?=['’](?:\D|$)))(?:\s?(?:phút|'|’|ph))?(?::([0-5]\d)(?:\.\d+)?)?(?!\d)(?:\s?(AM|PM|SA|CH)(?![\p{L}\d]))?/iu;
const zoneForm =
  /(?:GMT|UTC)\s?([+-])\s?(\d{1,2})(?::?(\d\d))?|(?<=:\d\d(?:\.\d+)?\s?)([+-])(\d\d):?(\d\d)(?!\d)|(?<=\d)(Z)\b/i;

// "1:05 PM ET", "08:52 (UTC)"; "GMT+7" is read above, and "CT" is the commune's chairman where no time stands before it.
const zoneName = new RegExp(
  `^\\s*\\(?(${Object.keys(zones).join('|')})(?![\\p{L}\\d+])(?!\\s?[+-]\\s?\\d)(?<!\\s\\p{Lu}{2}(?=\\s*\\p{L}))\\)?`,
  'u',
);
// Words that stand beside a date without changing what it is.
const companions = new Set(
  (
    'thu hai ba tu nam sau bay chu nhat t2 t3 t4 t5 t6 t7 cn 2 3 4 5 6 7 monday tuesday wednesday thursday friday saturday sunday ' +
    'mon tue wed thu fri sat sun ngay luc vao hoi dang tai cap nhat xuat ban phat hanh gio viet date posted on updated published at last ' +
    'est edt cst cdt pst pdt et ct pt bst cet ist a p m min mins minute read first originally noon midnight ' +
    'thoi gian cms publish time create created by the gmt utc am pm sa ch ict sang chieu toi trua cuoi lan nam thang bai viet tin duoc'
  ).split(' '),
);

// "A- A+": buttons for the size of letters beside the date; "5 phút đọc", "3 bình luận".
const fontSizes =
  /(?<!\p{L})A\s?[-+](?!\p{L})|(?<![\d:/.-])\d+\s(?:phút đọc|min(?:ute)?s? read|bình luận|lượt (?:xem|đọc|thích)|phản hồi|comments?|views?)(?!\p{L})/giu;
const dateWords =
  /Cập nhật|(?<!\p{L})(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|\d)|chủ\s+nhật|(?:tin\s+đăng\s+)?ngày(?:\s+(?:đăng|phát hành|xuất bản|tạo|gửi|viết))?|lúc|vào lúc|vào|đăng(?:\s+lúc)?|(?:cập|câp)\s+nhật(?:\s+lúc)?|xuất bản|posted|on|updated|published|at|thời gian)(?!\p{L})\s*:?|GMT\s?[+-]\s?\d+/giu;

// "Minh Đăng - 07/10/2024": somebody's name, not the word for "posted".
const named = /(?<=\p{Lu}\p{Ll}+\s)(?<!(?:Ngày|Tin|Bài|Người|Được|Lúc|Giờ|Gian)\s)Đăng(?!\s*(?:lúc|ngày|bởi|tải|:))/gu;

// Characters: longer ones are paragraphs, of which hardly a step asks.
const longestLine = 200;

/** Reads the first date in a text, with the time that stands beside it; null where there is none that exists. */
export const findDate = (text: string): FoundDate | null =>
  !/\d/.test(text) ? null : text.length > longestLine ? dateOf(text) : dateOfLine(text);

// "27 Tháng Bảy 201520:23": a time glued to the year.
const gluedTime = /(?<=\s(?:19|20)\d\d)(?=\d{1,2}:\d\d(?!\d))/;

const dateOfLine = remembered((text) => dateOf(text.replace(gluedTime, ' ')), fewPages);

function dateOf(text: string): FoundDate | null {
  for (const { pattern, order } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (name: 'd' | 'm' | 'y') => {
      const at = order.indexOf(name);
      return at < 0 ? null : (match[at + 1] ?? null);
    };
    // "01/31/2019" can only be month first.
    const date =
      calendarDate(part('y'), part('m'), part('d')) ??
      (match[0].includes('/') ? calendarDate(part('y'), part('d'), part('m')) : null);
    if (!date) continue;
    let rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
      .replace(fontSizes, ' ')
      .replace(named, 'Đ\u2060ăng');
    let value = date;
    if (date.length === 10) {
      const time = clockTime(rest, date);
      if (time) {
        value = `${date}T${time.value}`;
        rest = time.rest;
      }
    }
    const left = phraseKey(rest)
      .split(' ')
      .filter((word) => word !== '' && !companions.has(word));
    return {
      value,
      rest: left.join(' '),
      printed: rest
        .replace(dateWords, ' ')
        .replace(/\(\s*\)/g, ' ')
        .replace(/\s+/g, ' ')
        .replaceAll('\u2060', '')
        .trim(),
    };
  }
  return null;
}

function calendarDate(year: string | null, month: string | null, day: string | null): string | null {
  if (!year || !month) return null;
  const y = year.length === 2 ? 2000 + Number(year) : Number(year);
  const m = months.get(month.toLowerCase()) ?? Number(month);
  if (!(m >= 1 && m <= 12) || y < 1900 || y > 2100) return null;
  const yyyymm = `${y}-${String(m).padStart(2, '0')}`;
  if (day === null) return yyyymm;
  const d = Number(day);
  if (d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${yyyymm}-${String(d).padStart(2, '0')}`;
}

function clockTime(text: string, date: string): { value: string; rest: string } | null {
  const match = clockForm.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const half = match[4]?.toUpperCase();
  if ((half === 'PM' || half === 'CH') && hours < 12) hours += 12;
  if ((half === 'AM' || half === 'SA') && hours === 12) hours = 0;
  const after = text.slice(match.index + match[0].length);
  const zone = zoneForm.exec(text);
  const named = zone === null ? zoneName.exec(after)?.[1] : undefined;
  let rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  if (zone) rest = rest.replace(zone[0], ' ');
  const value = `${String(hours).padStart(2, '0')}:${match[2]?.padStart(2, '0')}:${match[3] ?? '00'}${named === undefined ? zoneOffset(zone) : namedOffset(named, date)}`;
  return { value, rest };
}

/** The offset that a zone's name means on a day: "ET" is -05:00 in winter, -04:00 in summer. */
function namedOffset(name: string, date: string): string {
  const { offset, summer } = zones[name] ?? { offset: 7 };
  const hours = offset + (summer && isSummer(date) ? 1 : 0);
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

/** Whether the United States' daylight saving time holds: from March's second Sunday to November's first (since 2007). */
function isSummer(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const sunday = (month: number, nth: number) => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1));
  };
  const day = Date.parse(date);
  return day >= sunday(2, 2) && day < sunday(10, 1);
}

function zoneOffset(zone: RegExpExecArray | null): string {
  if (!zone) return '+07:00';
  if (zone[7]) return '+00:00';
  const sign = zone[1] ?? zone[4];
  return knownOffset(`${sign}${(zone[2] ?? zone[5] ?? '7').padStart(2, '0')}:${zone[3] ?? zone[6] ?? '00'}`);
}

/** The offset where there is a zone of it (-12:00 to +14:00), else Vietnam's: "GMT+70" is a slip for its own. */
function knownOffset(offset: string): string {
  return /^(?:[+-](?:0\d|1[0-2])|\+1[34]):[0-5]\d$/.test(offset) ? offset : '+07:00';
}

// "5/14/2024 4:25:00 PM", month first: as a server of Microsoft's writes a time that nobody gave a form.
const american = /^\s*(0?[1-9]|1[0-2])\/(\d{1,2})\/((?:19|20)\d\d)(?=\s\d{1,2}:\d\d:\d\d\s[AP]M\s*$)/i;

/** A machine's date (JSON-LD, meta, `time datetime`): ISO 8601 with its usual faults, else as people write dates. A time
 * without a zone is Vietnam's: sites that print none mean their own clock. */
export function machineDate(text: string): string | null {
  const iso =
    /^\s*((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?(?:\d\d)?)?)?\s*$/i.exec(
      text,
    );
  if (!iso) return text.length < 120 ? (findDate(text.replace(american, '$2/$1/$3'))?.value ?? null) : null;
  const [, year, month, day, hour, minute, second, zone] = iso;
  const date = calendarDate(year ?? null, month ?? null, day ?? null);
  if (!date || hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  const digits = (zone ?? '').replace(/[^\d]/g, '');
  const offset =
    zone === undefined
      ? '+07:00'
      : digits === ''
        ? '+00:00'
        : knownOffset(`${zone[0]}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`);
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`;
}

// A sentence around a date: so many letters besides it, so many words in small letters.
const shortestTold = 25;
const smallWords = /(?<![\p{L}\d])\p{Ll}{3,}/gu;
const fewestSmall = 3;

/** Whether a text tells of a day rather than being dated: "The ferryman Lê Na retired on March 3, 2024." */
export function isInSentence({ rest }: FoundDate, text: string): boolean {
  if (rest.length < shortestTold || !text.endsWith('.')) return false;
  return (text.match(smallWords)?.length ?? 0) >= fewestSmall;
}
