import { toneSpellings } from './tone.ts';

/** A word of a text as the index holds it, and where it stands in the text as printed (UTF-16 offsets, end exclusive). */
export type Token = { text: string; fold: string; start: number; end: number };

/** What is invisible inside a word: soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const word = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
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
  for (const match of text.matchAll(word)) {
    const run = match[0];
    let term = known.get(run);
    if (term === undefined) {
      const normal = normalise(run);
      term = { text: normal, fold: fold(normal) };
      if (known.size >= knownLimit) known.clear();
      known.set(run, term);
    }
    if (term.fold === '') continue;
    found.push({ text: term.text, fold: term.fold, start: match.index, end: match.index + run.length });
  }
  return found;
}
