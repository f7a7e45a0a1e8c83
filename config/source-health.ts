/** When a source on schedule is said to be unwell; each value with its reason. */
export const sourceHealth = {
  /** Days that a source's habit is made of, before the last seven: its median week, so that neither a first reading of
   * an old newspaper nor one holiday makes a habit. */
  habitDays: 28,

  /** A source is silent when its habit would have brought so many articles since its last one: at a steady rate less than
   * once in a hundred times by chance (e⁻⁵). */
  missedArticles: 5,
  /** And never sooner than after so many days: at weekends some newspapers print nothing. */
  silentDays: 2,

  /** A week with less than this share of the habit is told too, where the habit is at least so many articles. */
  quietShare: 0.25,
  quietHabit: 8,

  /** Pages that in a week went into quarantine, when they are more than became articles: the newspaper's pages have
   * changed. Fewer are its pages of photos and its mistakes. */
  quarantinedPages: 5,

  /** A source is overdue when it was not read for so many of its periods: nothing runs the schedule. */
  missedRuns: 3,

  /** Runs of a source that are looked at for how long it has been failing. */
  runsLookedAt: 50,
} as const;
