import { type Token, tokens } from '../vietnamese/terms.ts';
import type { Node, Query, Term } from './query.ts';

/** A stretch of text as printed, and whether the query found it. */
export type Fragment = { text: string; marked: boolean };

/** UTF-16 offsets, end exclusive. */
export type Mark = { start: number; end: number };

/** Every sequence of terms that a query looks for, expansions included, exclusions not. */
export function soughtSequences(query: Query): Term[][] {
  const found: Term[][] = [];
  const visit = (node: Node) => {
    if (node.kind === 'words' && node.terms.length > 0) found.push(node.terms);
    if (node.kind === 'all' || node.kind === 'any') node.of.forEach(visit);
  };
  for (const clause of query.required) visit(clause.node);
  return found;
}

export function matches(term: Term, token: { text: string; fold: string }): boolean {
  return term.anyAccent ? term.fold === token.fold : term.text === token.text;
}

/** Where the sequences stand in a text that is cut into tokens; in order, neighbours that touch across white space
 * joined, none overlapping. */
export function findMarks(text: string, cut: readonly Token[], sequences: readonly Term[][]): Mark[] {
  const covered = new Uint8Array(cut.length);
  cut.forEach((_, at) => {
    for (const sequence of sequences) {
      const fits = sequence.every((term, i) => {
        const token = cut[at + i];
        return token !== undefined && matches(term, token);
      });
      if (fits) covered.fill(1, at, at + sequence.length);
    }
  });
  const marks: Mark[] = [];
  cut.forEach((token, at) => {
    if (covered[at] !== 1) return;
    const last = marks.at(-1);
    if (last && covered[at - 1] === 1 && /^\s*$/.test(text.slice(last.end, token.start))) last.end = token.end;
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
