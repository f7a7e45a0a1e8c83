import { leadWeights } from '../../config/lead-weights.ts';
import { sentences } from './prose.ts';
import { capitalsOf, pairsOf, share, wordsOf } from './words.ts';

/** How likely a paragraph below the headline is a lead rather than the first paragraph of the body, from 0 to 1. `body`: the
 * first `bodyLookedAt` letters below it. */
export function leadLikelihood(text: string, title: string, body: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const heading = wordsOf(title);
  const pairs = pairsOf(words);
  const weighed =
    leadWeights.bias +
    (leadWeights.length * text.length) / 100 +
    leadWeights.sentences * Math.min(4, sentences(text)) +
    leadWeights.titleWords * share(heading, words) +
    leadWeights.titlePairs * share(pairsOf(heading), pairs) +
    leadWeights.toldAgain * share(pairs, pairsOf(wordsOf(body))) +
    (leadWeights.capitals * capitalsOf(text)) / words.length;
  return 1 / (1 + Math.exp(-weighed));
}
