import type { Node, Query, Term } from '../query.ts';
import { type Frequencies, rowOf } from './frequencies.ts';
import type { Postings } from './postings.ts';
import { render } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Finds the rows that match, ascending: single words in memory, by FTS5 whatever needs positions or another field. */
export class Matcher {
  readonly #frequencies: Frequencies;
  readonly #postings: Postings;
  readonly #vocabulary: Vocabulary;

  constructor(frequencies: Frequencies, postings: Postings, vocabulary: Vocabulary) {
    this.#frequencies = frequencies;
    this.#postings = postings;
    this.#vocabulary = vocabulary;
  }

  rows(node: Node): Int32Array {
    if (node.kind === 'all') return inAll(node.of.map((part) => this.rows(part)));
    if (node.kind === 'any') return node.of.map((part) => this.rows(part)).reduce(inEither);
    const word = node.kind === 'words' && node.scope === 'text' && node.terms.length === 1 ? node.terms[0] : undefined;
    if (word === undefined) return this.#postings.rows(render(node, this.#vocabulary));
    return rowsOf(word.anyAccent ? this.#frequencies.ofFold(word.fold) : this.#frequencies.ofTerm(word.text));
  }

  /** Rows that have two terms side by side. */
  pair(first: Term, second: Term): Int32Array {
    return this.rows({ kind: 'words', terms: [first, second], scope: 'text' });
  }

  /** Rows that an excluded node matches. */
  excluded(query: Query): ReadonlySet<number> {
    return new Set(query.excluded.flatMap((node) => [...this.rows(node)]));
  }
}

/** Rows that have some of a query's relaxable clauses and all the others. By row: how many of them. */
export type Partial = { rows: number[]; have: Uint8Array };

/** The rows that have every one of a query's required clauses, of which it has at least one. */
export function fullMatches(clauses: readonly Int32Array[], excluded: ReadonlySet<number>): number[] {
  const rows = [...inAll(clauses)];
  return excluded.size === 0 ? rows : rows.filter((row) => !excluded.has(row));
}

/** Finds the rows that have at least `least` of the relaxable clauses, full matches among them; filters are not applied. */
export function partialMatches(
  query: Query,
  clauses: readonly Int32Array[],
  excluded: ReadonlySet<number>,
  { least, size }: { least: number; size: number },
): Partial {
  const have = new Uint8Array(size);
  const strict = clauses.filter((_, i) => query.required[i]?.relaxable === false);
  const allowed = strict.length === 0 ? null : new Set(inAll(strict));
  const touched: number[] = [];
  for (const [i, rows] of clauses.entries()) {
    if (query.required[i]?.relaxable === false) continue;
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] as number;
      if (have[row] === 0) touched.push(row);
      (have[row] as number)++;
    }
  }
  const rows = touched.filter(
    (row) => (have[row] as number) >= least && allowed?.has(row) !== false && !excluded.has(row),
  );
  return { rows, have };
}

/** Whether ascending rows hold one. */
export function includes(ascending: Int32Array, row: number): boolean {
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

function rowsOf(entries: Uint32Array): Int32Array {
  const rows = new Int32Array(entries.length);
  for (let i = 0; i < entries.length; i++) rows[i] = rowOf(entries[i] as number);
  return rows;
}

/** The shortest first, so that what is left is never longer. */
function inAll(lists: readonly Int32Array[]): Int32Array {
  return lists.toSorted((a, b) => a.length - b.length).reduce(inBoth);
}

function inBoth(short: Int32Array, long: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(short.length, long.length));
  let length = 0;
  for (let i = 0, k = 0; i < short.length && k < long.length; ) {
    const difference = (short[i] as number) - (long[k] as number);
    if (difference === 0) both[length++] = short[i] as number;
    if (difference <= 0) i++;
    if (difference >= 0) k++;
  }
  return both.subarray(0, length);
}

function inEither(a: Int32Array, b: Int32Array): Int32Array {
  const either = new Int32Array(a.length + b.length);
  let length = 0;
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[k] ?? Number.POSITIVE_INFINITY];
    either[length++] = Math.min(x, y);
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return either.subarray(0, length);
}
