import { leadWeights } from '../../config/lead-weights.ts';
import { sentences } from './prose.ts';

/** How likely a paragraph below the headline is a lead rather than the first paragraph of the body, from 0 to 1. `body`: the
 * first `bodyLookedAt` letters below it. */
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
    leadWeights.toldAgain * shareOfPairs(words, wordsOf(body)) +
    (leadWeights.capitals * (text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0)) / words.length;
  return 1 / (1 + Math.exp(-weighed));
}

// Of Latin script each character is known to be of a word or not: twice as fast to ask as an expression.
const ofWord = Uint8Array.from({ length: 0x2100 }, (_, code) => (isOfWord(code) ? 1 : 0));

function isOfWord(code: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** A text's words, in small letters, each as a number that hardly any other has: of a body's hundreds no strings are made. */
function wordsOf(text: string): number[] {
  const lower = text.toLowerCase();
  const words: number[] = [];
  let word = 0;
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    if (code < ofWord.length ? ofWord[code] === 1 : isOfWord(code)) word = (Math.imul(word, 31) + code) & 0x3fffffff;
    else if (word !== 0) {
      words.push(word);
      word = 0;
    }
  }
  return words;
}

/** How large a part of `some` is among `others`. */
function share(some: number[], others: number[]): number {
  if (some.length === 0) return 0;
  const there = new Set(others);
  return some.filter((one) => there.has(one)).length / some.length;
}

/** The same of their pairs of neighbours. */
function shareOfPairs(some: number[], others: number[]): number {
  if (some.length < 2) return 0;
  const wanted = pairsOf(some);
  const asked = new Set(wanted);
  const there = new Set(pairsOf(others).filter((pair) => asked.has(pair)));
  return wanted.filter((pair) => there.has(pair)).length / wanted.length;
}

const pairsOf = (words: number[]): number[] =>
  words.slice(1).map((word, at) => (Math.imul(words[at] as number, 37) + word) & 0x3fffffff);
