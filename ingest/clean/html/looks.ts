import { isCredited } from '../credit.ts';
import { visible } from '../visible.ts';
import type { Attributes } from './attributes.ts';

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const italicStyle = /font-style\s*:\s*italic/i;
// Pixels: so small a picture is a sign within the text.
const signSize = 40;

const centredStyle = /text-align\s*:\s*center/i;

// What a server sends late, for a script to put in its place: `<div hidden id="S:1a">`.
const sentLate = /^S:[\da-f]+$/;

export const isHidden = ({ hidden, style, id }: Attributes): boolean =>
  (hidden !== undefined && !(id !== undefined && sentLate.test(id))) ||
  (style !== undefined && hiddenStyle.test(style));

export const isBold = ({ style }: Attributes): boolean => style !== undefined && boldStyle.test(style);

export const isItalic = ({ style }: Attributes): boolean => style !== undefined && italicStyle.test(style);

/** Whether an element sets its lines in the middle, by itself or by its `align`. */
export const isCentred = (name: string, { style, align }: Attributes): boolean =>
  name === 'center' || align === 'center' || (style !== undefined && centredStyle.test(style));

/** Whether a picture is a sign within a line of text by its size: an emoji, a formula, an icon. */
export const isSmall = ({ width, height }: Attributes): boolean =>
  (height !== undefined && Number.parseInt(height, 10) <= signSize) ||
  (width !== undefined && Number.parseInt(width, 10) <= signSize);

// Letters of what a picture is called: fewer are a keyword's, more no caption's; and what a caption has more, for its credit.
const fewestLetters = 5;
const shortestWords = 15;
const longestWords = 300;
const longestCredit = 60;
// "(Minh Hà)", a stop
const afterWords = /^(?:[([][^()[\]]+[)\]])?\.?$/;
// A name in marks of quotation, and not what somebody says: "… bộ phim "Bến Sa" …".
const quotedName = /^ ?["“]\p{Lu}[^"“”.,:!?]{1,44}["”]/u;

/** Whether a block says what a picture is called, or that and who took it: a paragraph may begin with the same words. A name's
 * mark of quotation may have cut them short. */
export function saysWords(text: string, words: string): boolean {
  if (words.length < fewestLetters || words.length > longestWords) return false;
  const name = visible(words);
  if (text === name) return true;
  if (words.length < shortestWords || !text.startsWith(name)) return false;
  const more = text.slice(name.length);
  if (quotedName.test(more)) return true;
  return more.length < longestCredit && (afterWords.test(more.trim()) || isCredited({ text }));
}
