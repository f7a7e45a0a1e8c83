import type Database from 'better-sqlite3';
import { unpackTerms } from './terms.ts';

/** So many articles tell how rare a pair is: beyond, the estimate hardly moves the ranking. */
const sampleSize = 10_000;
/** Counters a form. Two pairs that share a counter make each other look a little less rare. */
const slots = 2 ** 21;

/**
 * How many articles have two syllables side by side, estimated from the first `sampleSize` of the index: counting one
 * pair exactly costs a phrase search, and a title has a dozen. A guess
 * from the two syllables' own counts cost 0.004 of MRR as printed, 0.01 without accents, against exact counts.
 */
export class PairSample {
  readonly #rows: Database.Statement<[number, number], { row: number; terms: Buffer }>;
  readonly #folds: Database.Statement<[number], { number: number; fold: string }>;
  readonly #exact = new Uint16Array(slots);
  readonly #folded = new Uint16Array(slots);
  #foldHash = new Int32Array(0);
  #lastTerm = 0;
  #lastRow = 0;
  #sampled = 0;

  constructor(db: Database.Database) {
    this.#rows = db.prepare('SELECT row, terms FROM packed WHERE row > ? ORDER BY row LIMIT ?');
    this.#folds = db.prepare('SELECT number, fold FROM term WHERE number > ? ORDER BY number');
  }

  /** Of `all` articles those with the terms of these numbers, the first right before the second. */
  articlesWithTerms(first: number, second: number, all: number): number {
    return this.#scaled(this.#exact[slotOf(first, second)], all);
  }

  /** Of `all` articles those with these folds, the first right before the second. */
  articlesWithFolds(first: string, second: string, all: number): number {
    return this.#scaled(this.#folded[slotOf(hashOf(first), hashOf(second))], all);
  }

  /** Samples what was added since, until the sample is full. */
  refresh(): void {
    if (this.#sampled >= sampleSize) return;
    const added = this.#rows.all(this.#lastRow, sampleSize - this.#sampled);
    if (added.length === 0) return;
    this.#learnFolds();
    // Which article counted a slot last: a pair counts once an article.
    const exactSeen = new Int32Array(slots);
    const foldedSeen = new Int32Array(slots);
    for (const { row, terms } of added) {
      for (const field of unpackTerms(terms)) {
        for (let i = 1; i < field.length; i++) {
          const [a, b] = [field[i - 1] as number, field[i] as number];
          if (a === 0 || b === 0) continue;
          countOnce(this.#exact, exactSeen, slotOf(a, b), row);
          countOnce(this.#folded, foldedSeen, slotOf(this.#foldHash[a] ?? 0, this.#foldHash[b] ?? 0), row);
        }
      }
      this.#lastRow = row;
      this.#sampled++;
    }
  }

  #learnFolds(): void {
    const terms = this.#folds.all(this.#lastTerm);
    const last = terms.at(-1)?.number ?? this.#lastTerm;
    const grown = new Int32Array(last + 1);
    grown.set(this.#foldHash);
    for (const { number, fold } of terms) grown[number] = hashOf(fold);
    this.#foldHash = grown;
    this.#lastTerm = last;
  }

  #scaled(count: number | undefined, all: number): number {
    return this.#sampled === 0 ? 0 : ((count ?? 0) * all) / this.#sampled;
  }
}

function countOnce(counts: Uint16Array, seen: Int32Array, slot: number, row: number): void {
  if (seen[slot] === row) return;
  seen[slot] = row;
  counts[slot] = (counts[slot] ?? 0) + 1;
}

/** Murmur3's last mixing step, over both numbers. */
function slotOf(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (slots - 1);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
