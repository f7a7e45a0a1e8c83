import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { nearest } from '../html/region.ts';
import { endingReason, isBoxHeading, isMoreLink, outsideReason } from '../phrase.ts';
import { wordCount } from '../prose.ts';

// A teaser is a headline that is all link, and at most so much text below it, in so many blocks.
const longestTeaser = 400;
// Under no heading that says so a linked subhead with a paragraph below is the article's: its texts are longer.
const longestUnsaid = 170;
const teaserBlocks = 3;
const listLevels = 6;
const fewest = 3;
// Words of a tag, among others in a row.
const longestTag = 4;
// Under no heading that says so, teasers end the body and are its lesser part; else the article is made of a list.
const largestShare = 0.5;

/** HTML only: removes runs of linked headlines, each with a line or two below. */
export function teasers(draft: Draft): void {
  if (!draft.markup || draft.lenient) return;
  const open = draft.pieces.filter((piece) => isOpen(piece) && piece.zone === null);
  const total = sizeOf(open);
  for (let at = 0; at < open.length; at++) {
    const run = runFrom(open, at);
    if (run.heads < fewest) continue;
    const heading = open[at - 1];
    const said = heading !== undefined && (endingReason(heading.text) !== null || isBoxHeading(heading.text));
    const pieces = open.slice(at, run.to);
    // A card has no heading but the link; a heading among links is the article's own.
    const short = pieces.every(
      ({ text, links, tag }) => links > 0.5 || (text.length < longestUnsaid && !/^h[2-6]$/.test(tag)),
    );
    if (said || (short && run.to >= open.length - 2 && sizeOf(pieces) <= total * largestShare)) {
      for (const piece of pieces) piece.fate = 'related';
      if (heading && (said || (/^h[2-6]$/.test(heading.tag) && heading.text.length < 60))) heading.fate = 'related';
    }
    at = run.to - 1;
  }
}

/** How many teasers follow each other from here on, and where they end (excluded). */
function runFrom(open: Piece[], from: number): { heads: number; to: number } {
  let heads = 0;
  let at = from;
  while (at < open.length && isHead(open[at])) {
    let next = at + 1;
    let size = 0;
    while (
      next < open.length &&
      next <= at + teaserBlocks &&
      !isHead(open[next]) &&
      !isBelowList(open[at], open[next])
    ) {
      size += open[next]?.text.length ?? 0;
      next += 1;
    }
    const ended = next < open.length && !isHead(open[next]);
    if (size > longestTeaser || (ended && heads > 0)) break;
    if (ended) break;
    heads += 1;
    at = next;
  }
  return { heads, to: at };
}

/** Whether a block stands below the list of which a link is an item: it is no text of that link's. */
function isBelowList(head: Piece | undefined, piece: Piece | undefined): boolean {
  const list = head?.tag === 'li' ? head.region?.parent : null;
  return !!list && nearest(piece?.region ?? null, listLevels, (region) => region === list) === null;
}

function isHead(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    piece.links > 0.85 &&
    piece.text.length < 200 &&
    wordCount(piece.text) >= 3 &&
    // A row of tags, a button
    !(piece.entries.length > 1 && piece.entries.every((entry) => wordCount(entry) <= longestTag)) &&
    outsideReason(piece.text) === null &&
    !isMoreLink(piece.text)
  );
}

const sizeOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
