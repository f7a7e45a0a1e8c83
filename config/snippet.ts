/** How a result's excerpt is cut. */
export const snippetRules = {
  /** Words of one excerpt: two to three lines on a phone. */
  words: 42,
  /** Words shown before the first marked one, so that a match has its context. */
  before: 8,
};
