/**
 * How results are ordered, measured as design and docs/search.md tell. N: syllables with their accents; F: without;
 * pairs: neighbouring syllables.
 */
export const ranking = {
  /** Okapi BM25. Lucene's and SQLite's defaults, 1.2 and 0.75, were best until the fields' weights grew: of a syllable that
   * counts three times more must be needed to be enough, and an article is longer by what is counted again. By 1,513 titles
   * 0.827 → 0.830 as printed, 0.804 → 0.807 without accents, 0.804 → 0.808 with half of them; by 236 questions 0.750 → 0.759,
   * 0.717 → 0.737, 0.719 → 0.729 (SQLite; b 0.95 gave as much on questions). Elasticsearch has them in its index. */
  k1: 1.5,
  b: 0.85,
  /** How often a syllable counts by the field it stands in, summed before saturation (BM25F): the title 2–3 times in one
   * field with the body found most; scored apart and added it lost a third. News tells first what it tells: the lead twice
   * gave MRR 0.795 → 0.804 as printed, 0.776 → 0.790 without accents, 0.768 → 0.784 with half of them (Elasticsearch,
   * 19,667 articles by title); the lead three times and the body's opening twice 0.815 → 0.820, 0.796 → 0.800,
   * 0.798 → 0.800 more (4,539 titles on SQLite, the best 200 scored again by them; four times and no opening gave half of it).
   * Whole numbers: Elasticsearch indexes a field so often. A change asks for `npm run reindex`. */
  fields: { title: 3, lead: 3, opening: 2, body: 1, captions: 1 },
  /** The body's opening: so many of its first syllables. By a third of those titles 50, 60, 150 and 200 gave less, or the same. */
  opening: 100,
  /** Queries typed with accents: accents decide, neighbouring pairs stand for words. MRR 0.687 → 0.745. */
  withAccents: { n: 1, f: 0.35, nPairs: 0.5, fPairs: 0.15 },
  /** Queries typed without: MRR 0.139 → 0.733. */
  withoutAccents: { n: 0, f: 1, nPairs: 0, fPairs: 0.5 },
  /** Of `withAccents`, added to `withoutAccents` when some syllables carry accents but less than
   * `queryRules.accentedShare`. */
  mixed: 0.5,
  /** So many syllables or fewer: one or two words, where the pair is the word. 44 % → 99.9 % exact in the first ten. */
  shortQuery: 3,
  /** The weight of pairs in a short query typed with accents. */
  shortPairs: 1,
  /** The weight of the syllable exactly as typed where it is the whole query: "an" finds án and ăn too, "an" first. Beside
   * another it costs much: what has no accent in a Vietnamese text is often foreign, rare and beside the point. Of 143 pairs
   * that titles have often, typed without accents, the first hit was that of the accented pair for 16 % with it, 87 %
   * without (three syllables: 32 % and 91 %); of the first ten, 35 % and 89 % the same. "an ninh" and its like lose nothing: 96 % and 94 % of the first ten have them side
   * by side. In titles it cost 0.06. */
  loneExact: 1,
  /** How many of the first are scored again by what costs more: on SQLite by neighbouring pairs, where 150, 200 and 300 gave
   * the same MRR but for 0.002 without accents; on Elasticsearch by the form that weighs less, where 1000 gave no more. */
  rescored: 200,
  /** Added for a recent article, halved every `halfLifeDays`, as a share of the best score: breaks near-ties only. */
  recency: { share: 0.02, halfLifeDays: 365 },
};
