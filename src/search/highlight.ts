import { type Token, tokens } from '../vietnamese/terms.ts';
import type { Node, Query, Term } from './query.ts';

/** A stretch of text as printed, and whether the query found it. */
export type Fragment = { text: string; marked: boolean };

/** UTF-16 offsets, end exclusive. */
export type Mark = { start: number; end: number };

const made = new WeakMap<Query, Sequences>();

/** Every sequence of terms that a query looks for, expansions included, exclusions not. */
export function soughtSequences(query: Query): Sequences {
  const known = made.get(query);
  if (known !== undefined) return known;
  const found: Term[][] = [];
  const visit = (node: Node) => {
    if (node.kind === 'words' && node.terms.length > 0) found.push(node.terms);
    if (node.kind === 'cited')
      found.push(tokens(node.number).map(({ text, fold }) => ({ text, fold, anyAccent: false })));
    if (node.kind === 'all' || node.kind === 'any') node.of.forEach(visit);
  };
  for (const clause of query.required) visit(clause.node);
  const sequences = new Sequences(found);
  made.set(query, sequences);
  return sequences;
}

export function matches(term: Term, token: { text: string; fold: string }): boolean {
  return term.anyAccent ? term.fold === token.fold : term.text === token.text;
}

/** Finds the sequences that stand at a place of a text, looking only at those that begin with the word there. */
export class Sequences {
  readonly all: readonly Term[][];
  readonly #byText = new Map<string, number[]>();
  readonly #byFold = new Map<string, number[]>();

  constructor(all: readonly Term[][]) {
    this.all = all;
    for (const [index, [first]] of all.entries()) {
      if (first === undefined) continue;
      const [held, key] = first.anyAccent ? [this.#byFold, first.fold] : [this.#byText, first.text];
      held.set(key, [...(held.get(key) ?? []), index]);
    }
  }

  /** Calls back with the index of each sequence that stands at `at`. */
  at(cut: readonly Token[], at: number, take: (index: number) => void): void {
    const token = cut[at] as Token;
    if (this.#byText.size > 0) this.#take(this.#byText.get(token.text), cut, at, take);
    if (this.#byFold.size > 0) this.#take(this.#byFold.get(token.fold), cut, at, take);
  }

  #take(indexes: number[] | undefined, cut: readonly Token[], at: number, take: (index: number) => void): void {
    if (indexes !== undefined) for (const index of indexes) if (this.#fits(index, cut, at)) take(index);
  }

  #fits(index: number, cut: readonly Token[], at: number): boolean {
    const sequence = this.all[index] as Term[];
    for (let i = 1; i < sequence.length; i++) {
      const token = cut[at + i];
      if (token === undefined || !matches(sequence[i] as Term, token)) return false;
    }
    return true;
  }
}

/** Where the sequences stand in a text that is cut into tokens; in order, neighbours that touch across white space
 * or within a number (12-CT/TW) joined, none overlapping. */
export function findMarks(text: string, cut: readonly Token[], sequences: Sequences): Mark[] {
  const covered = new Uint8Array(cut.length);
  cut.forEach((_, at) => {
    sequences.at(cut, at, (index) => covered.fill(1, at, at + (sequences.all[index]?.length ?? 0)));
  });
  const marks: Mark[] = [];
  cut.forEach((token, at) => {
    if (covered[at] !== 1) return;
    const last = marks.at(-1);
    if (last && covered[at - 1] === 1 && /^[\s/-]*$/.test(text.slice(last.end, token.start))) last.end = token.end;
    else marks.push({ start: token.start, end: token.end });
  });
  return marks;
}

/** A text in fragments, what the query found marked: offsets are those of the text as printed, whatever its form (NFD,
 * other tone placement, accents that the query lacked). */
export function highlight(text: string, query: Query): Fragment[] {
  return fragments(text, findMarks(text, tokens(text), soughtSequences(query)), 0, text.length);
}

export function fragments(text: string, marks: readonly Mark[], from: number, to: number): Fragment[] {
  const found: Fragment[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.start < from || mark.end > to) continue;
    if (mark.start > at) found.push({ text: text.slice(at, mark.start), marked: false });
    found.push({ text: text.slice(mark.start, mark.end), marked: true });
    at = mark.end;
  }
  if (at < to) found.push({ text: text.slice(at, to), marked: false });
  return found;
}
