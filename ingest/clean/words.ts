import { codes, copyCodes, room } from './codes.ts';
import { Letters } from './letters.ts';
import { foldOf } from './visible.ts';

const small = new Letters((character) => (/[\p{L}\p{N}]/u.test(character) ? character.toLowerCase() : ''));
// Without accents, as phrases are compared; not by their key, which is read from the same copy.
const bare = new Letters((character) => foldOf(character).trim());

const withLetter = (word: number, letter: number): number => (Math.imul(word, 31) + letter) & 0x3fffffff;

/** A text's words, as though in small letters, each as a number that hardly any other has: of a body's hundreds no strings
 * are made. */
export const wordsOf = (text: string): number[] => numbered(text, small);

/** The same, as though typed without accents. */
export const bareWordsOf = (text: string): number[] => numbered(text, bare);

function numbered(text: string, letters: Letters): number[] {
  const words: number[] = [];
  let word = 0;
  for (let from = 0; from < text.length; from += room) {
    const length = copyCodes(text.length <= room ? text : text.slice(from, from + room));
    for (let at = 0; at < length; at++) {
      const letter = letters.of(codes[at] as number);
      if (letter !== 0) word = withLetter(word, letter);
      else if (word !== 0) {
        words.push(word);
        word = 0;
      }
    }
  }
  if (word !== 0) words.push(word);
  return words;
}

/** The first word of `bareWordsOf`, 0 where there is none: tells of most lines that no phrase begins so. */
export function firstWordOf(text: string): number {
  let word = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const letter = bare.of(text.charCodeAt(at));
    if (letter !== 0) word = withLetter(word, letter);
    else if (word !== 0) break;
  }
  return word;
}

/** The word that begins at a place in a text with a small letter or a figure, as a number; 0 where another character stands there. */
export function smallWordAt(text: string, from: number): number {
  let word = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = small.of(code);
    if (letter === 0 || (at === from && letter !== code)) break;
    word = withLetter(word, letter);
  }
  return word;
}

/** Whether a text's first character is a letter or digit: the quickest look at it. */
export const opensWithWord = (text: string): boolean => text !== '' && small.of(text.charCodeAt(0)) !== 0;

/** How many of a text's words are written with a capital. */
export function capitalsOf(text: string): number {
  let capitals = 0;
  let within = false;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const letter = small.of(code);
    if (letter !== 0 && !within && letter !== code) capitals += 1;
    within = letter !== 0;
  }
  return capitals;
}

/** Each word with the next one, as a number again. */
export function pairsOf(words: readonly number[]): number[] {
  const pairs: number[] = [];
  for (let at = 1; at < words.length; at++) pairs.push(pairOf(words[at - 1] as number, words[at] as number));
  return pairs;
}

const pairOf = (one: number, next: number): number => (Math.imul(one, 37) + next) & 0x3fffffff;

// Which of `some` may be: most of the others are told apart by a look at their last bits.
const marked = new Uint8Array(4096);
const last = marked.length - 1;

/** How large a part of `some` is among the others, in any of their lists, 0 to 1; 0 where there is none. */
export function share(some: readonly number[], ...others: readonly (readonly number[])[]): number {
  if (some.length === 0) return 0;
  for (const one of some) marked[one & last] = 1;
  const wanted = new Set(some);
  const there = new Set<number>();
  for (const list of others)
    for (let at = 0; at < list.length; at++) {
      const one = list[at] as number;
      if (marked[one & last] === 1 && wanted.has(one)) there.add(one);
    }
  let shared = 0;
  for (const one of some) {
    marked[one & last] = 0;
    if (there.has(one)) shared += 1;
  }
  return shared / some.length;
}
