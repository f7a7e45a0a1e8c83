import type Database from 'better-sqlite3';
import { ranking } from '../../../config/ranking.ts';
import type { Article } from '../../article.ts';
import { type EveryRequest, type Hit, othersNamed, type SearchRequest, type SearchResult } from '../engine.ts';
import type { Query } from '../query.ts';
import { byScoreAlone, neededClauses } from '../rules.ts';
import type { Columns } from './columns.ts';
import { filterAndCount, passes, prepareFilters } from './facets.ts';
import { fullMatches, includes, type Matcher, partialMatches } from './match.ts';
import { byDate, newerFirst, withRecency } from './order.ts';
import type { Scorer } from './rank.ts';
import { best, type RoughScorer } from './rough.ts';

type Scored = { row: number; score: number };

export type SearchParts = {
  db: Database.Database;
  columns: Columns;
  matcher: Matcher;
  rough: RoughScorer;
  scorer: Scorer;
};

/** Answers search requests: matches, counts, orders, folds. */
export class Searcher {
  readonly #parts: SearchParts;
  readonly #jsonAt: Database.Statement<[number], string>;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#jsonAt = parts.db.prepare<[number], string>('SELECT json FROM article WHERE row = ?').pluck();
  }

  search(request: SearchRequest): SearchResult {
    const { columns } = this.#parts;
    const { query, filters, size, sort } = request;
    const { clauses, excluded, full, relaxable, needed } = this.#matched(request);
    const isFull = new Set(full.kept);
    const scoreAlone = byScoreAlone(query) && sort === 'relevance';
    const enough = scoreAlone ? relaxable === 0 : full.kept.length >= size || needed >= relaxable;

    const answer = (counted: ReturnType<typeof filterAndCount>, groups: number[][]): SearchResult => {
      const hits = this.#hits(request, counted.kept.length, groups, isFull).map(({ row, score, under }) => ({
        article: this.#articleAt(row),
        score,
        missing: isFull.has(row) ? [] : missingClauses(row, query, clauses),
        others: this.#others(under),
      }));
      const total = counted.kept.length;
      const stories = request.fold ? new Set(counted.kept.map((row) => columns.story(row))).size : total;
      return { total, stories, relaxed: hits.some((hit) => hit.missing.length > 0), hits, facets: counted.facets };
    };
    if (enough) return answer(full, [full.kept]);

    const some = { least: scoreAlone ? 1 : needed, size: columns.size };
    const { rows, have } = partialMatches(query, clauses, excluded, some);
    const counted =
      isFull.size > 0
        ? full
        : filterAndCount(
            rows.filter((row) => (have[row] as number) >= needed),
            filters,
            columns,
          );
    const prepared = prepareFilters(filters, columns);
    const mine = rows.filter((row) => passes(row, prepared, columns));
    return answer(counted, scoreAlone ? [mine] : [full.kept, mine.filter((row) => !isFull.has(row))]);
  }

  /** The ids of the articles that the total of such a search counts, in order. */
  every(request: EveryRequest): string[] {
    const { columns } = this.#parts;
    const { query, filters, sort } = request;
    const { clauses, excluded, full, relaxable, needed } = this.#matched(request);
    let rows = full.kept;
    if (rows.length === 0 && needed < relaxable) {
      const prepared = prepareFilters(filters, columns);
      rows = partialMatches(query, clauses, excluded, { least: needed, size: columns.size }).rows.filter((row) =>
        passes(row, prepared, columns),
      );
    }
    return byDate(rows, sort === 'oldest', columns).map((row) => columns.ids[row] as string);
  }

  /** What has every required clause, and what it takes to tell what has some of them: `needed` of the `relaxable`. */
  #matched({ query, filters }: Pick<SearchRequest, 'query' | 'filters'>) {
    const { matcher, columns } = this.#parts;
    const clauses = query.required.map((clause) => matcher.rows(clause.node));
    const excluded = matcher.excluded(query);
    const matched = clauses.length > 0 ? fullMatches(clauses, excluded) : this.#all(excluded);
    const relaxable = query.required.filter((clause) => clause.relaxable).length;
    const full = filterAndCount(matched, filters, columns);
    return { clauses, excluded, full, relaxable, needed: neededClauses(relaxable) };
  }

  #all(excluded: ReadonlySet<number>): number[] {
    const { columns } = this.#parts;
    const rows: number[] = [];
    for (let row = 1; row < columns.size; row++) if (columns.alive(row) && !excluded.has(row)) rows.push(row);
    return rows;
  }

  /**
   * The page's hits: the groups one after another, each in the request's order. Only so many rows are ordered as the
   * page needs; folded, more of them when many stand under one hit.
   */
  #hits(request: SearchRequest, total: number, groups: number[][], isFull: ReadonlySet<number>) {
    const { page, size, fold = false } = request;
    const scores = this.#roughScores(request);
    const all = groups.reduce((sum, group) => sum + group.length, 0);
    const last = Math.min(page * size, Math.max(total, size));
    for (let most = Math.max(ranking.rescored, last); ; most *= 4) {
      const ordered = groups.flatMap((group) => this.#ordered(group, request, scores, most));
      const heads = fold ? this.#firstOfStory(ordered) : ordered;
      if (heads.length < last && most < all) continue;
      const shown = heads.slice((page - 1) * size, last).map((head) => ({ ...head, under: [] as number[] }));
      return fold ? this.#withOthers(shown, groups, isFull) : shown;
    }
  }

  /** null where relevance has no say. */
  #roughScores({ sort, query }: SearchRequest): Float32Array | null {
    return sort !== 'relevance' || query.ranked.length === 0 ? null : this.#parts.rough.score(query);
  }

  /** The first `most` rows at least, in the request's order; of those the best `ranking.rescored` by everything. */
  #ordered(rows: number[], { sort, query }: SearchRequest, scores: Float32Array | null, most: number): Scored[] {
    const { columns, scorer } = this.#parts;
    if (scores === null) return byDate(rows, sort === 'oldest', columns).map((row) => ({ row, score: 0 }));
    const candidates = best(rows, scores, most);
    const head = candidates.slice(0, ranking.rescored).map(({ row }) => row);
    const exact = withRecency(head, scorer.score(head, query), columns);
    const first = head
      .map((row, i) => ({ row, score: exact[i] as number }))
      .sort((a, b) => b.score - a.score || newerFirst(a.row, b.row, columns));
    const least = first.at(-1)?.score ?? 0;
    const top = candidates[ranking.rescored]?.score ?? 1;
    const rest = candidates
      .slice(ranking.rescored)
      .map(({ row, score }) => ({ row, score: (least * score) / Math.max(top, 1e-9) }));
    return [...first, ...rest];
  }

  #firstOfStory(ordered: readonly Scored[]): Scored[] {
    const met = new Set<number>();
    return ordered.filter(({ row }) => {
      const story = this.#parts.columns.story(row);
      return !met.has(story) && met.add(story);
    });
  }

  /** Heads with what else the groups hold of their stories; partial matches that follow full ones are not among it. */
  #withOthers<Head extends { row: number; under: number[] }>(
    heads: Head[],
    groups: readonly number[][],
    isFull: ReadonlySet<number>,
  ): Head[] {
    const { columns } = this.#parts;
    const headOf = new Map(heads.map((head) => [columns.story(head.row), head]));
    for (const group of groups)
      for (const row of group) {
        const head = headOf.get(columns.story(row));
        if (head === undefined || head.row === row) continue;
        if (groups.length === 1 || isFull.has(row) || !isFull.has(head.row)) head.under.push(row);
      }
    return heads;
  }

  #others(rows: readonly number[]): Hit['others'] {
    const named = rows.length === 0 ? [] : byDate(rows, false, this.#parts.columns).slice(0, othersNamed);
    return {
      count: rows.length,
      named: named.map((row) => {
        const { id, title, source } = this.#articleAt(row);
        return { id, title, source };
      }),
    };
  }

  #articleAt(row: number): Article {
    return JSON.parse(this.#jsonAt.get(row) ?? 'null') as Article;
  }
}

/** Labels of the required clauses that a row lacks. */
function missingClauses(row: number, query: Query, clauses: readonly Int32Array[]): string[] {
  return query.required.flatMap(({ label }, i) => (includes(clauses[i] as Int32Array, row) ? [] : [label]));
}
