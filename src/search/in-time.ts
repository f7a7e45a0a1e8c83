import type { Article } from '../article.ts';
import { publishedSpan } from './dates.ts';

/** Articles from the oldest to the newest, undated ones last, equal dates in the order of ids. */
export function inTime(articles: readonly Article[]): Article[] {
  const at = new Map(articles.map(({ id, published }) => [id, publishedSpan(published)?.from ?? null]));
  const time = ({ id }: Article) => at.get(id) ?? Number.POSITIVE_INFINITY;
  return [...articles].sort((a, b) => {
    const [x, y] = [time(a), time(b)];
    return x === y ? (a.id < b.id ? -1 : 1) : x - y;
  });
}
