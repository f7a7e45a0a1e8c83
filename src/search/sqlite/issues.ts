import { bySaid, issueOf, issueValuePrefix } from '../facts.ts';
import type { Said } from '../issues.ts';
import type { Columns } from './columns.ts';
import type { Matcher } from './match.ts';

/** What the articles that cite a number say of it, counted over their rows. */
export function issues(number: string, matcher: Matcher, columns: Columns): Said[] {
  const prefix = issueValuePrefix(number);
  const counts = new Map<string, number>();
  for (const row of matcher.rows({ kind: 'cited', number })) {
    columns.issued.each(row, (one) => {
      const value = columns.issued.values[one] ?? '';
      if (value.startsWith(prefix)) counts.set(value, (counts.get(value) ?? 0) + 1);
    });
  }
  return bySaid([...counts].map(([value, articles]) => ({ ...issueOf(value), articles })));
}
