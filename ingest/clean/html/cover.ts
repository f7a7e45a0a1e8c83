import type { Piece } from '../block.ts';
import type { Region } from './region.ts';

// So much of a page's letters, a heading among them, is the page, which a script is to show.
const nearlyAll = 0.75;

/** No element hides the whole page. */
export const notCovered = -1;

/** The place among a page's elements of one that hides nearly all of it until a script shows it. */
export function coverOf(pieces: Piece[], regions: Region[]): number {
  let all = 0;
  let hidden = 0;
  for (const { text, region } of pieces) {
    all += text.length;
    if (region?.hidden) hidden += text.length;
  }
  const least = all * nearlyAll;
  if (hidden === 0 || hidden < least) return notCovered;
  const isOutermost = ({ hidden, parent }: Region) => hidden && !parent?.hidden;
  return regions.findIndex((region) => isOutermost(region) && isWhole(pieces.slice(region.from, region.to), least));
}

const isWhole = (inside: Piece[], least: number): boolean =>
  inside.reduce((sum, { text }) => sum + text.length, 0) >= least &&
  inside.some(({ tag, region }) => tag === 'h1' || region?.parent?.name === 'h1');
