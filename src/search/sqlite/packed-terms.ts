import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** Bytes held at once: 64 MB, some 35,000 articles. */
const heldBytes = 64 * 2 ** 20;
/** What an entry takes beside its bytes. */
const entryBytes = 200;

/** Reads articles' packed terms (`packTerms`), and remembers them until the index changes: a quarter of scoring a short
 * query was reading the same two hundred articles' again. */
export class PackedTerms {
  readonly #terms: Database.Statement<[number], Buffer>;
  readonly #held = new LRUCache<number, Buffer>({
    maxSize: heldBytes,
    sizeCalculation: (packed) => packed.length + entryBytes,
  });

  constructor(db: Database.Database) {
    this.#terms = db.prepare<[number], Buffer>('SELECT terms FROM packed WHERE row = ?').pluck();
  }

  /** undefined where the index has no such article. */
  of(row: number): Buffer | undefined {
    const held = this.#held.get(row);
    if (held !== undefined) return held;
    const packed = this.#terms.get(row);
    if (packed !== undefined) this.#held.set(row, packed);
    return packed;
  }

  forget(): void {
    this.#held.clear();
  }
}
