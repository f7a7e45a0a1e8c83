import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { ranking } from '../../../config/ranking.ts';
import { weighedFields } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

const fieldWeights = weighedFields.map((field) => ranking.fields[field]);

/** An entry is a row and, in the lowest bits, how often the term stands there: so entries order by row. */
const countBits = 8;
const mostCounted = 2 ** countBits - 1;

export const rowOf = (entry: number) => entry >>> countBits;
export const countOf = (entry: number) => entry & mostCounted;

/** Entries that are gathered before they are handed out to their terms: 8 MB. */
const gatheredAtOnce = 1_000_000;

/** Entries held of folds, each made of its terms' lists: 64 MB. */
const heldEntries = 16_000_000;

const none = new Uint32Array(0);

/**
 * In memory, for every term the rows that have it in a ranked field, and how often there, each field's occurrences
 * counted by its weight in `config/ranking.ts` (at most 255). Counting and scoring words reads these lists alone; FTS5
 * answers what needs positions. Four bytes an entry, some 2 kB an article with what finds them; built from `packed` at the
 * first search, about a second for 20,000 articles, and kept up from there. Rows fit up to 2^24.
 */
export class Frequencies {
  readonly #vocabulary: Vocabulary;
  readonly #changed: Database.Statement<[number], number>;
  readonly #terms: Database.Statement<[number], { row: number; seq: number; terms: Buffer | null }>;
  readonly #lists: (List | null)[] = [];
  readonly #folds = new LRUCache<string, Uint32Array>({
    maxSize: heldEntries,
    sizeCalculation: (entries) => entries.length + 16,
  });
  /** Of the article being read: its different terms, and by term number how often each stands there. */
  readonly #met: number[] = [];
  #counts = new Uint16Array(4096);
  /** Entries that no list has yet, and each one's term. */
  readonly #gathered = { entries: new Uint32Array(0), terms: new Uint32Array(0), length: 0 };
  #known = new Uint8Array(1024);
  #seq = 0;

  constructor(db: Database.Database, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#changed = db.prepare<[number], number>('SELECT row FROM article WHERE seq > ?').pluck();
    this.#terms = db.prepare(
      'SELECT article.row, seq, terms FROM article LEFT JOIN packed USING (row) WHERE seq > ? ORDER BY seq',
    );
  }

  /** Entries of a term, ascending; none for a term that the index does not have. */
  ofTerm(text: string): Uint32Array {
    const number = this.#vocabulary.find(text)?.number;
    return number === undefined ? none : (this.#lists[number]?.entries() ?? none);
  }

  /** Entries of all terms that are `fold` without accents, as of one term. */
  ofFold(fold: string): Uint32Array {
    const held = this.#folds.get(fold);
    if (held !== undefined) return held;
    const lists = this.#vocabulary.ofFold(fold).map(({ number }) => this.#lists[number]?.entries() ?? none);
    const entries = lists.reduce(added, none);
    this.#folds.set(fold, entries);
    return entries;
  }

  /** Reads the articles that were put or removed since the last call, by whatever process. */
  refresh(): void {
    const changed = this.#changed.all(this.#seq);
    if (changed.length === 0) return;
    this.#folds.clear();
    const again = new Set(changed.filter((row) => this.#known[row] === 1));
    if (again.size > 0) for (const list of this.#lists) list?.drop(again);
    for (const { row, seq, terms } of this.#terms.iterate(this.#seq)) {
      this.#seq = seq;
      if (row >= this.#known.length) this.#known = grown(this.#known, new Uint8Array(Math.max(row + 1, row * 2)));
      this.#known[row] = 1;
      if (terms !== null) this.#gather(row, terms);
    }
    this.#handOut();
    this.#gathered.entries = this.#gathered.terms = none;
  }

  /** Reads what `packTerms` packed. */
  #gather(row: number, packed: Uint8Array): void {
    const met = this.#met;
    let counts = this.#counts;
    let length = 0;
    let at = 0;
    for (const weight of fieldWeights) {
      let left = -1;
      while (left !== 0) {
        let value = packed[at++] as number;
        if (value >= 128) {
          value &= 127;
          for (let shift = 128; ; shift *= 128) {
            const byte = packed[at++] as number;
            value += (byte & 127) * shift;
            if (byte < 128) break;
          }
        }
        if (left < 0) {
          left = value;
          continue;
        }
        left--;
        if (value === 0) continue;
        if (value >= counts.length) {
          counts = grown(counts, new Uint16Array(value * 2));
          this.#counts = counts;
        }
        const before = counts[value] as number;
        if (before === 0) met[length++] = value;
        counts[value] = before + weight;
      }
    }
    const gathered = this.#gathered;
    if (gathered.length + length > gathered.entries.length) {
      this.#handOut();
      if (length > gathered.entries.length) {
        gathered.entries = new Uint32Array(Math.max(length, gatheredAtOnce));
        gathered.terms = new Uint32Array(gathered.entries.length);
      }
    }
    for (let i = 0; i < length; i++) {
      const number = met[i] as number;
      gathered.terms[gathered.length] = number;
      gathered.entries[gathered.length++] =
        ((row << countBits) | Math.min(mostCounted, counts[number] as number)) >>> 0;
      counts[number] = 0;
    }
  }

  /** Each list is made longer once for all that it gets: to find out costs less than to copy. */
  #handOut(): void {
    const { entries, terms, length } = this.#gathered;
    const coming = new Uint32Array(this.#counts.length);
    for (let i = 0; i < length; i++) (coming[terms[i] as number] as number)++;
    while (this.#lists.length < coming.length) this.#lists.push(null);
    for (let number = 0; number < coming.length; number++) {
      if (coming[number] === 0) continue;
      const list = this.#lists[number] ?? new List();
      list.reserve(coming[number] as number);
      this.#lists[number] = list;
    }
    for (let i = 0; i < length; i++) this.#lists[terms[i] as number]?.push(entries[i] as number);
    this.#gathered.length = 0;
  }
}

/** The entries of one term. */
class List {
  #entries = none;
  #length = 0;
  #ascending = true;

  reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#entries.length) return;
    // What comes one by one must not be copied one by one.
    this.#entries = grown(this.#entries, new Uint32Array(Math.max(needed, Math.ceil(this.#length * 1.25))));
  }

  /** Where there is room for it. */
  push(entry: number): void {
    if (this.#length > 0 && (this.#entries[this.#length - 1] as number) > entry) this.#ascending = false;
    this.#entries[this.#length++] = entry;
  }

  drop(rows: ReadonlySet<number>): void {
    const entries = this.#entries;
    let kept = 0;
    for (let i = 0; i < this.#length; i++) {
      const entry = entries[i] as number;
      if (!rows.has(rowOf(entry))) entries[kept++] = entry;
    }
    this.#length = kept;
  }

  /** Valid until the next change. */
  entries(): Uint32Array {
    const entries = this.#entries.subarray(0, this.#length);
    if (!this.#ascending) entries.sort();
    this.#ascending = true;
    return entries;
  }
}

/** Two ascending lists as one: a row that is in both has both counts. */
function added(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const both = new Uint32Array(a.length + b.length);
  let length = 0;
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const x = i < a.length ? (a[i] as number) : 0xffffffff;
    const y = k < b.length ? (b[k] as number) : 0xffffffff;
    if (rowOf(x) === rowOf(y)) {
      both[length++] = x - countOf(x) + Math.min(mostCounted, countOf(x) + countOf(y));
      i++;
      k++;
    } else if (x < y) {
      both[length++] = x;
      i++;
    } else {
      both[length++] = y;
      k++;
    }
  }
  return both.slice(0, length);
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(old: T, next: T): T {
  next.set(old);
  return next;
}
