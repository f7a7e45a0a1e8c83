import { learning } from '../../config/learning.ts';
import type { Observation } from '../../src/archive/learning.ts';

/**
 * Parts pages into families, so that what counts once are unrelated articles: an agency's report under many addresses,
 * the reports of one trial, the bulletins of a daily series are a family each. A page belongs to the first family whose
 * first page it is like; so one page between two matters does not make them one. Pages are compared by what is their
 * own: by signs of blocks that are no `candidates`. Gives each page's family, in the order given.
 */
export function familiesOf(pages: readonly Observation[], candidates: ReadonlySet<string>): number[] {
  const firsts: ReadonlyMap<number, number>[] = [];
  return pages.map((page) => {
    const own = ownSigns(page, candidates);
    const family = firsts.findIndex((first) => likeness(first, own) >= learning.alike);
    return family >= 0 ? family : firsts.push(own) - 1;
  });
}

/** Weights of unit length. */
function ownSigns({ blocks, signs }: Observation, candidates: ReadonlySet<string>): Map<number, number> {
  const own = signs.filter(({ block }) => !candidates.has(blocks[block]?.key ?? ''));
  const length = Math.hypot(...own.map(({ weight }) => weight)) || 1;
  return new Map(own.map(({ sign, weight }) => [sign, weight / length]));
}

function likeness(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [sign, weight] of one) sum += weight * (other.get(sign) ?? 0);
  return sum;
}
