import { bodyLookedAt, leadWeights } from '../../config/lead-weights.ts';
import { sentences } from './prose.ts';

/** How likely a paragraph below the headline is a lead rather than the first paragraph of the body, from 0 to 1. */
export function leadLikelihood(text: string, title: string, body: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const own = pairsOf(words);
  const heading = wordsOf(title);
  const weighed =
    leadWeights.bias +
    (leadWeights.length * text.length) / 100 +
    leadWeights.sentences * Math.min(4, sentences(text)) +
    leadWeights.titleWords * share(heading, words) +
    leadWeights.titlePairs * share(pairsOf(heading), own) +
    leadWeights.toldAgain * share(own, pairsOf(wordsOf(body.slice(0, bodyLookedAt)))) +
    (leadWeights.capitals * (text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0)) / words.length;
  return 1 / (1 + Math.exp(-weighed));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const pairsOf = (words: string[]): string[] => words.slice(1).map((word, index) => `${words[index]} ${word}`);

/** How large a part of `some` is among `others`. */
function share(some: string[], others: string[]): number {
  if (some.length === 0) return 0;
  const there = new Set(others);
  return some.filter((one) => there.has(one)).length / some.length;
}
