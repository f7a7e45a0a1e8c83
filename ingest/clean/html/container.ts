import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { reading } from '../prose.ts';
import { isBodyHint } from './hints.ts';
import type { Region } from './region.ts';
import { apartOf, isInCard, Sums, weightOf } from './weight.ts';

/** Where the article stands on an HTML page: the element that holds its body, and for each piece why the elements
 * around it set it apart (null: they do not). */
export type Container = { body: Region; apart: (Reason | null)[]; weights: Sums };

// An ancestor takes the place of the best element when it holds so much more of the article.
const gain = 1.1;
// How much likelier an element is that says it holds the article.
const bonus = { articleBody: 1.6, bodyHint: 1.25, article: 1.15, main: 1.05 };
// An element is asked for its hint only when it may matter.
const leastWeight = 100;

/** Finds the element that holds the article's body: where running text outweighs links and short lines most. */
export function findContainer(pieces: Piece[], regions: Region[]): Container | null {
  const prose = new Sums(pieces, (piece) =>
    reading(piece.text) === 'line' || piece.links > 0.5 ? 0 : piece.text.length,
  );
  const total = prose.of({ from: 0, to: pieces.length });
  const letters = new Sums(pieces, (piece) => piece.text.length);
  const linked = new Sums(pieces, (piece) => piece.text.length * piece.links);
  const apart = pieces.map(
    (piece) => apartOf(piece, prose, total) ?? (isInCard(piece, letters, linked) ? 'related' : null),
  );
  const byPiece = new Map(pieces.map((piece, at) => [piece, weightOf(piece, apart[at] ?? null, false)]));
  const weights = new Sums(pieces, (piece) => byPiece.get(piece) ?? 0);
  const body = climb(best(regions, weights), weights);
  return body === null ? null : { body, apart, weights };
}

function best(regions: Region[], weights: Sums): Region | null {
  let found: Region | null = null;
  let most = 0;
  for (const region of regions) {
    const weight = weights.of(region);
    if (weight < leastWeight && found !== null) continue;
    const score = weight * likelihood(region);
    // Of elements that hold the same the innermost, which comes later, says it best.
    if (score >= most && weight > 0) {
      most = score;
      found = region;
    }
  }
  return found;
}

function likelihood(region: Region): number {
  if (/(?:^|\s)article-?body(?:\s|$)/.test(region.hint)) return bonus.articleBody;
  if (isBodyHint(region)) return bonus.bodyHint;
  if (region.name === 'article') return bonus.article;
  return region.name === 'main' ? bonus.main : 1;
}

function climb(start: Region | null, weights: Sums): Region | null {
  let chosen = start;
  for (let region = start?.parent ?? null; region !== null && chosen !== null; region = region.parent) {
    if (weights.of(region) > weights.of(chosen) * gain) chosen = region;
  }
  return chosen;
}
