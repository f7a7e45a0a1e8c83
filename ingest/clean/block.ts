import type { Reason } from '../../src/article.ts';
import type { Region } from './html/region.ts';

/** One paragraph-like piece of a page, in reading order. A text dump tells only text, line and gap of it; HTML more. */
export type Block = {
  /** Visible text, NFC, white space collapsed, never empty. Cells of a table row are parted by a tab. */
  text: string;
  /** Where its first character stands, in the page's decoded text; from 1. */
  line: number;
  /** A blank line (or, in HTML, a border of elements) stands before it. */
  gap: boolean;
  /** The innermost block-level element in HTML ("p", "h2", "li", "tr", "figcaption"…); "line" in a text dump. */
  tag: string;
  /** Share of its characters that stand in links, 0 to 1; 0 in a text dump. */
  links: number;
  /** The texts of its links, where it is a row of them (breadcrumbs, tags) or begins with a headline's; empty in a text
   * dump. */
  entries: readonly string[];
  /** The element that holds it; null in a text dump. */
  region: Region | null;
  /** How it is printed; `plain` in a text dump. */
  looks: Looks;
};

/** How HTML prints a block. */
export type Looks = {
  /** All of it stands in italics, in bold. */
  readonly italic: boolean;
  readonly bold: boolean;
  /** A picture stands directly before it, in the same or a neighbouring element. */
  readonly picture: boolean;
  /** That picture, or the link around it, has these words for its own. */
  readonly worded: boolean;
};

export const plain: Looks = { italic: false, bold: false, picture: false, worded: false };

/** What becomes of a block. */
export type Fate = 'title' | 'lead' | 'paragraph' | 'caption' | Reason;

/** A block with what the chain has decided of it; null: not decided yet. What nobody decides is a paragraph. */
export type Piece = Block & {
  fate: Fate | null;
  /** The lone cell of a table (a layout that puts a photo over its caption). */
  cell: boolean;
  /** Text dump: so many more blank lines stand before it than the page's paragraphs are parted by; at most 2. */
  wide: number;
  /** HTML: why the elements around it set it apart from the article; null where they do not. */
  apart: Reason | null;
  /** HTML: it stands outside of the body's element, above or below; null where it does not. */
  zone: 'header' | 'footer' | null;
};

/** A block of which nothing is decided. All pieces are made here or from one: with one shape of object for all of them the
 * steps' reading of it costs least. */
export function newPiece({ text, line, gap, tag, links, entries, region, looks }: Block): Piece {
  return {
    text,
    line,
    gap,
    tag,
    links,
    entries,
    region,
    looks,
    fate: null,
    cell: false,
    wide: 0,
    apart: null,
    zone: null,
  };
}

/** Parts a piece at the given offsets of its text. The parts hold every character of it, so the audit stays whole. */
export function cutPiece(piece: Piece, ...offsets: number[]): Piece[] {
  const ends = [...offsets, piece.text.length];
  const parts: Piece[] = [];
  let start = 0;
  for (const end of ends) {
    const text = piece.text.slice(start, end).trim();
    if (text !== '') parts.push({ ...piece, text });
    start = end;
  }
  return parts;
}
