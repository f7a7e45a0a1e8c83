/**
 * How the template of a source is learnt from its pages; each value with its reason. "Sorted by their last sentence"
 * and the like: 19,667 news articles, dealt out as 128 or 40 to a source that does not exist, alike ones together, a
 * sentence to a block: the hardest that could be made of them (`docs/decisions/0008-learning-a-site.md`).
 */
export const learning = {
  /** Articles of a source and year that are looked at. A block that stands on three in ten of a source's articles is
   * then found on 38 or so, never on fewer than 20; more articles would tell no more and cost their 700 bytes. */
  sample: 128,
  /** Articles that a block must stand on before it is looked at at all; a page's own text is what stands on fewer. */
  candidateFrom: 8,
  /** Unrelated articles that a block above or below the article's text must stand on: fewer are a coincidence of bylines
   * or of a columnist's closing words. */
  edgeArticles: 8,
  /** Share of the unrelated articles that it must stand on. Sorted by their headlines, nothing is learnt at 0.15 either, and
   * "Nguồn:" at 0.1; an interviewer's "Xin cảm ơn ông!" may close one article in six of a magazine. */
  edgeShare: 0.3,
  /** The same for what stands in the midst of the text, where a wrong one tears a hole: most of all articles. */
  midstArticles: 12,
  midstShare: 0.6,
  /** Share of the pages with a block that have it at the same place: an editor's slip is forgiven. */
  samePlace: 0.9,
  /** Share of a page's running text that must be its own for the page to tell anything: an agency's report with a lead of
   * the newspaper's own is no article of its own. */
  ownShare: 0.5,
  /** Likeness of two articles, by what is their own, from which on they are not unrelated. Of pairs of different articles
   * one in 5,500 is so like; parts of a serial, days of a series and follow-ups are. */
  alike: 0.15,
  /** How often a pair in the headline counts. A series is told by its headlines: at 1 two lines of a serial novel's
   * preface were learnt from 40 articles of which 13 were its parts, at 4 none. */
  titleCounts: 4,
  /** Characters of a block in which signs are looked for: the whole text made as many families and took twice as long. */
  headOfBlock: 160,
  /** Signs that stand for an article: half of what stories have, for what is sought is coarser. */
  signs: 64,
  /** Blocks of a page that are observed: the first and the last of them, where templates stand. */
  blocks: 160,
  /** Of those that a rule took out of a text dump, the first: what stands around the headline. */
  removedBlocks: 40,
  /** Sources whose samples' ids a run keeps in memory, some 10 kB each; those of others are read again. */
  sourcesKnown: 1_000,
  /** Pages without a source after which an archive is taken for one that tells none: `reindex` then looks no further. */
  withoutSource: 200,
  /** Learnt blocks of a source that are held: a source with more has a layout that wants a rule. */
  learnt: 60,
} as const;
