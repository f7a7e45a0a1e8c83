import * as vietnamese from '../../config/boilerplate.ts';
import * as english from '../../config/boilerplate-english.ts';
import * as headings from '../../config/headings.ts';
import type { Reason } from '../../src/article.ts';
import { endsAsSentence, wordCount } from './prose.ts';
import { fewPages, remembered } from './remembered.ts';
import { phraseKey } from './visible.ts';
import { firstWordOf, opensWithWord } from './words.ts';

const { imprint, slogans } = vietnamese;
const { boxes, pointers, tagHeadings } = headings;
const endings = [...headings.endings, ...english.endings];
const endingBegins = [...headings.endingBegins, ...english.endingBegins];
const phrases = [...vietnamese.phrases, ...english.phrases];
const longestPhrase = 60;
// "Bình luận (12)", "3 bình luận", "Thích 5": counts beside a phrase; "Điện thoại: 0900…" is a value.
const counts = /^\s*(?:\d{1,5}|\(\d{1,5}\))\s+|\s*\(\s*[\d.,]*\s*\)\s*:?\s*$|(?<![\d:]\s*)\s+\d{1,4}\s*$/gu;

const endingOf = new Map(endings.flatMap(({ reason, phrases }) => phrases.map((p) => [phraseKey(p), reason] as const)));
const endingHeads = endingBegins.flatMap(({ reason, phrases }) =>
  phrases.map((p) => ({ reason, key: `${phraseKey(p)} ` })),
);
const longestHeading = 6;
const boxKeys = new Set(boxes.map(phraseKey));
const neverSubheads = new Set(headings.neverSubheads.map(phraseKey));
const tagHeadingKeys = new Set(tagHeadings.map(phraseKey));
const pointerKeys = new Set(pointers.map(phraseKey));
const anywhere = new Map(
  phrases.flatMap(({ reason, anywhere }) => anywhere.map((p) => [phraseKey(p), reason] as const)),
);
const outside = new Map(phrases.flatMap(({ reason, outside }) => outside.map((p) => [phraseKey(p), reason] as const)));

type Beginning = { key: string; colon: boolean; arrow: boolean; reason: Reason };
const beginning = (phrase: string, reason: Reason): Beginning => ({
  key: phraseKey(phrase),
  colon: phrase.endsWith(':'),
  arrow: /[>/»›]$/.test(phrase),
  reason,
});
// By first word, so that a line is compared with the few phrases it may begin with.
const byFirstWord = (list: Beginning[]) => Map.groupBy(list, ({ key }) => firstWordOf(key));
const begins = byFirstWord(phrases.flatMap(({ reason, begins }) => begins.map((p) => beginning(p, reason))));
const beginsOutside = byFirstWord(
  phrases.flatMap(({ reason, beginsOutside }) => beginsOutside.map((p) => beginning(p, reason))),
);
const sloganBegins = byFirstWord(slogans.map((p) => beginning(p, 'navigation')));
const imprintBegins = byFirstWord(imprint.map((p) => beginning(p, 'footer')));

/** What the lists say of a short text. */
type Phrase = Readonly<{
  key: string;
  ending: Reason | null;
  box: boolean;
  tags: boolean;
  anywhere: Reason | null;
  outside: Reason | null;
}>;

const nothing: Phrase = { key: '', ending: null, box: false, tags: false, anywhere: null, outside: null };
// Few lines begin with a word that a phrase begins with: nothing is looked up for the others.
const firstWords = new Set(
  [
    ...[endingOf, anywhere, outside].flatMap((reasons) => [...reasons.keys()]),
    ...endingHeads.map(({ key }) => key),
    ...[boxKeys, neverSubheads, tagHeadingKeys].flatMap((keys) => [...keys]),
  ].map(firstWordOf),
);

