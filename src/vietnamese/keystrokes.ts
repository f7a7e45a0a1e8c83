import { fold } from './fold.ts';
import { isSyllable } from './syllable.ts';
import { normalise } from './terms.ts';

/** Combining marks of the five tones, by the key of each way of typing. */
const tones: Record<string, string> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  2: '\u0300',
  1: '\u0301',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const telexLetters: [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/uow|uwow|uwo/g, 'ươ'],
  [/aa/g, 'â'],
  [/aw/g, 'ă'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
];
const vniLetters: [RegExp, string][] = [
  [/d9/g, 'đ'],
  [/uo7|u7o7|u7o/g, 'ươ'],
  [/a6/g, 'â'],
  [/a8/g, 'ă'],
  [/e6/g, 'ê'],
  [/o6/g, 'ô'],
  [/o7/g, 'ơ'],
  [/u7/g, 'ư'],
];

/** VNI's hats, horns and bars where they are typed at the syllable's end, brought to their letters: "tieng61", "doi96". */
const vniAtEnd: [RegExp, string][] = [
  [/^d([^9]+)9/, 'd9$1'],
  [/^(.*[aeo])([^6]+)6/, '$16$2'],
  [/^(.*?(?:uo|[uo]))([^7]+)7/, '$17$2'],
  [/^(.*a)([^8]+)8/, '$18$2'],
];

/**
 * The syllable that the raw keys of Telex or VNI stand for ("ddoois", "d9o6i1" → "đối"), where the keyboard's program
 * was off; null for what is a syllable as it stands and for what no syllable comes out of. Lower case.
 */
export function fromKeys(typed: string): string | null {
  const keys = typed.toLowerCase();
  if (isSyllable(fold(keys)) || !/^[a-z]+[0-9a-z]*$/.test(keys)) return null;
  return /\d/.test(keys)
    ? decode(
        vniAtEnd.reduce((text, [typedLast, moved]) => text.replace(typedLast, moved), keys),
        vniLetters,
        /[1-5]/g,
      )
    : decode(keys, telexLetters, /(?<=[aeiouyăâêôơư].*)[fsrxj]/g);
}

function decode(keys: string, letters: [RegExp, string][], toneKeys: RegExp): string | null {
  const lettered = letters.reduce((text, [keyed, letter]) => text.replace(keyed, letter), keys);
  const pressed = [...lettered.matchAll(toneKeys)].map(([key]) => key);
  if (pressed.length > 1) return null;
  const bare = lettered.replace(toneKeys, '');
  if (!isSyllable(fold(bare))) return null;
  const tone = pressed[0] === undefined ? '' : (tones[pressed[0]] ?? '');
  const decoded = tone === '' ? bare : toned(bare, tone);
  return decoded === keys ? null : decoded;
}

/** Puts the mark on the vowel with a hat or horn, else on the last of a closed syllable, else on the last but one. */
function toned(bare: string, tone: string): string {
  const onset = /^(?:qu|gi(?=[aăâeêioôơuưy]))?[^aăâeêioôơuưy]*/u.exec(bare)?.[0].length ?? 0;
  const vowels = /^[aăâeêioôơuưy]+/u.exec(bare.slice(onset))?.[0] ?? '';
  const marked = [...vowels].findLastIndex((vowel) => 'ăâêôơư'.includes(vowel));
  const closed = onset + vowels.length < bare.length;
  const at = onset + (marked >= 0 ? marked : closed ? vowels.length - 1 : Math.max(0, vowels.length - 2));
  return normalise(bare.slice(0, at + 1) + tone + bare.slice(at + 1));
}
