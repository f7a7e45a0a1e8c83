/** What an HTML page says of its article beside its visible text: JSON-LD, meta elements, microdata. */
export type Markup = {
  /** Absolute address, from canonical link or og:url. */
  url: string | null;
  title: string | null;
  /** Other forms of the title (the window's), to recognise it in the text. */
  titles: string[];
  lead: string | null;
  published: string | null;
  authors: string[];
  section: string | null;
  tags: string[];
  siteName: string | null;
  /** "article", "website", … of og:type; JSON-LD types in lower case. */
  kinds: string[];
};
