import type { Piece } from './block.ts';
import { BlockReader } from './html/block-reader.ts';
import { coverOf, notCovered } from './html/cover.ts';
import { withClosedFrames } from './html/frames.ts';
import type { Markup } from './html/markup.ts';
import { PageParser } from './html/page-parser.ts';
import type { Region } from './html/region.ts';
import { hasArticle, isWithheld, lettersOfProse, paragraphsOfScript } from './html/script-filled.ts';
import { bodyOfState } from './html/state-script.ts';

/** The blocks of an HTML page, its block-level elements, and what its markup says. */
export type HtmlBlocks = { pieces: Piece[]; regions: Region[]; markup: Markup };

const nothing: ReadonlySet<string> = new Set();
// Letters of running text: a page of data shows less ("Loading…").
const nearlyNone = 150;
/** Elements that hold what a page shows where no script fills it, or what one fills in. */
const substitutes: ReadonlySet<string> = new Set(['noscript', 'template']);

/** Reads HTML in one pass, without building a document; a page that shows hardly any running text a second time, with what
 * stands for it. Never throws: the parser mends what is broken. */
export function blocksOfHtml(source: string): HtmlBlocks {
  const html = withClosedFrames(source);
  const first = read(html, nothing);
  const cover = coverOf(first.pieces, first.regions);
  const seen = cover === notCovered ? first : read(html, nothing, cover);
  if (hasArticle(seen.pieces, 0) && !isWithheld(html, seen.pieces)) return seen;
  if (fill(seen, seen.markup.articleBody)) return seen;
  const substituted = /<(?:noscript|template)/i.test(html) ? read(html, substitutes) : seen;
  if (hasArticle(substituted.pieces, lettersOfProse(seen.pieces))) return substituted;
  if (lettersOfProse(seen.pieces) < nearlyNone) fill(seen, bodyOfState(html));
  return seen;
}

/** Adds what a script would show to what is seen; false where it is seen already, or is nothing. */
function fill({ pieces, regions }: HtmlBlocks, body: string | null): boolean {
  const filled = paragraphsOfScript(pieces, body);
  if (filled === null) return false;
  pieces.push(...filled.pieces);
  regions.push(filled.region);
  return true;
}

function read(html: string, shown: ReadonlySet<string>, cover = notCovered): HtmlBlocks {
  const reader = new BlockReader(html, shown, cover);
  new PageParser(reader).end(html);
  return reader.result();
}
