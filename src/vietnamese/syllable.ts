const shape = /^(?:b|ch?|d|g[hi]?|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|t[hr]?|v|x)?[aeiouy]{1,3}(?:ch?|m|ng|nh?|p|t)?$/;

/** Whether a word without its accents, lower case, has the shape of a Vietnamese syllable: numbers, abbreviations and
 * most foreign words have not. */
export function isSyllable(fold: string): boolean {
  return shape.test(fold);
}
