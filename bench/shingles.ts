/** How well an extracted body fits the expected one; each from 0 to 1. */
export type Score = { f1: number; precision: number; recall: number };

const size = 4;

/** Compares two texts as multisets of their 4-word shingles, as benchmarks of article extraction do: order within a
 * sentence counts, punctuation and case do not. Texts of fewer words are one shingle. */
export function score(found: string, expected: string): Score {
  const [a, b] = [shingles(found), shingles(expected)];
  let common = 0;
  for (const [key, count] of a) common += Math.min(count, b.get(key) ?? 0);
  const precision = total(a) === 0 ? Number(total(b) === 0) : common / total(a);
  const recall = total(b) === 0 ? 1 : common / total(b);
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall };
}

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at <= Math.max(0, words.length - size); at++) {
    const key = words.slice(at, at + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
