import iconv from 'iconv-lite';

/** What a font in the order of TCVN 5712 (VN3, "ABC") draws for the upper half of Latin-1. The quotation marks of
 * Windows-1252 below it stay what they are: the font leaves them alone. */
const drawnLetters = () =>
  new Map(
    Array.from({ length: 0x60 }, (_, at) => {
      const byte = 0xa0 + at;
      return [String.fromCharCode(byte), iconv.decode(Buffer.from([byte]), 'tcvn')] as const;
    }),
  );

/**
 * Text of a TCVN3 font, read as Latin-1, in Unicode. Headlines set in a font of capitals (".VnTimeH") come out in small
 * letters: which font it was is lost with the page's style.
 */
export function tcvn3ToUnicode(latin: string): string {
  const drawn = drawnLetters();
  return latin.replace(/[\u00a0-\u00ff]/g, (letter) => drawn.get(letter) ?? letter).normalize('NFC');
}
