import { isSyllable } from '../../src/vietnamese/syllable.ts';

const leastUnaccented = 6;

/** "HUYEN SA THAY TO CHUC NGAY HOI": Vietnamese without an accent, a picture's name. Hardly any English line is of nothing
 * but Vietnamese syllables. */
export function isUnaccented(text: string): boolean {
  if (text.length < 20 || text.length > 200 || !/^[A-Za-z\d ,.-]+$/.test(text)) return false;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length >= leastUnaccented && words.every(isSyllable);
}
