import type { Piece } from './block.ts';
import { BlockReader } from './html/block-reader.ts';
import type { Markup } from './html/markup.ts';
import { PageParser } from './html/page-parser.ts';
import type { Region } from './html/region.ts';
import { paragraphsOfScript } from './html/script-filled.ts';

/** The blocks of an HTML page, its block-level elements, and what its markup says. */
export type HtmlBlocks = { pieces: Piece[]; regions: Region[]; markup: Markup };

/** Reads HTML in one pass, without building a document. Never throws: the parser mends what is broken. */
export function blocksOfHtml(html: string): HtmlBlocks {
  const reader = new BlockReader(html);
  new PageParser(reader).end(html);
  const { pieces, regions, markup } = reader.result();
  const filled = paragraphsOfScript(pieces, markup.articleBody);
  if (filled) {
    pieces.push(...filled.pieces);
    regions.push(filled.region);
  }
  return { pieces, regions, markup };
}
