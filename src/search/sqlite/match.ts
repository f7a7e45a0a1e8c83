import type { Query } from '../query.ts';
import type { Columns } from './columns.ts';
import { type PreparedFilters, passes } from './facets.ts';
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

/** A partial match: how many of the relaxable clauses it has, and how rare those are. */
export type Partial = { row: number; have: number; weight: number };

/**
 * The rows that have at least `least` of the relaxable clauses and all the others, by the postings of each clause;
 * filters are applied. Full matches are among them.
 */
export function partialMatches(
  query: Query,
  least: number,
  parts: { postings: Postings; vocabulary: Vocabulary; columns: Columns; filters: PreparedFilters },
): Partial[] {
  const { postings, vocabulary, columns, filters } = parts;
  const have = new Uint8Array(columns.size);
  const weight = new Float32Array(columns.size);
  const touched: number[] = [];
  for (const clause of query.required.filter((one) => one.relaxable)) {
    const rows = postings.rows(render(clause.node, vocabulary));
    const rarity = idf(rows.length, columns.count);
    for (const row of rows) {
      if (have[row] === 0) touched.push(row);
      have[row] = (have[row] ?? 0) + 1;
      weight[row] = (weight[row] ?? 0) + rarity;
    }
  }
  const strict = query.required
    .filter((clause) => !clause.relaxable)
    .map((clause) => new Set(postings.rows(render(clause.node, vocabulary))));
  const excluded = excludedRows(query, postings, vocabulary);
  return touched
    .filter(
      (row) =>
        (have[row] ?? 0) >= least &&
        strict.every((rows) => rows.has(row)) &&
        !excluded.has(row) &&
        passes(row, filters, columns),
    )
    .map((row) => ({ row, have: have[row] ?? 0, weight: weight[row] ?? 0 }));
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
