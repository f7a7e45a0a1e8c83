import type Database from 'better-sqlite3';
import type { Article } from '../../article.ts';
import { tokens } from '../../vietnamese/terms.ts';
import type { Neighbour, Suggestion } from '../engine.ts';
import { isOneEdit } from '../one-edit.ts';
import { fitness, fittingValues, typedStart } from '../suggestions.ts';
import type { Columns } from './columns.ts';

/** So many of the newest titles that have the words are looked at: more are hardly read while one types. */
const newestTitles = 50;

/** Answers while a person types, and to slips of the keyboard. */
export class Suggester {
  readonly #columns: Columns;
  readonly #begun: Database.Statement<[string], number>;
  readonly #json: Database.Statement<[number], string | null>;
  readonly #near: Database.Statement<[string, string], Neighbour>;

  constructor(db: Database.Database, columns: Columns) {
    this.#columns = columns;
    this.#begun = db.prepare<[string], number>('SELECT rowid FROM posting WHERE posting MATCH ?').pluck();
    this.#json = db.prepare<[number], string | null>('SELECT json FROM article WHERE row = ?').pluck();
    this.#near = db.prepare('SELECT fold, articles FROM folded WHERE fold >= ? AND fold < ? AND articles > 0');
  }

  suggest(typed: string, limit: number): Suggestion[] {
    const start = typedStart(typed);
    if (start === null) return [];
    const newest = (row: number) => this.#columns.from(row) || Number.NEGATIVE_INFINITY;
    const titles = this.#begun
      .all(`title_f : "${start.map((token) => token.fold).join(' ')}" *`)
      .sort((a, b) => newest(b) - newest(a) || (this.#columns.ids[a] ?? '').localeCompare(this.#columns.ids[b] ?? ''))
      .slice(0, newestTitles)
      .map((row) => {
        const { id, title } = JSON.parse(this.#json.get(row) ?? '{}') as Pick<Article, 'id' | 'title'>;
        return { id, title: title ?? '', fits: fitness(tokens(title ?? ''), start) };
      })
      .sort((a, b) => b.fits - a.fits)
      .slice(0, limit)
      .map(({ id, title }): Suggestion => ({ kind: 'title', text: title, value: id }));
    const fitting = (facet: 'source' | 'cited') =>
      fittingValues(this.#columns.counted(facet), start, limit).map(
        ({ label, value }): Suggestion => ({ kind: facet, text: label, value }),
      );
    return [...fitting('cited'), ...fitting('source'), ...titles];
  }

  neighbours(fold: string, limit: number): Neighbour[] {
    if (fold.length < 3) return [];
    const first = fold.charAt(0);
    return this.#near
      .all(first, `${first}\u{10ffff}`)
      .filter((one) => isOneEdit(one.fold, fold))
      .sort((a, b) => b.articles - a.articles || (a.fold < b.fold ? -1 : 1))
      .slice(0, limit);
  }
}
