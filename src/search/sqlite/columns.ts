import type Database from 'better-sqlite3';
import { type Facet, facets, unknown } from '../engine.ts';
import type { Facts } from '../facts.ts';
import { sourceLabel } from '../source-label.ts';
import { Abbreviations } from './abbreviations.ts';

/** No date: sorts behind every date in both directions. */
const undated = Number.NaN;

/** The values of one facet: row → numbers of values, number → value. */
export class FacetColumn {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Row → the one value's number, -1 for none, or below that the index of a list in `#lists`, counted from -2. */
  #of = new Int32Array(1024).fill(-1);
  readonly #lists: number[][] = [];

  number(value: string): number | null {
    return this.#numbers.get(value) ?? null;
  }

  set(row: number, values: readonly string[]): void {
    if (row >= this.#of.length) {
      const grown = new Int32Array(Math.max(row + 1, this.#of.length * 2)).fill(-1);
      grown.set(this.#of);
      this.#of = grown;
    }
    const numbers = values.map((value) => this.#numberOf(value));
    if (numbers.length > 1) {
      this.#lists.push(numbers);
      this.#of[row] = -1 - this.#lists.length;
    } else {
      this.#of[row] = numbers[0] ?? -1;
    }
  }

  /** Calls back with the number of each value of a row. */
  each(row: number, take: (number: number) => void): void {
    const held = this.#of[row] ?? -1;
    if (held >= 0) take(held);
    else if (held < -1) for (const number of this.#lists[-2 - held] ?? []) take(number);
  }

  has(row: number, wanted: ReadonlySet<number>): boolean {
    const held = this.#of[row] ?? -1;
    if (held >= 0) return wanted.has(held);
    return held < -1 && (this.#lists[-2 - held] ?? []).some((number) => wanted.has(number));
  }

  #numberOf(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/**
 * What filters, facets and orders need of every article, in memory, by row, so that counting
 * them reads no rows. `refresh` reads only what changed since.
 */
export class Columns {
  readonly facets = Object.fromEntries(facets.map((facet) => [facet, new FacetColumn()])) as Record<Facet, FacetColumn>;
  /** What articles say of the documents that they cite (`Facts.issued`). */
  readonly issued = new FacetColumn();
  readonly abbreviations = new Abbreviations();
  readonly sourceNames = new Map<string, string>();
  readonly ids: string[] = [];
  #from = new Float64Array(1024).fill(undated);
  #to = new Float64Array(1024).fill(undated);
  #alive = new Uint8Array(1024);
  #stories = new Int32Array(1024);
  readonly #storyNumbers = new Map<string, number>();
  #seq = 0;
  readonly #counted = new Map<string, { seq: number; values: { value: string; label: string; count: number }[] }>();
  count = 0;
  /** Of all articles, by the weights of ranking's fields. */
  totalLength = 0;
  #lengths = new Int32Array(1024);

  readonly #changed: Database.Statement<
    [number],
    { row: number; id: string; seq: number; held: number; facts: string; length: number; story: string }
  >;

  constructor(db: Database.Database) {
    this.#changed = db.prepare(
      'SELECT row, id, seq, json IS NOT NULL AS held, facts, length, story FROM article WHERE seq > ? ORDER BY seq',
    );
  }

  /** The highest row, plus one. */
  get size(): number {
    return this.ids.length;
  }

  alive(row: number): boolean {
    return this.#alive[row] === 1;
  }

  /** By row: how many terms an article has, by the weights of ranking's fields. */
  get lengths(): Int32Array {
    return this.#lengths;
  }

  /** Equal for articles of one story. */
  story(row: number): number {
    return this.#stories[row] ?? 0;
  }

  from(row: number): number {
    return this.#from[row] ?? undated;
  }

  to(row: number): number {
    return this.#to[row] ?? undated;
  }

  /** A facet's values over all articles, the unknown left out. Counted anew when articles have changed. */
  counted(facet: 'source' | 'cited'): { value: string; label: string; count: number }[] {
    const held = this.#counted.get(facet);
    if (held?.seq === this.#seq) return held.values;
    const column = this.facets[facet];
    const counts = new Uint32Array(column.values.length);
    for (let row = 1; row < this.size; row++) {
      if (!this.alive(row)) continue;
      column.each(row, (number) => {
        counts[number] = (counts[number] ?? 0) + 1;
      });
    }
    const values = column.values
      .map((value, number) => ({ value, label: this.sourceNames.get(value) ?? value, count: counts[number] ?? 0 }))
      .filter(({ value, count }) => count > 0 && value !== unknown);
    this.#counted.set(facet, { seq: this.#seq, values });
    return values;
  }

  /** Reads the articles that were put or removed since the last call, by whatever process. */
  refresh(): void {
    for (const { row, id, seq, held, facts, length, story } of this.#changed.iterate(this.#seq)) {
      this.#seq = seq;
      this.#grow(row);
      this.count += held - (this.#alive[row] ?? 0);
      this.#alive[row] = held;
      this.totalLength += length - (this.#lengths[row] ?? 0);
      this.#lengths[row] = length;
      this.ids[row] = id;
      if (held === 0) {
        this.abbreviations.set(row, []);
        continue;
      }
      this.#stories[row] = this.#storyNumber(story);
      const { values, sourceName, defined, issued, from, to } = JSON.parse(facts) as Facts;
      this.abbreviations.set(row, defined);
      this.issued.set(row, issued);
      for (const facet of facets) this.facets[facet].set(row, values[facet]);
      const [source] = values.source;
      if (sourceName !== null && source !== undefined)
        this.sourceNames.set(source, sourceLabel(source, sourceName, this.sourceNames.get(source) ?? source));
      this.#from[row] = from ?? undated;
      this.#to[row] = to ?? undated;
    }
  }

  #storyNumber(story: string): number {
    const number = this.#storyNumbers.get(story) ?? this.#storyNumbers.size;
    this.#storyNumbers.set(story, number);
    return number;
  }

  #grow(row: number): void {
    while (this.ids.length <= row) this.ids.push('');
    if (row < this.#alive.length) return;
    const size = Math.max(row + 1, this.#alive.length * 2);
    const grown = <T extends Float64Array | Uint8Array | Int32Array>(next: T, old: T): T => {
      next.set(old as never);
      return next;
    };
    this.#from = grown(new Float64Array(size).fill(undated), this.#from);
    this.#to = grown(new Float64Array(size).fill(undated), this.#to);
    this.#lengths = grown(new Int32Array(size), this.#lengths);
    this.#stories = grown(new Int32Array(size), this.#stories);
    this.#alive = grown(new Uint8Array(size), this.#alive);
  }
}
