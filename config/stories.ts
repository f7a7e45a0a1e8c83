/** How articles of several sources on one event are found to be one story; each value with its reason. */
export const stories = {
  /** Pairs of syllables that stand for an article: 128 of them order pairs of articles as all do, in 650 bytes. */
  signs: 128,
  /** How often a pair in the title counts: the title names the event. */
  titleCounts: 2,
  /** Cosine from which on two articles tell of one event. */
  alike: 0.2,
  /** The same where one of them tells no day: two meetings on one directive, years apart, reach 0.27. */
  alikeUndated: 0.28,
  /** Days between two reports of one event: a portal prints a meeting of the 24th on the 29th. */
  days: 7,
  /** Of the heaviest signs, by which alike articles are looked up. */
  lookupSigns: 48,
  /** So many of them shared before two articles are compared at all. */
  sharedSigns: 3,
  /** Articles that one is compared with, those that share most first. */
  near: 40,
  /** Articles of a story that are read together; further ones are still found and folded. */
  largest: 500,
} as const;
