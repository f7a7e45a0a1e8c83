/** Where a field of an article was read: in the page's text, its markup, the manifest or record that came with it,
 * its address, inferred from its site's template, or put there by an editor. The page itself prints none of the last two. */
export type Evidence = 'text' | 'markup' | 'manifest' | 'address' | 'feed' | 'template' | 'hand';

/** Why a block of a page is not part of its article. `docs/cleaning.md` has an example of each; 'hand' is an editor's
 * doing, and no rule's. */
export const reasons = [
  'related',
  'comments',
  'navigation',
  'share',
  'tags',
  'clock',
  'counter',
  'player',
  'duplicate',
  'dateline',
  'byline',
  'source-line',
  'advertisement',
  'footer',
  'stray',
  'hand',
  'template',
] as const;
export type Reason = (typeof reasons)[number];

/** A piece of the page that was taken out of the article. `line` counts from 1, in the page's decoded text. */
export type Removed = { text: string; reason: Reason; line: number };

/** A newspaper or site. `host` is lower case, without `www.` ("baohatinh.vn"); null where only a name is known. */
export type Source = { host: string | null; name: string };

/** `role` as printed: "CTV", "Tổng hợp", "Ảnh"…; null where none is. */
export type Author = { name: string; role: string | null };

/** The fields of an article that a page may or may not tell; its paragraphs where an editor put some back or took some out. */
export type Field =
  | 'url'
  | 'source'
  | 'title'
  | 'lead'
  | 'published'
  | 'authors'
  | 'section'
  | 'topic'
  | 'tags'
  | 'captions'
  | 'paragraphs';

/**
 * A cleaned newspaper article: the one shape that ingest writes, the engines hold, and the pages show.
 * A field that its page does not tell is null or empty, never a guess.
 */
export type Article = {
  /** 20 hexadecimal digits; of the canonical address, else of the page's visible text (`ingest/identity.ts`). */
  id: string;
  url: string | null;
  source: Source | null;
  /** null where the page prints no headline (text dumps that begin with the body). */
  title: string | null;
  /** The "sapo", without an agency's prefix. */
  lead: string | null;
  /** '2019' | '2019-09' | '2019-09-13' | '2019-09-13T11:11:00+07:00': no more precise than the page. */
  published: string | null;
  authors: Author[];
  /** The newspaper's rubric that the page stands in ("Thời sự"). */
  section: string | null;
  /** A named dossier ("Chủ trương - Chính sách"). */
  topic: string | null;
  tags: string[];
  /** The body in reading order: paragraphs, subheads, list items, table rows, verses. Plain text. */
  paragraphs: string[];
  /** One a photo, with its credit. */
  captions: string[];
  /** Numbered documents that the article cites, canonical: "Chỉ thị 12-CT/TW", or "12-CT/TW" where no kind is told. */
  cited: string[];
  removed: Removed[];
  /** Where each field that is not null was read. */
  evidence: Partial<Record<Field, Evidence>>;
};
