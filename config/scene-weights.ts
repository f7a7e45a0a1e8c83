// How a caption that ends as a sentence does and has no credit differs, in a dump, from a short paragraph. Logistic regression
// on 228 such sentences, 138 of them captions: of some 400 real pages with answers by hand, and of 480 articles whose own markup
// tells their captions, printed as text; and on 150 of articles set one to three sentences a paragraph.
/** What each sign weighs; `above` and `below` are what stands next to it. */
export const sceneWeights = {
  bias: 0.17,
  /** Of fifteen words and more. */
  long: -0.22,
  /** Per comma, two at most, and per word that tells rather than shows, three at most. */
  commas: -0.79,
  told: -0.44,
  /** It says what was or will be, what somebody is. */
  said: -0.65,
  figures: -0.62,
  /** It goes on from what was said, begins as paragraphs do, is cut out of what somebody says. */
  refers: -0.43,
  begins: -0.7,
  unquoted: -0.77,
  /** The page's other captions have credits. */
  credited: -0.65,
  /** Running text stands above and below. */
  between: 0.73,
  /** The page's paragraphs have 280 letters and more on average. */
  longParagraphs: 0.88,
  /** Per short sentence for each paragraph of running text, two at most. */
  share: 0.69,
  above: { none: 0, title: 0, prose: -0.5, sentence: 0.1, line: 0, caption: 0, trace: 1.2, gone: 0 },
  below: { none: -0.22, title: 0, prose: 0.04, sentence: 0.68, line: 0.98, caption: -0.26, trace: 0, gone: -1.24 },
} as const;

/** Above it the sentence is a caption. By parts, no page in the part it learnt from: of 138 captions 73 are found, of 90 paragraphs
 * 5 are taken for one; of 3,000 articles set so, one in eighteen has one taken, some of these captions indeed. */
export const leastScene = 0.48;
