import { toneSpellings } from './tone.ts';

/** A word of a text as the index holds it, and where it stands in the text as printed (UTF-16 offsets, end exclusive). */
export type Token = { text: string; fold: string; start: number; end: number };

/** What is invisible inside a word: soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const wordLetter = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const marks = /\p{M}+/gu;

/** Vietnamese prose has some ten thousand different words, so nearly every look-up is answered from here. */
const known = new Map<string, { text: string; fold: string }>();
const knownLimit = 100_000;

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
    for (let width = letterAt(text, at); width > 0; width = letterAt(text, at)) at += width;
    if (at === start) {
      at++;
      continue;
    }
    const term = termOf(text.slice(start, at));
    if (term.fold !== '') found.push({ text: term.text, fold: term.fold, start, end: at });
  }
  return found;
}

function termOf(run: string): { text: string; fold: string } {
  const held = known.get(run);
  if (held !== undefined) return held;
  const text = normalise(run);
  const term = { text, fold: fold(text) };
  if (known.size >= knownLimit) known.clear();
  known.set(run, term);
  return term;
}

/** For each UTF-16 unit whether it belongs to a word: asked once for all, since every text is read letter by
 * letter. Halves of surrogate pairs are asked about together. */
const isLetter = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit >= 0xd800 && unit <= 0xdfff ? 0 : Number(wordLetter.test(String.fromCharCode(unit))),
);

/** How many UTF-16 units the letter at `at` takes; 0 where none is. */
function letterAt(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (isLetter[unit] === 1) return 1;
  const isHigh = unit >= 0xd800 && unit <= 0xdbff;
  return isHigh && wordLetter.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
}
