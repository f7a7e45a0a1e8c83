/** What an HTML page says of its article beside its visible text: JSON-LD, meta elements, microdata. All plain text. */
export type Markup = {
  /** Absolute address, from canonical link or og:url. */
  url: string | null;
  /** The headline as JSON-LD, og:title, twitter:title and the window's title give it: to know it in the text. */
  titles: string[];
  /** Descriptions: to know the lead in the text. */
  leads: string[];
  /** ISO 8601, of the first publication; null where only a change's date is told. */
  published: string | null;
  authors: string[];
  section: string | null;
  tags: string[];
  /** The address that relative ones start from: it names the host. */
  base: string | null;
  siteName: string | null;
  /** og:type and JSON-LD types, lower case: "article", "newsarticle", "website". */
  kinds: string[];
  /** The body as JSON-LD gives it, for pages that only a script fills. */
  articleBody: string | null;
  /** Language tag of the page. */
  language: string | null;
};
