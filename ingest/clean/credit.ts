import type { Piece } from './block.ts';
import { sentences, wordCount } from './prose.ts';

// Longer text of so many sentences tells a story; a credit at its end was glued to it.
const longestSeen = 260;
const tells = 4;
// "(Ảnh: Minh Hà)", "Ảnh: TTXVN", "Ảnh Dương Chung", "Ảnh minh họa.", "Photo: …", "Nguồn ảnh: …", "Ảnh tư liệu"
const credit =
  /(?:(?:^|[\s.(,;–/|“"[])(?:Ảnh|ẢNH|Hình|Ảnh chụp|Ảnh minh h[oọ][aạ]|Nguồn ảnh|Nguồn hình|Nguồn|Photo|Clip|Video|Đồ họa|Infographic|Image|Credit|Courtesy)\s*:\s*\S|[.)]\s(?:Ảnh|ẢNH)\s?; ?\p{Lu}|\(\s?(?:nguồn )?ảnh\s?:\s?[^()]{2,40}\)\.?$|(?:^|[.(,;\-–/|”"!?…]\s?)(?:Ảnh|ẢNH|Hình)\s+(?:minh h[oọ][aạ]|tư liệu|chụp|do |của |cắt từ|internet|TL(?!\p{L})|CTV|nhà trường|nhân vật|gia đình|\p{Lu}[\p{L}.']+(?:\s\p{Lu}[\p{L}.']+){0,4}))[^\n]{0,60}$/u;
// What every credit has one of, and most texts none.
const mark = /[:;]|Ảnh|ẢNH|Hình/;
const signs = /[Ảả]nh|ẢNH|Hình|Nguồn|Photo|Clip|Video|Đồ họa|Infographic|Image|Credit|Courtesy/;
const creditOnly = /^[(\s]*(?:Ảnh|ẢNH|Hình|Nguồn ảnh|Photo|Clip|Video|Đồ họa)\s*(?:minh h[oọ][aạ]\s*)?:\s*\S.{0,60}$/u;
// "“Chủ nhật đỏ” kết nối…", "“Góc của Sen” - nơi…" open with a name.
const opensWithSpeech =
  /^[-–]?\s*[“"](?!\p{Lu}[^“”".,:!?]{2,45}[”"] (?:[-–] (?!(?:ông|bà|anh|chị|em|cô|chú|cháu|bác) ))?\p{Ll})/u;

/** Whether a picture's credit stands in a text. */
export const hasCredit = (text: string): boolean => credit.test(text);

/** Whether a picture's credit ends a text that is short enough for a caption. */
export function isCredited({ text }: Pick<Piece, 'text'>): boolean {
  const end = text.slice(-110);
  if (!mark.test(end) || !signs.test(end)) return false;
  if (!credit.test(end) || wordCount(text) > 70 || opensWithSpeech.test(text)) return false;
  return text.length <= longestSeen || sentences(text) < tells;
}

/** Whether a line is a picture's credit and nothing else. */
export const isCreditAlone = (text: string): boolean => creditOnly.test(text);
