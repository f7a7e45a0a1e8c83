import type { Author, Evidence, Field, Source } from '../../src/article.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Page } from '../page.ts';
import type { Piece } from './block.ts';
import type { TextHead } from './blocks-markdown.ts';
import type { Markup } from './html/markup.ts';
import type { Region } from './html/region.ts';

/** An article in the making: the pieces of its page, in reading order, and the fields read so far.
 * Each step of the chain decides the fate of some pieces and may fill fields; none undoes what another decided. */
export type Draft = {
  page: Page;
  pieces: Piece[];
  /** A dump in Markdown: the marks and addresses that are not shown. */
  marks: string;
  /** What the reader that wrote a dump tells above its text, of the page's markup and address; nothing elsewhere. */
  head: TextHead;
  /** What the HTML says beside its visible text; null for text dumps. */
  markup: Markup | null;
  regions: Region[];
  /** HTML: the pieces (`to` excluded) of the element that holds the body; known before pieces are split. */
  body: { from: number; to: number } | null;
  /** HTML: the page is a thread, its posts are the body: who wrote each and what stands under pictures is no article's. */
  thread: boolean;
  title: string | null;
  lead: string | null;
  published: string | null;
  authors: Author[];
  section: string | null;
  topic: string | null;
  tags: string[];
  source: Source | null;
  url: string | null;
  evidence: Partial<Record<Field, Evidence>>;
  /** HTML, second reading: classes and links tell little on this page; only elements and sure hints set blocks apart. */
  lenient: boolean;
  /** Blocks that are known to be the site's template, as `steps/template.ts` names them. */
  template: ReadonlySet<string>;
  /** Why this page is no article; null while it may be one. */
  rejected: Fault | null;
};

/** One step of the chain. Synchronous, in time linear to the pieces. */
export type Step = (draft: Draft) => void;

export function newDraft(page: Page, pieces: Piece[], html: { markup: Markup; regions: Region[] } | null): Draft {
  return {
    page,
    pieces,
    marks: '',
    head: { url: null, published: null },
    markup: html?.markup ?? null,
    regions: html?.regions ?? [],
    body: null,
    thread: false,
    title: null,
    lead: null,
    published: null,
    authors: [],
    section: null,
    topic: null,
    tags: [],
    source: null,
    url: null,
    evidence: {},
    lenient: false,
    template: new Set(),
    rejected: null,
  };
}
