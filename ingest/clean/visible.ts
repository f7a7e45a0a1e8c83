// Characters that take no room on the page: zero-width space, word joiner, byte order mark, soft hyphen, bidi marks,
// control and private-use characters (icon fonts), U+FFFC/U+FFFD left by bad conversions.
const invisible = /\ufeff|\ufe0f|(?!\s)[\p{Cc}\p{Cf}\p{Co}\ufffc]/gu;
const plain = /^[\x20-\x7e]*$/;

/** The text as it is seen: NFC, without characters of no width, white space collapsed to single spaces. */
export function visible(text: string): string {
  if (plain.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The text as a key to compare phrases by: lower case, no accents, đ as d, only letters and digits, single spaces.
 * So "Từ khoá:" and "TỪ KHÓA" are one phrase, whatever tone placement and normal form they were typed in. */
export function phraseKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
