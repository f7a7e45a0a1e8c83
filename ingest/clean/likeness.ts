import { phraseKey } from './visible.ts';

/** The share of the shorter text's words that the other has too, 0 to 1: whether one is a form of the other. */
export function likeness(one: string, other: string): number {
  const a = new Set(phraseKey(one.slice(0, 1000)).split(' '));
  const b = new Set(phraseKey(other.slice(0, 1000)).split(' '));
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared / few.size;
}
