/** How articles of several sources on one event are found to be one story; each value with its reason. */
export const stories = {
  /** Pairs of syllables that stand for an article: 128 of them order pairs of articles as all do, in 650 bytes. */
  signs: 128,
  /** How often a pair in the title counts: the title names the event. */
  titleCounts: 2,
  /** Cosine from which on two articles may tell of one event. On 434 articles of three days (129 of them of 43 events),
   * labelled by hand, B³ F1 is 0.975 at 0.15, 0.982 at 0.16, 0.980 at 0.17, 0.969 at 0.20, and 0.980, 0.974, 0.966, 0.904 of
   * the 129 alone. Below, two meetings on one directive in one week become one. */
  alike: 0.16,
  /** Mean cosine, each article of one group with each of another, from which on alike groups are one story. The figures above
   * are the same with 0 and with 0.10, and less from 0.11 on; 20,000 articles of half a year made chains of 343, 224 and 156
   * (parliament, exams, weather) with 0, and stories of 84, 47 and 45 with 0.10, the first of them one affair. 900 prints of
   * 300 articles (`bench/near-copies.ts`): 0.966 with 0, 0.983 with 0.10, most of the rest reports of one event in the corpus
   * itself. */
  together: 0.1,
  /** What a cosine counts where one of the two tells no day: year's ends and meetings on one directive, years apart, reach
   * 0.27. Without their days the 434 have 0.973 with 0.58, 0.981 with 1, the 129 alone 0.924 and 0.962, the prints 0.974
   * and 0.955. */
  undated: 0.58,
  /** Days between two reports of one event: a portal prints a meeting of the 24th on the 29th. */
  days: 7,
  /** Of the heaviest signs, by which alike articles are looked up. */
  lookupSigns: 32,
  /** So many of them shared before two articles are compared at all. */
  sharedSigns: 3,
  /** Articles that one is compared with, those that share most first. */
  near: 40,
  /** Articles of a story; one more begins another. */
  largest: 500,
} as const;
