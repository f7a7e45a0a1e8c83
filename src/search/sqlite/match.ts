import type { Query } from '../query.ts';
import type { Columns } from './columns.ts';
import type { Postings } from './postings.ts';
import { render } from './query.ts';
import { idf } from './rank.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The rows that have every required clause and no excluded one; null for a query without required clauses, which all
 * rows match. */
export function fullMatches(query: Query, postings: Postings, vocabulary: Vocabulary): Int32Array | null {
  if (query.required.length === 0) return null;
  return postings.rows(query.required.map((clause) => `(${render(clause.node, vocabulary)})`).join(' AND '));
}

/** The rows that an excluded node matches. */
export function excludedRows(query: Query, postings: Postings, vocabulary: Vocabulary): Set<number> {
  return new Set(query.excluded.flatMap((node) => [...postings.rows(render(node, vocabulary))]));
}

/** Rows that have some of a query's relaxable clauses and all the others. By row: how many of them, and how rare those are. */
export type Partial = { rows: number[]; have: Uint8Array; weight: Float32Array };

/** Finds the rows that have at least `least` of the relaxable clauses, full matches among them; filters are not applied. */
export function partialMatches(
  query: Query,
  least: number,
  parts: { postings: Postings; vocabulary: Vocabulary; columns: Columns },
): Partial {
  const { postings, vocabulary, columns } = parts;
  const have = new Uint8Array(columns.size);
  const weight = new Float32Array(columns.size);
  const touched: number[] = [];
  for (const clause of query.required.filter((one) => one.relaxable)) {
    const found = postings.rows(render(clause.node, vocabulary));
    const rarity = idf(found.length, columns.count);
    for (let i = 0; i < found.length; i++) {
      const row = found[i] as number;
      if (have[row] === 0) touched.push(row);
      (have[row] as number)++;
      (weight[row] as number) += rarity;
    }
  }
  const strict = query.required
    .filter((clause) => !clause.relaxable)
    .map((clause) => new Set(postings.rows(render(clause.node, vocabulary))));
  const excluded = excludedRows(query, postings, vocabulary);
  const rows = touched.filter(
    (row) => (have[row] as number) >= least && strict.every((own) => own.has(row)) && !excluded.has(row),
  );
  return { rows, have, weight };
}

/** The `most` rows of the greatest weight, greatest first, without ordering the others. */
export function heaviest(
  rows: readonly number[],
  weight: Float32Array,
  most: number,
): { row: number; score: number }[] {
  let kept = rows;
  if (rows.length > most) {
    const least = Float32Array.from(rows, (row) => weight[row] as number).sort()[rows.length - most] as number;
    kept = rows.filter((row) => (weight[row] as number) >= least);
  }
  return kept
    .map((row) => ({ row, score: weight[row] as number }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, most);
}

/** Labels of the required clauses that a row lacks. */
export function missingClauses(row: number, query: Query, postings: Postings, vocabulary: Vocabulary): string[] {
  return query.required
    .filter((clause) => !includes(postings.rows(render(clause.node, vocabulary)), row))
    .map((clause) => clause.label);
}

function includes(ascending: Int32Array, row: number): boolean {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] as number;
    if (found === row) return true;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
