import { ranking } from '../../../config/ranking.ts';
import type { Columns } from './columns.ts';

/** Rows by date, undated ones last either way, those of one moment by their ids. */
export function byDate(rows: readonly number[], oldestFirst: boolean, columns: Columns): number[] {
  const sign = oldestFirst ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [columns.from(a), columns.from(b)];
    if (Number.isNaN(x) || Number.isNaN(y))
      return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byId(a, b, columns);
    return sign * (y - x) || byId(a, b, columns);
  });
}

/** Compares two rows of one score: the newer first, undated ones last. */
export function newerFirst(a: number, b: number, columns: Columns): number {
  const [first] = byDate([a, b], false, columns);
  return first === a ? -1 : 1;
}

/** Scores with what `ranking.recency` adds for recent articles; undated ones get none of it. */
export function withRecency(rows: readonly number[], scores: readonly number[], columns: Columns): number[] {
  const most = Math.max(0, ...scores) * ranking.recency.share;
  const now = Date.now();
  return scores.map((score, i) => {
    const days = (now - columns.from(rows[i] as number)) / 86_400_000;
    return Number.isNaN(days) ? score : score + most * 2 ** (-Math.max(0, days) / ranking.recency.halfLifeDays);
  });
}

function byId(a: number, b: number, columns: Columns): number {
  return (columns.ids[a] ?? '') < (columns.ids[b] ?? '') ? -1 : 1;
}
