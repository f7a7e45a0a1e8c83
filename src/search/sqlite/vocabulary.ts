import type Database from 'better-sqlite3';
import type { Token } from '../../vietnamese/terms.ts';

/** How many articles have a term, and a term's number in packed articles. */
export type TermFacts = { number: number; articles: number };

/**
 * The index's terms. Numbers are given in the order of first use and never change; counts are of articles, so that
 * ranking knows how rare a term is without reading its postings.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #find: Database.Statement<[string], TermFacts>;
  readonly #ofFold: Database.Statement<[string], TermFacts & { text: string }>;
  readonly #foldCount: Database.Statement<[string], { articles: number }>;
  readonly #add: Database.Statement<[string, string]>;
  readonly #count: Database.Statement<[number, number]>;
  readonly #countFold: Database.Statement<[string, number]>;

  constructor(db: Database.Database) {
    this.#find = db.prepare('SELECT number, articles FROM term WHERE text = ?');
    this.#ofFold = db.prepare('SELECT number, articles, text FROM term WHERE fold = ?');
    this.#foldCount = db.prepare('SELECT articles FROM folded WHERE fold = ?');
    this.#add = db.prepare('INSERT INTO term (text, fold, articles) VALUES (?, ?, 0)');
    this.#count = db.prepare('UPDATE term SET articles = articles + ? WHERE number = ?');
    this.#countFold = db.prepare(
      'INSERT INTO folded (fold, articles) VALUES (?, ?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles',
    );
  }

  /** The number of a term, given now if it is new. Within a write transaction only. */
  numberOf(token: Pick<Token, 'text' | 'fold'>): number {
    const known = this.#numbers.get(token.text);
    if (known !== undefined) return known;
    const number = this.#find.get(token.text)?.number ?? Number(this.#add.run(token.text, token.fold).lastInsertRowid);
    this.#numbers.set(token.text, number);
    return number;
  }

  /** Forgets numbers that a rolled back transaction gave. */
  forget(): void {
    this.#numbers.clear();
  }

  find(text: string): TermFacts | null {
    return this.#find.get(text) ?? null;
  }

  /** Every term that is `fold` without its accents. */
  ofFold(fold: string): (TermFacts & { text: string })[] {
    return this.#ofFold.all(fold);
  }

  articlesWithFold(fold: string): number {
    return this.#foldCount.get(fold)?.articles ?? 0;
  }

  /** Adds to the counts; negative for articles that leave. Keys: term numbers and folds. */
  count(terms: ReadonlyMap<number, number>, folds: ReadonlyMap<string, number>): void {
    for (const [number, change] of terms) this.#count.run(change, number);
    for (const [fold, change] of folds) this.#countFold.run(fold, change);
  }
}
