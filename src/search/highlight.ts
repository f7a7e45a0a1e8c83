import { Cut, initialOf, tokens } from '../vietnamese/terms.ts';
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
  readonly #initials = new Set<number>();

  constructor(all: readonly Term[][]) {
    this.all = all;
    for (const [index, [first]] of all.entries()) {
      if (first === undefined) continue;
      this.#initials.add(initialOf(first.fold));
      const [held, key] = first.anyAccent ? [this.#byFold, first.fold] : [this.#byText, first.text];
      held.set(key, [...(held.get(key) ?? []), index]);
    }
  }

  /** Calls back with the index of each sequence that stands at `at`. */
  at(cut: Cut, at: number, take: (index: number) => void): void {
    const initial = cut.initial(at);
    if (initial !== 0 && !this.#initials.has(initial)) return;
    const { text, fold } = cut.term(at);
    if (this.#byText.size > 0) this.#take(this.#byText.get(text), cut, at, take);
    if (this.#byFold.size > 0) this.#take(this.#byFold.get(fold), cut, at, take);
  }

  #take(indexes: number[] | undefined, cut: Cut, at: number, take: (index: number) => void): void {
    if (indexes !== undefined) for (const index of indexes) if (this.#fits(index, cut, at)) take(index);
  }

  #fits(index: number, cut: Cut, at: number): boolean {
    const sequence = this.all[index] as Term[];
    if (at + sequence.length > cut.length) return false;
    for (let i = 1; i < sequence.length; i++) if (!matches(sequence[i] as Term, cut.term(at + i))) return false;
    return true;
  }
}

/** Where the sequences stand among the words `from` to `to` (excluded) of a text; in order, neighbours that touch across
 * white space or within a number (12-CT/TW) joined, none overlapping. */
export function findMarks(cut: Cut, sequences: Sequences, from = 0, to = cut.length): Mark[] {
  const covered = new Uint8Array(to);
  for (let at = from; at < to; at++)
    sequences.at(cut, at, (index) => {
      const end = at + (sequences.all[index]?.length ?? 0);
      if (end <= to) covered.fill(1, at, end);
    });
  const marks: Mark[] = [];
  for (let at = from; at < to; at++) {
    if (covered[at] !== 1) continue;
    const last = marks.at(-1);
    const [start, end] = [cut.start(at), cut.end(at)];
    if (last && covered[at - 1] === 1 && /^[\s/-]*$/.test(cut.text.slice(last.end, start))) last.end = end;
    else marks.push({ start, end });
  }
  return marks;
}

/** A text in fragments, what the query found marked: offsets are those of the text as printed, whatever its form (NFD,
 * other tone placement, accents that the query lacked). */
export function highlight(text: string, query: Query): Fragment[] {
  return fragments(text, findMarks(new Cut(text), soughtSequences(query)), 0, text.length);
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
