import { ranking } from '../../config/ranking.ts';
import { queryRules } from '../../config/search.ts';
import type { Query } from './query.ts';

/** What each kind of evidence counts: syllables with their accents (n) and without (f), and neighbouring pairs of them. */
export type Weights = { n: number; f: number; nPairs: number; fPairs: number };

/** The weights that a query's way of typing calls for. */
export function weightsOf(query: Query): Weights {
  const short = query.ranked.length <= ranking.shortQuery;
  const accented = short ? { ...ranking.withAccents, nPairs: ranking.shortPairs } : ranking.withAccents;
  if (query.accented >= queryRules.accentedShare) return accented;
  const lone = query.ranked.length === 1;
  if (query.accented === 0) return { ...ranking.withoutAccents, ...(lone ? { n: ranking.loneExact } : {}) };
  const mix = (key: keyof Weights) => ranking.withoutAccents[key] + ranking.mixed * accented[key];
  return { n: mix('n'), f: mix('f'), nPairs: mix('nPairs'), fPairs: mix('fPairs') };
}

/** Whether a query is so long that score alone orders full and partial matches. */
export function byScoreAlone(query: Query): boolean {
  return query.ranked.length > queryRules.scoreAloneAbove;
}

/** How many of so many relaxable clauses a partial match needs. */
export function neededClauses(relaxable: number): number {
  return Math.max(1, Math.ceil(relaxable * queryRules.partialShare - 1e-9));
}
