import { notNames, provincesAndNames } from '../../config/bylines.ts';

// A syllable of a name: "Nguyễn", "Y", "H'Hen", "K'Brừm"; initials: "N.", "N.T.H", "T.".
const syllable = /^(?:\p{Lu}[\p{Ll}\p{M}]*(?:['’]\p{L}+)?|\p{Lu}['’]\p{L}+)$/u;
const capitals = /^\p{Lu}+(?:['’]\p{Lu}+)?$/u;
// "Ch. Tuấn", "Ng.Nga": of two letters or three.
const initials = /^(?:(?:\p{Lu}{1,2}|[CKPTN]h|Ngh?|Gi|Tr|Qu)\.){1,4}(?:\p{Lu}?[\p{Ll}\p{M}]*|\p{Lu}+)\.?$/u;
// "N.Hà", "N.Văn.Huy"
const glued = /^(?:\p{Lu}|[CKPTN]h|Ngh?|Gi|Tr|Qu)\.(?:\p{Lu}[\p{Ll}\p{M}]+(?:\.\p{Lu}[\p{Ll}\p{M}]+)?|\p{Lu}{2,})$/u;
const capitalised = /^(?:\p{Lu}\p{L}*\s?){2,3}$/u;
// "Mai thị Lan", as many type it.
const small = new Set(['văn', 'thị', 'viết']);
const offices = new Set([...notNames, ...provincesAndNames]);
const provinces = new Set(provincesAndNames);

/** Whether a text is a province that people are called like too: "Hà Giang". */
export const isProvinceOrName = (text: string): boolean => provinces.has(text.toLowerCase()) && capitalised.test(text);

/** The name that a text is, in title case ("ĐAM TRỌNG" is "Đam Trọng"); null where it is none. A lone syllable is a
 * name only where something else (a role, markup) says so: pass `lone`. */
export function personName(text: string, lone = false): string | null {
  const trimmed = text.replace(/^[\s\-–—*•.,;:]+|[\s\-–—*,;:]+$/g, '');
  if (trimmed.length < 2 || trimmed.length > 48) return null;
  const words = once(withoutAvatar(trimmed.split(/\s+/)));
  if (words.length > 6) return null;
  const isInitials = words.some((word) => initials.test(word) || glued.test(word));
  if (words.length === 1 && !isInitials && !lone) return null;
  const isPart = (word: string) =>
    syllable.test(word) || capitals.test(word) || initials.test(word) || glued.test(word);
  if (!words.every((word, at) => isPart(word) || (at > 0 && at + 1 < words.length && small.has(word)))) return null;
  // With their accents: "Đảng" is no name, "Đăng" is.
  const lower = words.map((word) => word.toLowerCase());
  // "TM. ỦY BAN", "KT. CHỦ TỊCH": on whose behalf something is signed; "A. Minh" is somebody.
  lower[0] = lower[0]?.replace(/(?<=..)\.$/, '') ?? '';
  if (offices.has(lower[0]) || offices.has(lower.slice(0, 2).join(' '))) return null;
  const shouted =
    words.every(
      (word) => (capitals.test(word) && word.length > 1) || initials.test(word) || glued.test(word) || word === 'Y',
    ) &&
    /\p{Lu}{2}/u.test(trimmed) &&
    (words.length > 1 || /\.\p{Lu}{2,}/u.test(trimmed));
  return shouted
    ? words.map((word) => (/^(?:\p{Lu}{1,2}\.)+\p{Lu}?\.?$/u.test(word) ? word : titleCase(word))).join(' ')
    : words.join(' ');
}

/** "K Kim Phong": the letter that stands for the author's picture, before the name. */
function withoutAvatar(words: string[]): string[] {
  const [letter, name] = words;
  return words.length > 2 && letter?.length === 1 && name?.startsWith(letter) && name.length > 1
    ? words.slice(1)
    : words;
}

/** A name printed twice in a row ("Lò Thị Hà Lò Thị Hà"), once. */
function once(words: string[]): string[] {
  const half = words.length / 2;
  const twice = half >= 2 && words.slice(0, half).join(' ') === words.slice(half).join(' ');
  return twice ? words.slice(0, half) : words;
}

export function titleCase(word: string): string {
  return word.replace(/\p{L}{2,}/gu, (letters) => letters.charAt(0) + letters.slice(1).toLowerCase());
}
