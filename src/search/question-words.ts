import { notQuestionWords, questionWords, syllablesOfSubstance } from '../../config/question-words.ts';
import { tokens } from '../vietnamese/terms.ts';
import type { Term } from './query.ts';

/** A word as typed, with its terms. `plain`: neither quoted, limited to a field, nor joined by OR. */
type Word = { label: string; terms: readonly Term[]; plain: boolean };

const phrases = [
  ...questionWords.map((phrase) => ({ terms: tokens(phrase), asks: true })),
  ...notQuestionWords.map((phrase) => ({ terms: tokens(phrase), asks: false })),
].sort((a, b) => b.terms.length - a.terms.length);

/**
 * The words of a query that only ask: "vì sao", "bao nhiêu". None where no more than `syllablesOfSubstance` would remain:
 * each word may be one of the article's, and is needed.
 */
export function askingWords<One extends Word>(words: readonly One[]): One[] {
  const found: One[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phrases.find(
      ({ terms, asks }) =>
        terms.every((part, i) => isAt(words[at + i], part)) &&
        !(asks && words.slice(at, at + terms.length).some(({ label }, i) => isName(label, at + i === 0))),
    );
    const length = phrase?.terms.length ?? 1;
    if (phrase?.asks) found.push(...words.slice(at, at + length));
    at += length;
  }
  const terms = (of: readonly One[]) => of.reduce((sum, word) => sum + word.terms.length, 0);
  return terms(words) - terms(found) > syllablesOfSubstance ? found : [];
}

function isAt(word: Word | undefined, part: { text: string; fold: string }): boolean {
  const [term, ...more] = word?.terms ?? [];
  if (!word?.plain || term === undefined || more.length > 0) return false;
  return term.anyAccent ? term.fold === part.fold : term.text === part.text;
}

/** "AI", and "Ai" within a sentence, ask for no one. */
function isName(label: string, first: boolean): boolean {
  return /\p{Lu}/u.test(first ? label.slice(1) : label);
}
