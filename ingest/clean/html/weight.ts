import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { reading } from '../prose.ts';
import { isCaptionHint } from './hints.ts';
import { nearest, type Region } from './region.ts';

/** Sums over the first n pieces, so that any region's sum is one subtraction. */
export class Sums {
  readonly #sums: Float64Array;
  constructor(pieces: Piece[], of: (piece: Piece) => number) {
    this.#sums = new Float64Array(pieces.length + 1);
    for (const [at, piece] of pieces.entries()) this.#sums[at + 1] = (this.#sums[at] ?? 0) + of(piece);
  }
  of({ from, to }: { from: number; to: number }): number {
    const last = this.#sums.length - 1;
    return (this.#sums[Math.min(to, last)] ?? 0) - (this.#sums[Math.min(from, last)] ?? 0);
  }
}

// How far up an element's name or class may set a block apart, and up to which share of the page's running text: an
// element that holds more than that is the article, whatever its class says.
const apartLevels = 60;
const apartShare = 0.4;
// A card: a small element with another article's headline as a link and a line or two of its text.
const cardSize = 700;
const cardLinks = 0.2;

/** Why a block is set apart from the article by the elements around it; null where it is not. */
export function apartOf(piece: Piece, prose: Sums, total: number): Reason | null {
  const region = nearest(
    piece.region,
    apartLevels,
    ({ apart, ...range }) => apart !== null && prose.of(range) <= total * apartShare,
  );
  return region?.apart ?? null;
}

/** Whether a block stands in a card that points to another article. */
export function isInCard(piece: Piece, letters: Sums, linked: Sums): boolean {
  const { region } = piece;
  for (const around of [region?.parent, region?.parent?.parent]) {
    if (!around || around.name === 'body') return false;
    const size = letters.of(around);
    if (size > cardSize) return false;
    if (around.to - around.from >= 2 && linked.of(around) / size > cardLinks && linked.of(around) > 25) return true;
  }
  return false;
}

/** What a block adds to the likelihood that the element around it holds the article: letters of running text count
 * for it, links and crowds of short lines against it. */
export function weightOf(piece: Piece, apart: Reason | null, card: boolean): number {
  const size = Math.min(piece.text.length, 2000);
  if (apart !== null) return -Math.min(60, 5 + size * 0.3);
  if (piece.links > 0.5) return reading(piece.text) === 'prose' ? 0 : -Math.min(80, 10 + size * 0.5);
  if (card) return -Math.min(60, size * 0.3);
  const shape = reading(piece.text);
  if (shape === 'prose') return size * (1 - piece.links);
  if (shape === 'sentence') return size * 0.6 * (1 - piece.links);
  if (isHeading(piece.region) || (piece.region && isCaptionHint(piece.region))) return 0;
  if (piece.tag === 'p' || piece.tag === 'li' || piece.tag === 'tr' || piece.tag === 'blockquote') return size * 0.2;
  return -5;
}

const isHeading = (region: Region | null): boolean => region !== null && /^h[1-6]$/.test(region.name);
