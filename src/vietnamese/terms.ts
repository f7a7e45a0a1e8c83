import { fold } from './fold.ts';
import { toneSpellings } from './tone.ts';

/** A word of a text as the index holds it, and where it stands in the text as printed (UTF-16 offsets, end exclusive). */
export type Token = { text: string; fold: string; start: number; end: number };

/** What is invisible inside a word: soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const wordLetter = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const wordRun = new RegExp(`${wordLetter.source}+`, 'gu');

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
    const term = termOf(text, start, at, hash);
    if (term.fold !== '') found.push({ text: term.text, fold: term.fold, start, end: at });
  }
  return found;
}

/**
 * A text cut into the words of `tokens`, each made a term only when it is asked for: of the thousands that are looked
 * through for the excerpts of one search few are.
 */
export class Cut {
  readonly text: string;
  readonly length: number;
  // Where each word begins and ends, one after the other.
  readonly #bounds: Uint32Array;

  constructor(text: string) {
    const bounds = new Uint32Array(text.length + 1);
    let size = 0;
    let inside = false;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const pair = isPairOfLetter(text, at, unit);
      const letter = pair || isLetter[unit] === 1;
      if (letter !== inside) {
        inside = letter;
        bounds[size++] = at;
        if (!letter && isUnseen(text, bounds[size - 2] as number, at)) size -= 2;
      }
      if (pair) at++;
    }
    if (inside) {
      bounds[size++] = text.length;
      if (isUnseen(text, bounds[size - 2] as number, text.length)) size -= 2;
    }
    this.text = text;
    this.length = size / 2;
    this.#bounds = bounds;
  }

  /** Where a word begins in the text, in UTF-16 units. */
  start(at: number): number {
    return this.#bounds[2 * at] as number;
  }

  /** Where a word ends, exclusive. */
  end(at: number): number {
    return this.#bounds[2 * at + 1] as number;
  }

  term(at: number): { text: string; fold: string } {
    const [start, end] = [this.start(at), this.end(at)];
    let hash = 0;
    for (let place = start; place < end; place++) hash = (Math.imul(hash, 31) + this.text.charCodeAt(place)) | 0;
    return termOf(this.text, start, end, hash);
  }

  /** `initialOf` the word's fold, or 0 where only the whole word tells. */
  initial(at: number): number {
    return initials[this.text.charCodeAt(this.start(at))] ?? 0;
  }
}

/** The first UTF-16 unit of a term without its accents. */
export function initialOf(fold: string): number {
  return fold.charCodeAt(0);
}

/** Whether a run has nothing but marks and what takes no room. */
function isUnseen(text: string, start: number, end: number): boolean {
  return (initials[text.charCodeAt(start)] ?? 0) === 0 && fold(normalise(text.slice(start, end))) === '';
}

function termOf(text: string, start: number, end: number, hash: number): { text: string; fold: string } {
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const held = met[slot];
  return held !== undefined && standsAt(held.run, text, start, end) ? held : newTerm(text.slice(start, end), slot);
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

/** For the UTF-16 units that letters of Latin, Greek, Cyrillic and the like begin with: what the term without its accents
 * begins with, whatever follows; 0 for others, among them letters that join with what follows (Hangul). */
const initials = Uint16Array.from({ length: 0x2000 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  const composed = unit < 0x1100 || unit >= 0x1e00;
  return composed && /[\p{L}\p{N}]/u.test(letter) ? initialOf(fold(normalise(letter))) : 0;
});
