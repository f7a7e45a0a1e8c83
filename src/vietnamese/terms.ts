import { toneSpellings } from './tone.ts';

/** A word of a text as the index holds it, and where it stands in the text as printed (UTF-16 offsets, end exclusive). */
export type Token = { text: string; fold: string; start: number; end: number };

/** What is invisible inside a word: soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const wordLetter = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const wordRun = new RegExp(`${wordLetter.source}+`, 'gu');
const marks = /\p{M}+/gu;

/** Text without accents, NFC, đ as d; case and everything else as it was. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

/** ð typed for đ; and what lower case makes of Greek and Turkish in JavaScript, but not in Java. */
const oneForm: Record<string, string> = { ð: 'đ', ς: 'σ', 'i\u0307': 'i' };

/** One run of letters, digits and marks to its term: NFC, nothing invisible, lower case, one form of each letter, the
 * tone mark where the index has it. Empty when nothing visible is left. */
export function normalise(run: string): string {
  const lower = run.replace(invisible, '').normalize('NFC').toLowerCase();
  const plain = lower.replace(/[ðς]|i\u0307/g, (letters) => oneForm[letters] ?? letters);
  return toneSpellings.get(plain) ?? plain;
}

/**
 * Cuts a text into terms. The Elasticsearch analyzer of `config/elasticsearch.ts` gives the same ones
 * (`tests/analysis-parity.test.ts`): change them together.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const length = text.length;
  for (let at = 0; at < length; ) {
    const start = at;
    let hash = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (isLetter[unit] === 1) at++;
      else if (isPairOfLetter(text, at, unit)) at += 2;
      else break;
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    if (at === start) {
      at++;
      continue;
    }
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const held = met[slot];
    const term =
      held !== undefined && standsAt(held.run, text, start, at) ? held : newTerm(text.slice(start, at), slot);
    if (term.fold !== '') found.push({ text: term.text, fold: term.fold, start, end: at });
  }
  return found;
}

/** Vietnamese prose has some ten thousand different words, so nearly every one was met before: each slot holds the run
 * that was met last, and no string is made of a run that is there. */
const slots = 2 ** 16;
const met = new Array<{ run: string; text: string; fold: string } | undefined>(slots).fill(undefined);

function newTerm(run: string, slot: number): { text: string; fold: string } {
  const text = normalise(run);
  const term = { run, text, fold: fold(text) };
  met[slot] = term;
  return term;
}

/** Letter by letter: `startsWith` and `slice` cost more than a word has letters. */
function standsAt(run: string, text: string, start: number, end: number): boolean {
  if (run.length !== end - start) return false;
  for (let i = 0; i < run.length; i++) if (text.charCodeAt(start + i) !== run.charCodeAt(i)) return false;
  return true;
}

/** For each UTF-16 unit whether it belongs to a word: asked once for all, since every text is read letter by
 * letter. Halves of surrogate pairs are asked about together. */
const isLetter = lettersAmongUnits();

function lettersAmongUnits(): Uint8Array {
  const letters = new Uint8Array(0x10000);
  const units = Array.from({ length: 0x10000 }, (_, unit) => (unit >= 0xd800 && unit <= 0xdfff ? 0x20 : unit));
  for (let from = 0; from < units.length; from += 0x1000) {
    const text = String.fromCharCode(...units.slice(from, from + 0x1000));
    for (const run of text.matchAll(wordRun)) letters.fill(1, from + run.index, from + run.index + run[0].length);
  }
  return letters;
}

/** Whether a surrogate pair begins here that is a letter. */
function isPairOfLetter(text: string, at: number, unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff && wordLetter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
