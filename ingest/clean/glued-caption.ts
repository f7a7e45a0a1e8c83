import { paragraphOpeners } from '../../config/captions.ts';
import { isPlainScene, isSceneSentence, looksSeen, placesPeople } from './seen.ts';

const shortestText = 150;
const longestCaption = 220;
const shortestCaption = 15;
const shortestParagraph = 100;
const longestName = 50;
const mostCaptions = 8;
const few = 2;
const mark = /(?:^|[\s(])(?:Ảnh|ẢNH)\s?:\s?(?=\p{Lu})/gu;
const name = /^\p{Lu}[\p{L}.]*(?:(?:\s?[/-]\s?|\s)\p{Lu}[\p{L}.]*){0,4}/u;
// "Ảnh: TTXVN Đặc biệt, …": who takes no other name.
const alone = /^(?:TTXVN|VNA|VOV|VGP|VTV|CTV|NVCC|BTC|PV|AFP|AP|EPA|Reuters|Getty(?! Images)|Internet)(?=\s|$)/u;
// What a paragraph begins with, and a photographer's name does not go on with.
const beginning = new RegExp(`\\s(?:${paragraphOpeners.join('|')})(?=[\\s,]|$)`, 'u');
const sentenceEnd = /[.!?…][”"’)]*\s+(?=[\p{Lu}“"])/gu;

/** Offsets that part a caption with its credit from the running text that it is glued to ("…bảy tháng. Học sinh đi qua
 * cầu. Ảnh: Lê Trúc Theo ông Hợi, …"); none where a text has no such caption, or where it is not sure which sentence it is. */
export function captionCuts(text: string): number[] {
  if (text.length < shortestText) return [];
  if (!/[Ảả]nh\s?:|ẢNH\s?:/.test(text)) return placedCut(text);
  const cuts: number[] = [];
  let from = 0;
  const marks = [...text.matchAll(mark)];
  // One credit or two are pictures' among running text; with more the text may be all captions.
  const isFew = marks.length <= few;
  for (const { index } of marks.slice(0, mostCaptions)) {
    const end = creditEnd(text, index);
    if (end === null) continue;
    const start = captionStart(text, Math.max(from, index - longestCaption), index, from);
    const said = text.slice(start, index).trim();
    if (said.length < shortestCaption || said.length > longestCaption) continue;
    // At the head of a paragraph the sentence before the credit is its caption; after other sentences only one that is seen.
    const first = start === from;
    const rest = end < text.length ? text.length - end : 0;
    if (
      first
        ? rest < shortestParagraph
        : start - from < shortestParagraph || !(isFew ? isPlainScene(said) : isSeen(said))
    )
      continue;
    if (start > 0) cuts.push(start);
    if (end < text.length) cuts.push(end);
    from = end;
  }
  return [...new Set(cuts)];
}

/** "Hai đối tượng (áo trắng) tại cơ quan công an. Trước đó, …": a first sentence that tells where people stand in a picture. */
function placedCut(text: string): number[] {
  const end = /[.!?]\s+(?=\p{Lu})/u.exec(text.slice(0, longestCaption));
  if (end === null || !placesPeople(text.slice(0, end.index))) return [];
  const start = end.index + end[0].length;
  return text.length - start >= shortestParagraph && isSceneSentence(text.slice(0, end.index + 1)) ? [start] : [];
}

const isSeen = (text: string): boolean => isPlainScene(text) && looksSeen(text.replace(/\.$/, ''));

/** Where the sentence begins that ends before `at`. */
function captionStart(text: string, from: number, at: number, least: number): number {
  const before = text.slice(from, at).replace(/[.!?…\s(]+$/, '');
  let start = from === least ? least : -1;
  for (const match of before.matchAll(sentenceEnd)) start = from + match.index + match[0].length;
  return start < 0 ? at : start;
}

/** Where the credit ends whose mark stands at `at`: at the text's end, a closing bracket, a stop, or before the word that a
 * paragraph begins with; null where that is not sure. */
function creditEnd(text: string, at: number): number | null {
  const colon = text.indexOf(':', at) + 1;
  const begin = colon + (text[colon] === ' ' ? 1 : 0);
  const rest = text.slice(begin, begin + longestName + 20);
  if (text.slice(at, at + 2).includes('(')) {
    const bracket = rest.slice(0, longestName).indexOf(')');
    return bracket < 0 ? null : endOf(text, begin + bracket + 1);
  }
  const said = name.exec(rest)?.[0] ?? '';
  if (said === '' || said.length > longestName) return null;
  // "Nhan Sáng/TTXVN": an agency after a slash ends the name.
  const agency = /\/\s?\p{L}[\p{L}+]*/u.exec(said) ?? alone.exec(said);
  const found = agency ? null : beginning.exec(said);
  // "Nhan Sáng." is a name, "Lê Trúc Sáng 12/5" goes on.
  const isLast = found !== null && found.index + found[0].length === said.length;
  const next = isLast && !/^\s*[\p{Ll}\d,]/u.test(rest.slice(said.length)) ? null : found;
  const length = agency ? agency.index + agency[0].length : next && next.index > 0 ? next.index : said.length;
  const tail = rest.slice(length);
  const closed = /^\)?\.?(?=\s|$)/.exec(tail)?.[0] ?? '';
  const whole = begin + length + closed.length;
  if (whole >= text.length - 1) return text.length;
  const sure =
    agency !== null ||
    closed !== '' ||
    said.slice(0, length).endsWith('.') ||
    beginning.test(text.slice(whole, whole + 12));
  return sure && /^\s+[\p{Lu}“"]/u.test(text.slice(whole, whole + 3)) ? whole : null;
}

/** The offset after a bracket's own stop; null where no new sentence follows. */
function endOf(text: string, at: number): number | null {
  const end = text[at] === '.' ? at + 1 : at;
  if (end >= text.length - 1) return text.length;
  return /^\s+[\p{Lu}“"]/u.test(text.slice(end, end + 3)) ? end : null;
}
