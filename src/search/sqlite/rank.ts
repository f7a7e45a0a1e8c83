import type Database from 'better-sqlite3';
import { ranking } from '../../../config/ranking.ts';
import type { Query, Term } from '../query.ts';
import { weightsOf } from '../rules.ts';
import type { Columns } from './columns.ts';
import type { PackedTerms } from './packed-terms.ts';
import { PairSample } from './pairs.ts';
import { weighedFields } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

const fieldWeights = weighedFields.map((field) => ranking.fields[field]);

/** Robertson's idf as Lucene writes it: never negative. */
export function idf(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
}

/**
 * Scores articles by everything that `config/ranking.ts` names: syllables and neighbouring pairs, with and without
 * accents, over title, lead, body and captions as one weighted field (BM25F).
 */
export class Scorer {
  readonly #packed: PackedTerms;
  readonly #vocabulary: Vocabulary;
  readonly #columns: Columns;
  readonly #pairs: PairSample;
  /** Term number → 1 + index of the query's distinct fold; 0 for the rest. Cleared after each query. */
  #foldAt = new Uint8Array(4096);
  #exactAt = new Uint8Array(4096);

  constructor(db: Database.Database, packed: PackedTerms, vocabulary: Vocabulary, columns: Columns) {
    this.#packed = packed;
    this.#vocabulary = vocabulary;
    this.#columns = columns;
    this.#pairs = new PairSample(db);
  }

  /** The scores of rows, in their order. */
  score(rows: readonly number[], query: Query): number[] {
    const all = this.#columns.count;
    const weights = weightsOf(query);
    const folds = [...new Set(query.ranked.map((term) => term.fold))];
    const texts = [...new Set(query.ranked.map((term) => term.text))];
    const touched = this.#mark(folds, texts);
    const foldArticles = folds.map((fold) => this.#vocabulary.articlesWithFold(fold));
    const found = texts.map((text) => this.#vocabulary.find(text));
    const textArticles = found.map((term) => term?.articles ?? 0);
    this.#pairs.refresh();
    const exact = new Channel(
      texts,
      textArticles,
      query.ranked.map((term: Term) => term.text),
      all,
      (a, b) => this.#pairs.articlesWithTerms(found[a]?.number ?? 0, found[b]?.number ?? 0, all),
    );
    const folded = new Channel(
      folds,
      foldArticles,
      query.ranked.map((term: Term) => term.fold),
      all,
      (a, b) => this.#pairs.articlesWithFolds(folds[a] ?? '', folds[b] ?? '', all),
    );
    const average = this.#columns.totalLength / Math.max(1, all);
    const scores = rows.map((row) => {
      const packed = this.#packed.of(row);
      if (packed === undefined) return 0;
      this.#count(packed, exact, folded);
      const norm = ranking.k1 * (1 - ranking.b + (ranking.b * (this.#columns.lengths[row] as number)) / average);
      const n = exact.take(norm);
      const f = folded.take(norm);
      return weights.n * n.terms + weights.nPairs * n.pairs + weights.f * f.terms + weights.fPairs * f.pairs;
    });
    for (const number of touched) {
      this.#foldAt[number] = 0;
      this.#exactAt[number] = 0;
    }
    return scores;
  }

  /** Reads packed terms (`packTerms`) in place, making no arrays of what is only counted. */
  #count(packed: Buffer, exact: Channel, folded: Channel): void {
    let at = 0;
    let exactBefore = 0;
    let foldBefore = 0;
    for (const weight of fieldWeights) {
      let left = -1;
      while (left !== 0) {
        let value = 0;
        let shift = 1;
        for (;;) {
          const byte = packed[at++] ?? 0;
          value += (byte & 127) * shift;
          if (byte < 128) break;
          shift *= 128;
        }
        if (left < 0) {
          left = value;
          continue;
        }
        left--;
        const foldNow = this.#foldAt[value] ?? 0;
        if (foldNow === 0) {
          exactBefore = 0;
          foldBefore = 0;
          continue;
        }
        const exactNow = this.#exactAt[value] ?? 0;
        folded.count(foldBefore, foldNow, weight);
        if (exactNow !== 0) exact.count(exactBefore, exactNow, weight);
        exactBefore = exactNow;
        foldBefore = foldNow;
      }
    }
  }

  #mark(folds: readonly string[], texts: readonly string[]): number[] {
    const touched: number[] = [];
    folds.forEach((fold, i) => {
      for (const { number, text } of this.#vocabulary.ofFold(fold)) {
        if (number >= this.#foldAt.length) this.#grow(number);
        this.#foldAt[number] = i + 1;
        this.#exactAt[number] = texts.indexOf(text) + 1;
        touched.push(number);
      }
    });
    return touched;
  }

  #grow(number: number): void {
    const size = Math.max(number + 1, this.#foldAt.length * 2);
    const larger = (old: Uint8Array) => {
      const next = new Uint8Array(size);
      next.set(old);
      return next;
    };
    this.#foldAt = larger(this.#foldAt) as Uint8Array<ArrayBuffer>;
    this.#exactAt = larger(this.#exactAt) as Uint8Array<ArrayBuffer>;
  }
}

/** Frequencies of a query's terms and neighbouring pairs in one article, in one form (with accents or without). */
class Channel {
  readonly #size: number;
  readonly #termIdf: number[];
  readonly #pairIdf: number[] = [];
  /** (first + 1) × size + second + 1 → 1 + the pair's index. */
  readonly #pairAt: Uint8Array;
  readonly #terms: Float64Array;
  readonly #pairs: Float64Array;

  constructor(
    distinct: readonly string[],
    articles: readonly number[],
    sequence: readonly string[],
    all: number,
    pairArticles: (first: number, second: number) => number,
  ) {
    this.#size = distinct.length + 1;
    this.#termIdf = articles.map((count) => idf(count, all));
    this.#pairAt = new Uint8Array(this.#size * this.#size);
    for (let i = 1; i < sequence.length; i++) {
      const a = distinct.indexOf(sequence[i - 1] ?? '');
      const b = distinct.indexOf(sequence[i] ?? '');
      const at = (a + 1) * this.#size + b + 1;
      if (this.#pairAt[at] !== 0) continue;
      this.#pairIdf.push(idf(pairArticles(a, b), all));
      this.#pairAt[at] = this.#pairIdf.length;
    }
    this.#terms = new Float64Array(distinct.length + 1);
    this.#pairs = new Float64Array(this.#pairIdf.length + 1);
  }

  /** Counts the term of this index, and the pair it makes with the one before it (0: none). */
  count(before: number, index: number, weight: number): void {
    this.#terms[index] = (this.#terms[index] ?? 0) + weight;
    if (before === 0) return;
    const pair = this.#pairAt[before * this.#size + index] ?? 0;
    if (pair !== 0) this.#pairs[pair] = (this.#pairs[pair] ?? 0) + weight;
  }

  /** The BM25 sums for what was counted; counting begins again. */
  take(norm: number): { terms: number; pairs: number } {
    const sum = (counts: Float64Array, idfs: readonly number[]) => {
      let total = 0;
      idfs.forEach((weight, i) => {
        const count = counts[i + 1] ?? 0;
        if (count > 0) total += (weight * count * (ranking.k1 + 1)) / (count + norm);
      });
      counts.fill(0);
      return total;
    };
    return { terms: sum(this.#terms, this.#termIdf), pairs: sum(this.#pairs, this.#pairIdf) };
  }
}
