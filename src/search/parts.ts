import { bareSyllables } from '../../config/bare-syllables.ts';
import { queryRules } from '../../config/search.ts';
import { isSyllable } from '../vietnamese/syllable.ts';
import { tokens } from '../vietnamese/terms.ts';
import type { Item } from './lexer.ts';
import type { Note, Term } from './query.ts';

/** One thing typed that has terms. */
export type TextPart = Extract<Item, { kind: 'text' }> & { terms: Term[] };
/** `any` holds the alternatives that OR joined to it. */
export type Part = TextPart & { any: TextPart[] };

/** Neither quoted, limited to a field, nor joined by OR. */
export function isPlain(part: Part): boolean {
  return !part.quoted && part.field === null && part.any.length === 0;
}

/** The terms of the plain words from `at` on: neither quoted, limited to a field, nor joined by OR. */
export function plainRun(parts: readonly Part[], at: number): Term[] {
  const run: Term[] = [];
  for (const part of parts.slice(at)) {
    if (!isPlain(part)) break;
    run.push(...part.terms);
  }
  return run;
}

/** How many parts from `at` on hold exactly so many terms, or null when a part would be cut. */
export function itemsTaken(parts: readonly Part[], at: number, terms: number): number | null {
  let held = 0;
  for (let n = 0; held < terms; n++) {
    held += parts[at + n]?.terms.length ?? Number.POSITIVE_INFINITY;
    if (held === terms) return n + 1;
  }
  return null;
}

/**
 * Items with terms, an OR's right side put under its left one. An OR without both sides is a word nobody misses.
 * `accented`: as `Query` has it.
 */
export function partsOf(items: readonly Item[], notes: Note[]): { parts: Part[]; accented: number } {
  const parts: Part[] = [];
  let joining = false;
  let left = queryRules.termLimit;
  for (const item of items) {
    if (item.kind === 'or') {
      if (parts.length > 0) joining = true;
      continue;
    }
    const terms = tokens(item.text).map(({ text, fold }) => ({ text, fold, anyAccent: false }));
    if (terms.length === 0) continue;
    if (terms.length > left) {
      notes.push({ code: 'too-long', syllables: queryRules.termLimit });
      break;
    }
    left -= terms.length;
    const last = parts.at(-1);
    if (joining && last && last.negated === item.negated) last.any.push({ ...item, terms });
    else parts.push({ ...item, terms, any: [] });
    joining = false;
  }
  return { parts, accented: markAccents(parts, notes) };
}

/** Decides which bare syllables match every accent, and returns the share of accented ones. Numbers, abbreviations and
 * foreign words tell nothing of how a person types, nor do, in a few words of which some have accents, those that have
 * none to type. */
function markAccents(parts: Part[], notes: Note[]): number {
  const all = parts.flatMap((part) => [part, ...part.any]);
  const capitals = abbreviationsIn(all);
  const syllables = all.flatMap((part) => part.terms).filter((term) => isSyllable(term.fold) && !capitals.has(term));
  const isAccented = (term: Term) => term.text !== term.fold;
  const byNature = syllables.length <= queryRules.scoreAloneAbove && syllables.some(isAccented);
  const letters = byNature ? syllables.filter((term) => !bareSyllables.has(term.text)) : syllables;
  const share = letters.length === 0 ? 1 : letters.filter(isAccented).length / letters.length;
  if (share < queryRules.accentedShare) {
    for (const term of letters) term.anyAccent = term.text === term.fold;
    for (const part of all) if (part.quoted && !part.terms.some(isAccented)) withoutAccents(part, capitals);
    if (share > 0) notes.push({ code: 'some-without-accents' });
  }
  return share;
}

/** A phrase of which some syllables match every accent and none has any was typed without them, all of it. */
function withoutAccents({ terms }: TextPart, capitals: ReadonlySet<Term>): void {
  if (!terms.some((term) => term.anyAccent)) return;
  for (const term of terms) if (isSyllable(term.fold) && !capitals.has(term)) term.anyAccent = true;
}

/** Syllables in capitals among others that are not, or alone: "BOT", "NGO Mỹ" are no bột and no ngô. Where all of several
 * are in capitals, the key is stuck. */
function abbreviationsIn(parts: readonly TextPart[]): ReadonlySet<Term> {
  const words = parts.flatMap(({ text, terms }) =>
    tokens(text).map(({ start, end }, i) => ({ term: terms[i] as Term, written: text.slice(start, end) })),
  );
  const syllables = words.filter(({ term }) => isSyllable(term.fold) && term.text.length > 1);
  const capitals = syllables.filter(({ written }) => written === written.toUpperCase());
  if (syllables.length > 1 && capitals.length === syllables.length) return new Set();
  return new Set(capitals.filter(({ term }) => term.text === term.fold).map(({ term }) => term));
}
