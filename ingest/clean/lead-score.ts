import { bodyLookedAt, leadWeights } from '../../config/lead-weights.ts';
import { sentences } from './prose.ts';

/** How likely a paragraph below the headline is a lead rather than the first paragraph of the body, from 0 to 1. */
export function leadLikelihood(text: string, title: string, body: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const heading = wordsOf(title);
  const weighed =
    leadWeights.bias +
    (leadWeights.length * text.length) / 100 +
    leadWeights.sentences * Math.min(4, sentences(text)) +
    leadWeights.titleWords * share(heading, words) +
    leadWeights.titlePairs * shareOfPairs(heading, words) +
    leadWeights.toldAgain * shareOfPairs(words, wordsOf(body.slice(0, bodyLookedAt))) +
    (leadWeights.capitals * (text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0)) / words.length;
  return 1 / (1 + Math.exp(-weighed));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How large a part of `some` is among `others`. */
function share(some: string[], others: string[]): number {
  if (some.length === 0) return 0;
  const there = new Set(others);
  return some.filter((one) => there.has(one)).length / some.length;
}

/** The same of their pairs of neighbours. Of those of `others`, which are many, no string is made unless it is wanted. */
function shareOfPairs(some: string[], others: string[]): number {
  const wanted = new Map<string, Set<string>>();
  for (const [at, word] of some.slice(0, -1).entries())
    wanted.set(word, (wanted.get(word) ?? new Set()).add(some[at + 1] ?? ''));
  const there = new Set<string>();
  for (let at = 0; at + 1 < others.length; at++) {
    const [word, next] = [others[at] as string, others[at + 1] as string];
    if (wanted.get(word)?.has(next)) there.add(`${word} ${next}`);
  }
  const found = some.filter((word, at) => at + 1 < some.length && there.has(`${word} ${some[at + 1]}`)).length;
  return some.length < 2 ? 0 : found / (some.length - 1);
}
