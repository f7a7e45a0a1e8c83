/** The query's rules as numbers. Measured on 34,594 news articles and two question sets; see docs/search.md. */
export const queryRules = {
  /** Share of accented syllables from which bare ones mean themselves. Below it a person is typing without accents. */
  accentedShare: 0.55,
  /** Share of the relaxable clauses that a partial match has when no article has them all. Half lets in articles that
   * share only the frequent syllables; three quarters loses half of the questions. */
  partialShare: 2 / 3,
  /** Above so many syllables a query is a sentence or a title: no one expects every word, so score alone orders. */
  scoreAloneAbove: 6,
  /** A pasted paragraph is cut here: what follows hardly moves the ranking and costs time in both engines. */
  termLimit: 64,
};