const phraseOf = remembered((text): Phrase => {
  const key = phraseKey(/[\d(]/.test(text) ? text.replace(counts, '') : text);
  return {
    key,
    ending: endingOfKey(text, key),
    box: boxKeys.has(key),
    tags: tagHeadingKeys.has(key),
    anywhere: anywhere.get(key) ?? null,
    outside: outside.get(key) ?? null,
  };
}, fewPages);

function endingOfKey(text: string, key: string): Reason | null {
  const reason = endingOf.get(key);
  if (reason !== undefined) return reason;
  if (tagHeadingKeys.has(key)) return null;
  if (key.split(' ', longestHeading + 1).length > longestHeading || endsAsSentence(text)) return null;
  return endingHeads.find((head) => key.startsWith(head.key))?.reason ?? null;
}

/** What the lists say of a text; null where it is too long for a phrase. */
function phraseOfShort(text: string): Phrase | null {
  if (text.length > longestPhrase) return null;
  return firstWords.has(firstWordOf(text)) || /^\s*[\d(]/.test(text) ? phraseOf(text) : nothing;
}

function beginsWith(text: string, among: Map<number, Beginning[]>): Reason | null {
  // Few lines begin with a word that a phrase begins with: only theirs are folded whole.
  const phrases = among.get(firstWordOf(text));
  if (phrases === undefined) return null;
  const key = phraseKey(text.slice(0, longestPhrase));
  for (const { key: phrase, colon, arrow, reason } of phrases) {
    if (!key.startsWith(phrase) || !(key.length === phrase.length || key[phrase.length] === ' ')) continue;
    if (arrow && !/^\s*[>/»›|]/.test(text.slice(phrase.length))) continue;
    if (!colon || key.length === phrase.length || isLabel(text, phrase.length)) return reason;
  }
  return null;
}

/** Whether a value follows a phrase: a colon or bar, within an accentless margin, or a number that no sentence follows
 * ("Điện thoại 0900…", but "Trụ sở 67 tỷ USD của một hãng…" is a headline). */
function isLabel(text: string, length: number): boolean {
  if (/[:|]/.test(text.slice(length - 1, length + 3))) return true;
  return /^[^\p{L}\d]{0,2}\d/u.test(text.slice(length)) && text.slice(length).split(/\s\p{L}{2,}/u).length <= 4;
}

/** The reason for which everything after this heading is removed; null where the text is no such heading. */
export const endingReason = (text: string): Reason | null => phraseOfShort(text)?.ending ?? null;

/** Whether the text is the heading over a list of tags. */
export const isTagHeading = (text: string): boolean => phraseOfShort(text)?.tags === true;

/** Whether no article has the text for a subhead. */
export function isNoSubhead(text: string): boolean {
  const phrase = phraseOfShort(text);
  return phrase !== null && neverSubheads.has(phrase.key);
}

/** Whether the text is the heading of a box with links to other articles. */
export const isBoxHeading = (text: string): boolean => phraseOfShort(text)?.box === true;

// "WATCH | The flood as seen from above:"
const barred = /^(?:WATCH|LISTEN|READ|READ MORE|VIDEO|PHOTOS|AUDIO) ?\| ?\S/;

/** Whether the text points to one other article ("Xem thêm: …", ">>> …"). */
export function isPointer(text: string): boolean {
  if (areParted(text)) return true;
  if (text.length > 250) return false;
  // »So quotes are printed in Danish and German.«
  if (!opensWithWord(text) && /^(?:>>+|»+|➤|►|▶|⏩|👉)\s*\S/u.test(text))
    return !(text.startsWith('»') && text.includes('«'));
  // "> Cầu gỗ qua sông Sa": a headline; a quotation has its stop, and its own marks or some length.
  if (text.startsWith('> '))
    return text.length < 160 && !(endsAsSentence(text) && (text.length >= 90 || /^> ["'“‘]/.test(text)));
  if (text.includes('|') && barred.test(text)) return true;
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 40 && colon < text.length - 1 && pointerKeys.has(phraseKey(text.slice(0, colon)));
}

const longestPair = 500;
const wordsOfHeadline = { least: 8, most: 30 };

/** "Chợ Lau họp lại sau lũ lớn / Bến Sành đóng thêm hai cầu tàu": headlines on one line, parted by strokes. */
function areParted(text: string): boolean {
  if (text.length > longestPair || !text.includes(' / ') || /^[*•]|[.:;]$/.test(text)) return false;
  return text.split(' / ').every((part) => {
    const words = wordCount(part);
    return words >= wordsOfHeadline.least && words <= wordsOfHeadline.most && !/[.,;]$/.test(part);
  });
}

/** Whether a link ends a text ("Learn more about the inspector") rather than being a headline. */
export const isMoreLink = (text: string): boolean =>
  /^(?:learn|find out|discover|tìm hiểu) (?:more|thêm)(?!\p{L})/iu.test(text);

/** Whether the text opens a newspaper's imprint ("Giấy phép số: …", "Tổng Biên tập: …"). */
export function isImprint(text: string): boolean {
  if (text.length >= 400) return false;
  return text.startsWith('©') || (beginsWith(text, imprintBegins) !== null && !isTale(text));
}

/** Whether the text begins as a slogan over the page does ("Nhiệt liệt chào mừng …"); headlines may too. */
export const isSlogan = (text: string): boolean => beginsWith(text, sloganBegins) !== null;

/** Whether a line tells of an editor or a newspaper rather than naming one: "Tổng Biên tập Báo X tiếp đoàn…." */
function isTale(text: string): boolean {
  return text.length > 60 && endsAsSentence(text) && !/[:|©@]|\d{2}|nguồn|sao chép/iu.test(text);
}

/** Why a line is boilerplate by its words alone, wherever it stands; null where it is none. */
export function lineReason(text: string): Reason | null {
  const said = phraseOfShort(text)?.anywhere ?? null;
  return said !== null || text.length > 200 ? said : beginsWith(text, begins);
}

// "Hà Nội: 20°C", beside a site's clock.
const weather = /^\p{Lu}[\p{L} .-]{2,30}:? -?\d{1,2}\s?[°º]\s?C(?: [\p{L} .-]{2,30})?$/u;

/** The same for a line before or after the body, where no subhead or short sentence of the article is at risk; `over`:
 * something that ends an article stands before it. */
export function outsideReason(text: string, over = true): Reason | null {
  const sure = lineReason(text);
  if (sure) return sure;
  if (/[°º]/.test(text) && weather.test(text)) return 'clock';
  const said = phraseOfShort(text)?.outside ?? null;
  if (said !== null) return said;
  return text.length > 120 || (endsAsSentence(text) && text.length > 60) ? null : beginsOver(text, over);
}

/** Addresses and telephones end many an appeal for help: they are an imprint's only where the article is over. */
function beginsOver(text: string, over: boolean): Reason | null {
  const reason = beginsWith(text, beginsOutside);
  return reason === 'footer' && !over ? null : reason;
}

const longestTools = 150;
const toolMarks = / [|•·] |\] ?\[|(?<=[\p{Ll}\d])(?=\p{Lu}\p{Ll})/u;
// The same, found in a third of the time; most lines have none.
const hasToolMarks = / [|•·] |\] ?\[|[\p{Ll}\d]\p{Lu}\p{Ll}/u;

/** "In trang | Gửi email", "[In trang này] [Trở về]": why a line is boilerplate whose every part is. */
export function toolsReason(text: string): Reason | null {
  if (text.length > longestTools || !hasToolMarks.test(text)) return null;
  const reasons = text
    .replace(/^\[|\]$/g, '')
    .split(toolMarks)
    .map((part) => outsideReason(part));
  return reasons.length > 1 && !reasons.includes(null) ? (reasons[0] ?? null) : null;
}
