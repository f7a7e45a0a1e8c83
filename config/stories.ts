/** How articles of several sources on one event are found to be one story; each value with its reason. */
export const stories = {
  /** Pairs of syllables that stand for an article: 128 of them order pairs of articles as all do, in 650 bytes. */
  signs: 128,
  /** How often a pair in the title counts: the title names the event. */
  titleCounts: 2,
  /** Cosine from which on two articles tell of one event. On 434 articles of three days (129 of them of 43 events),
   * labelled by hand, B³ F1 0.981 at 0.16, 0.976 at 0.18, 0.969 at 0.20, 0.961 at 0.22; without the lone ones 0.974 and
   * 0.944 at the first two. Below 0.16 two meetings on one directive in one week become one. */
  alike: 0.17,
  /** The same where one of them tells no day: two meetings on one directive, years apart, reach 0.27. One threshold
   * for both was tried: 0.17 takes 450 undated prints of `bench/near-copies.ts` from B³ F1 0.961 to 0.939, and from 0.20 on
   * dated reports of one event part (above). */
  alikeUndated: 0.27,
  /** Days between two reports of one event: a portal prints a meeting of the 24th on the 29th. */
  days: 7,
  /** Of the heaviest signs, by which alike articles are looked up. */
  lookupSigns: 32,
  /** So many of them shared before two articles are compared at all. */
  sharedSigns: 3,
  /** Articles that one is compared with, those that share most first. */
  near: 40,
  /** Articles of a story that are read together; further ones are still found and folded. */
  largest: 500,
} as const;
