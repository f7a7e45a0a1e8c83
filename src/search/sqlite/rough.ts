import { ranking } from '../../../config/ranking.ts';
import type { Query, Term } from '../query.ts';
import { weightsOf } from '../rules.ts';
import type { Columns } from './columns.ts';
import { countOf, type Frequencies, rowOf } from './frequencies.ts';
import type { Matcher } from './match.ts';
import { idf } from './rank.ts';

/**
 * Scores every article that has any of a query's syllables, by all of `config/ranking.ts` but neighbouring pairs; those
 * count in short queries alone, once an article. It chooses what `Scorer` then scores with everything.
 */
export class RoughScorer {
  readonly #frequencies: Frequencies;
  readonly #matcher: Matcher;
  readonly #columns: Columns;

  constructor(frequencies: Frequencies, matcher: Matcher, columns: Columns) {
    this.#frequencies = frequencies;
    this.#matcher = matcher;
    this.#columns = columns;
  }

  /** Scores by row. */
  score(query: Query): Float32Array {
    const { n, f, nPairs, fPairs } = weightsOf(query);
    const { ranked } = query;
    const { count: all, totalLength, lengths } = this.#columns;
    const scores = new Float32Array(this.#columns.size);
    const constant = ranking.k1 * (1 - ranking.b);
    const byLength = (ranking.k1 * ranking.b * Math.max(1, all)) / Math.max(1, totalLength);
    const add = (entries: Uint32Array, weight: number) => {
      const most = weight * idf(entries.length, all) * (ranking.k1 + 1);
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i] as number;
        const row = rowOf(entry);
        const count = countOf(entry);
        (scores[row] as number) += (most * count) / (count + constant + byLength * (lengths[row] as number));
      }
    };
    if (n > 0) for (const text of new Set(ranked.map((term) => term.text))) add(this.#frequencies.ofTerm(text), n);
    if (f > 0) for (const fold of new Set(ranked.map((term) => term.fold))) add(this.#frequencies.ofFold(fold), f);

    if (ranked.length > ranking.shortQuery) return scores;
    const addPairs = (form: (term: Term) => Term, weight: number) => {
      for (let i = 1; i < ranked.length; i++) {
        const rows = this.#matcher.pair(form(ranked[i - 1] as Term), form(ranked[i] as Term));
        const most = weight * idf(rows.length, all) * (ranking.k1 + 1);
        for (let k = 0; k < rows.length; k++) {
          const row = rows[k] as number;
          (scores[row] as number) += most / (1 + constant + byLength * (lengths[row] as number));
        }
      }
    };
    if (nPairs > 0) addPairs((term) => ({ ...term, anyAccent: false }), nPairs);
    else if (fPairs > 0) addPairs((term) => ({ ...term, anyAccent: true }), fPairs);
    return scores;
  }
}

/** The `most` rows of the greatest score, greatest first, those of one score by row, without ordering the others. */
export function best(rows: readonly number[], scores: Float32Array, most: number): { row: number; score: number }[] {
  const kept = rows.length > most ? rows.filter(atLeast(rows, scores, most)) : rows;
  return kept
    .map((row) => ({ row, score: scores[row] as number }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, most);
}

const steps = 4096;

/** Whether a row is among the `most` best, or of a score so near that ordering must tell. */
function atLeast(rows: readonly number[], scores: Float32Array, most: number): (row: number) => boolean {
  let highest = 0;
  for (const row of rows) highest = Math.max(highest, scores[row] as number);
  const stepOf = (row: number) => Math.floor(((scores[row] as number) / highest) * (steps - 1));
  if (highest === 0) return () => true;
  const having = new Uint32Array(steps);
  for (const row of rows) (having[stepOf(row)] as number)++;
  let step = steps - 1;
  for (let found = having[step] as number; found < most && step > 0; found += having[step] as number) step--;
  return (row) => stepOf(row) >= step;
}
