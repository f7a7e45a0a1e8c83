/**
 * Vietnamese of the 1990s was often typed in Latin-1 with a font that drew other letters: TCVN3 (".VnTime", ABC) and
 * VNI. Such text is valid in every charset and reads as noise ("c«ng t¸c ®èi ngo¹i", "coâng taùc ñoái ngoaïi"), so it
 * is told by the letters that stand where Vietnamese has none.
 */

/** TCVN3's commonest letters are signs elsewhere: ® for đ, µ¸¶·¹ for a with a tone, ­ (soft hyphen) for ư. */
const tcvn3Sign = /(?<=[a-z])[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷]|[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷](?=[a-z])/giu;

/** VNI writes a vowel and then a letter for its hat and tone: "aù" is á, "oâ" ô, "öô" ươ; ñ is đ. */
const vniPair = /[aeouyöô][ùøûõïâáàåãäêéèúüë]|ñ(?=[aeiouyöô])|ö/giu;

const outsideAscii = /[^\p{ASCII}\p{P}\p{Z}]|[«»·¶\u00ad]/gu;
const beyondAscii = /[\x80-\uffff]/;
const trueVietnamese = /[ăđơư\u1ea0-\u1ef9]/iu;

/** Fewer signs than this may be a trade mark or a foreign name. */
const leastSigns = 8;
/** How many of the different ones must be seen: "®" alone, however often, is a trade mark. */
const leastDistinct = 4;

function share(text: string, pattern: RegExp): number {
  const signs = text.match(pattern) ?? [];
  if (signs.length < leastSigns || new Set(signs.map((sign) => sign.toLowerCase())).size < leastDistinct) return 0;
  return signs.length / (text.match(outsideAscii)?.length ?? 1);
}

/** Whether a text is TCVN3 or VNI read as Latin-1, judged on its first 20,000 characters. */
export function fontEncoding(text: string): 'TCVN3' | 'VNI' | null {
  const sample = text.slice(0, 20_000);
  if (!beyondAscii.test(sample) || trueVietnamese.test(sample)) return null;
  if (share(sample, tcvn3Sign) > 0.2) return 'TCVN3';
  if (share(sample, vniPair) > 0.5) return 'VNI';
  return null;
}
