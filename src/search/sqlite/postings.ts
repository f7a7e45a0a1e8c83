import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** Row numbers held at once: 32 MB. */
const heldRows = 8_000_000;

/** Reads which rows match an FTS5 expression, and remembers it until the index changes. */
export class Postings {
  readonly #rows: Database.Statement<[string], number>;
  readonly #held = new LRUCache<string, Int32Array>({ maxSize: heldRows, sizeCalculation: (rows) => rows.length + 16 });

  constructor(db: Database.Database) {
    this.#rows = db.prepare<[string], number>('SELECT rowid FROM posting WHERE posting MATCH ?').pluck();
  }

  /** Rows in ascending order. */
  rows(expression: string): Int32Array {
    const held = this.#held.get(expression);
    if (held !== undefined) return held;
    const rows = Int32Array.from(this.#rows.all(expression));
    this.#held.set(expression, rows);
    return rows;
  }

  forget(): void {
    this.#held.clear();
  }
}
