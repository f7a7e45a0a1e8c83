import type { Article, Source } from '../src/article.ts';

/** What a record or manifest tells of a page besides its content; these win over what the cleaner reads. */
export type Told = Partial<
  Pick<Article, 'title' | 'lead' | 'published' | 'authors' | 'section' | 'topic' | 'tags' | 'captions'>
>;

/** A page's content, decoded: a text dump, HTML, or the paragraphs of an article that needs no cleaning. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'html'; html: string }
  | { kind: 'paragraphs'; paragraphs: string[] };

/** What was scraped: one page, before it is cleaned. */
export type Page = {
  /** Where it came from, for messages: a file's path, "path:line" within a JSON Lines file, or an address. */
  origin: string;
  /** Its address, absolute, where the record or manifest tells it. */
  url: string | null;
  /** Its source where the record or manifest tells it. */
  source: Source | null;
  /** When it was fetched, ISO 8601, where told. Never the article's date. */
  fetched: string | null;
  content: Content;
  told: Told;
  /** What the feed that led to it tells; the page wins over it. */
  listed?: Told;
};
