import { codes, copyCodes, room } from './codes.ts';
import { remembered } from './remembered.ts';

// Characters that take no room on the page: zero-width space, word joiner, byte order mark, soft hyphen, bidi marks,
// control and private-use characters (icon fonts), U+FFFC left by bad conversions, emoji's variation selector.
const invisible = /\p{Cc}|\p{Cf}|\p{Co}|\ufffc|\ufe0f/u;
const allInvisible = new RegExp(invisible, 'gu');
// A superset of these as plain ranges, many times faster to look for: few texts need the exact classes.
const perhapsInvisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: ranges of code units, no characters of several
  /[\x00-\x1f\x7f-\x9f\xad\u0600-\u08ff\u180e\u200b-\u200f\u2028-\u206f\ud800-\uf8ff\ufe0f\ufeff\ufff9-\ufffc]/;
const unevenSpace = /[^\S ]| {2}/;
// A superset of both, so that most texts are looked through once.
const perhapsUneven =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: ranges of code units, no characters of several
  /[\x00-\x1f\x7f-\xa0\xad\u0600-\u08ff\u1680\u180e\u2000-\u200f\u2028-\u206f\u3000\ud800-\uf8ff\ufe0f\ufeff\ufff9-\ufffc]| {2}/;
const plain = /^[\x20-\x7e]*$/;
// Anything but single spaces and characters that are seen and that NFC leaves as they are: up to U+02FF, precomposed
// Vietnamese, dashes and quotation marks, ₫. Nearly every line has none of it, told in one look.
const perhapsNotAsSeen = /[^ -~\xa1-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ab]| {2}/;

/** The text as it is seen: NFC, without characters of no width, white space collapsed to single spaces. */
export function visible(text: string): string {
  if (plain.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  const trimmed = text.trim();
  if (!perhapsNotAsSeen.test(trimmed)) return trimmed;
  if (!perhapsUneven.test(text)) return trimmed.normalize('NFC');
  // The byte order mark counts as white space, but none is seen.
  const marked = text.includes('\ufeff') ? text.replaceAll('\ufeff', '') : text;
  const spaced = (unevenSpace.test(marked) ? marked.replace(/\s+/g, ' ') : marked).trim();
  // Of ASCII alone once its lines are joined: nothing more is hidden in it.
  if (plain.test(spaced)) return spaced;
  const seen =
    perhapsInvisible.test(spaced) && invisible.test(spaced)
      ? spaced.replace(allInvisible, '').replace(/ {2,}/g, ' ').trim()
      : spaced;
  return seen.normalize('NFC');
}

// The same by code, learnt as characters come by; line feeds are none either.
const seenAs = new Uint8Array(0x10000);
const itself = 1;
const otherwise = 2;

function learnSeen(code: number): number {
  const known = code !== 10 && perhapsNotAsSeen.test(String.fromCharCode(code)) ? otherwise : itself;
  seenAs[code] = known;
  return known;
}

function isAsSeen(text: string): boolean {
  for (let from = 0; from < text.length; from += room) {
    const length = copyCodes(text.length <= room ? text : text.slice(from, from + room));
    for (let at = 0; at < length; at++) {
      const code = codes[at] as number;
      if ((seenAs[code] || learnSeen(code)) === otherwise) return false;
    }
  }
  return !text.includes('  ');
}

/** The lines of a text as they are seen, empty ones too. */
export function visibleLines(text: string): string[] {
  // Most pages have nothing more to mend than what stands before and behind each line.
  if (isAsSeen(text)) return text.split('\n').map((line) => line.trim());
  return text.split(/\r\n|[\n\r\u2028\u2029\v\f]/).map(visible);
}

// What a character becomes in a key: a letter or digit without accents, nothing for a combining mark, a space for the rest.
// Of Latin script and punctuation each is remembered in a list, as the code of what it becomes; 0: not met yet.
const dropped = 1;
const space = 32;
const folds = new Uint16Array(0x2100);

/** What a character becomes in a key: letters and digits, a space, nothing. */
export const foldOf = remembered((character) => {
  const bare = character
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
  return bare === '' || /^[\p{L}\p{N}]+$/u.test(bare) ? bare : ' ';
});

function remember(code: number): number {
  const fold = foldOf(String.fromCharCode(code));
  const known = fold === '' ? dropped : fold.charCodeAt(0);
  folds[code] = known;
  return known;
}

// Where a key is put together, a byte a letter: strings that grow letter by letter or are made of codes cost five times as much.
// Read by what `toString('latin1')` calls once it has looked at its arguments, which for a line takes longer than all else.
const key = Buffer.alloc(2 * room) as Buffer & { latin1Slice(start: number, end: number): string };

/** The text as a key to compare phrases by: lower case, no accents, đ as d, only letters and digits, single spaces.
 * So "Từ khoá:" and "TỪ KHÓA" are one phrase, whatever tone placement and normal form they were typed in. */
export function phraseKey(text: string): string {
  if (text.length > room) return keyOfAny(text);
  const length = copyCodes(text);
  let size = 0;
  let parted = false;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    if (code >= folds.length) return keyOfAny(text);
    const fold = folds[code] || remember(code);
    if (fold === space) parted = true;
    else if (fold > 0xff) return keyOfAny(text);
    else if (fold !== dropped) {
      if (parted && size > 0) key[size++] = space;
      key[size++] = fold;
      parted = false;
    }
  }
  return key.latin1Slice(0, size);
}

/** The same of a text of any length in any script. */
function keyOfAny(text: string): string {
  let key = '';
  let parted = false;
  for (const character of text) {
    const fold = foldOf(character);
    if (fold === ' ') parted = true;
    else if (fold !== '') {
      key += parted && key !== '' ? ` ${fold}` : fold;
      parted = false;
    }
  }
  return key;
}
