import { fold } from '../../vietnamese/fold.ts';
import { toneSpellings } from '../../vietnamese/tone.ts';

/**
 * The rules that make Elasticsearch's stock analysis give the terms of `src/vietnamese/terms.ts`, generated from the
 * same tables. A rule is a line as its filter takes it: "from => to".
 */

/** Every character of one code unit that Unicode takes apart, but for Korean syllables and Chinese variants, which are
 * eleven thousand and always come composed. */
const accented: string[] = (() => {
  const found: string[] = [];
  for (let code = 0xc0; code <= 0xffff; code++) {
    const letter = String.fromCharCode(code);
    if (/[\p{L}\p{M}]/u.test(letter) && !/[\p{Script=Hangul}\p{Script=Han}]/u.test(letter)) {
      if (letter.normalize('NFD') !== letter) found.push(letter);
    }
  }
  return found;
})();

/** For a `mapping` char filter: what is invisible inside a word goes. */
export function invisibleRules(): string[] {
  return ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'].map((character) => rule(character, ''));
}

/** For a `mapping` char filter: NFC, whatever the order of the marks; ð typed for đ. */
export function compositionRules(): string[] {
  const rules = new Map([
    ['ð', 'đ'],
    ['Ð', 'Đ'],
    // JavaScript's lower case tells a Greek sigma at a word's end, Java's does not: one form for both.
    ['ς', 'σ'],
    // What JavaScript's lower case makes of the Turkish İ; Java's makes a plain i.
    ['i\u0307', 'i'],
  ]);
  for (const letter of accented) {
    const [base = '', ...marks] = letter.normalize('NFD');
    for (const order of permutations(marks)) {
      for (let composed = 0; composed <= order.length; composed++) {
        const start = (base + order.slice(0, composed).join('')).normalize('NFC');
        const written = start + order.slice(composed).join('');
        if (written !== written.normalize('NFC')) rules.set(written, written.normalize('NFC'));
      }
    }
  }
  return [...rules].map(([from, to]) => rule(from, to));
}

/** For a `mapping` char filter: letters without their accents. Marks of their own are left for the token filter. */
export function foldRules(): string[] {
  return ['đ', 'Đ', 'ð', 'Ð', 'ς', ...accented].map((letter) =>
    rule(letter, fold(letter.replace('ð', 'đ').replace('Ð', 'Đ').replace('ς', 'σ'))),
  );
}

/** For a `stemmer_override` token filter, which replaces whole tokens: the tone mark where the index has it. */
export function toneRules(): string[] {
  return [...toneSpellings].map(([from, to]) => `${from} => ${to}`);
}

function permutations(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => permutations(items.filter((_, k) => k !== i)).map((rest) => [item, ...rest]));
}

/** Escaped, so that no character is taken for the rule's syntax or trimmed off as white space. */
function rule(from: string, to: string): string {
  return `${escaped(from)} => ${escaped(to)}`;
}

function escaped(text: string): string {
  return [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
