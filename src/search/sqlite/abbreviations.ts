import { learnedAbbreviations } from '../../../config/learned-abbreviations.ts';
import type { Abbreviation } from '../engine.ts';
import { abbreviationOf } from '../facts.ts';

/** The abbreviations that articles define, counted in memory as articles come and go. */
export class Abbreviations {
  readonly #ofRow = new Map<number, readonly string[]>();
  readonly #articles = new Map<string, number>();
  #list: readonly Abbreviation[] | null = null;

  set(row: number, defined: readonly string[]): void {
    const before = this.#ofRow.get(row) ?? [];
    if (before.length === 0 && defined.length === 0) return;
    for (const one of before) this.#add(one, -1);
    for (const one of defined) this.#add(one, 1);
    if (defined.length > 0) this.#ofRow.set(row, defined);
    else this.#ofRow.delete(row);
    this.#list = null;
  }

  /** The same list until something changes. */
  get list(): readonly Abbreviation[] {
    this.#list ??= [...this.#articles]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, learnedAbbreviations.held)
      .map(([value, articles]) => abbreviationOf(value, articles));
    return this.#list;
  }

  #add(value: string, change: 1 | -1): void {
    const articles = (this.#articles.get(value) ?? 0) + change;
    if (articles > 0) this.#articles.set(value, articles);
    else this.#articles.delete(value);
  }
}
