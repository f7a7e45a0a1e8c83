import { abbreviations } from '../../config/abbreviations.ts';
import { tokens } from '../vietnamese/terms.ts';
import type { Term } from './query.ts';

/** A way to write something, as terms. */
type Form = { text: string; fold: string }[];

/** Forms by the first term's fold, longest first, each with its whole group. */
const formsByStart: Map<string, { form: Form; group: Form[] }[]> = (() => {
  const byStart = new Map<string, { form: Form; group: Form[] }[]>();
  for (const written of abbreviations) {
    const group = written.map((form) => tokens(form).map(({ text, fold }) => ({ text, fold })));
    for (const form of group) {
      const start = form[0]?.fold ?? '';
      byStart.set(start, [...(byStart.get(start) ?? []), { form, group }]);
    }
  }
  for (const forms of byStart.values()) forms.sort((a, b) => b.form.length - a.form.length);
  return byStart;
})();

/**
 * The longest abbreviation, or spelling of one, that begins at `at`: how many terms it takes, and the other ways to
 * write it. A term typed without accents matches by its fold, others exactly.
 */
export function equivalentAt(terms: readonly Term[], at: number): { length: number; others: Term[][] } | null {
  const first = terms[at];
  if (first === undefined) return null;
  const match = (formsByStart.get(first.fold) ?? []).find(({ form }) =>
    form.every((part, i) => {
      const term = terms[at + i];
      return term !== undefined && (term.anyAccent ? part.fold === term.fold : part.text === term.text);
    }),
  );
  if (!match) return null;
  const others = match.group
    .filter((form) => form !== match.form)
    .map((form) => form.map(({ text, fold }) => ({ text, fold, anyAccent: false })));
  return { length: match.form.length, others };
}
