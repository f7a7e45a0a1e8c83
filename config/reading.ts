/** What reading input accepts; each value with its reason. */
export const reading = {
  /** The largest page, and the longest line of JSON Lines, in bytes. The largest article pages seen are under 3 MB with
   * their inlined images; past this a file is a dump of something else, and one such page would hold up a batch. */
  pageBytes: 32 * 1024 * 1024,

  /** How many characters in a hundred may be bytes that are not UTF-8. A page cut in mid-character or with a damaged
   * quotation has a handful; past this its words are no longer readable. */
  brokenPerCent: 1,

  /** How many characters in a hundred may be control characters before a file is taken for binary. */
  controlPerCent: 1,

  /** The share of letters outside of ASCII up to which bytes without a charset are read as Windows-1252: English names and
   * loan words stay under it, Vietnamese has a quarter. */
  accentedShare: 0.02,

  /** Where HTML declares its charset: browsers look no further than this many bytes. */
  charsetWithin: 1024,
} as const;
