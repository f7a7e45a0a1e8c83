import { issueToken } from '../facts.ts';
import type { Node, Scope, Term } from '../query.ts';
import type { Vocabulary } from './vocabulary.ts';

const exactColumns: Record<Scope, string> = { text: '{title lead body captions}', title: 'title' };
const foldColumns: Record<Scope, string> = { text: '{title_f lead_f body_f captions_f}', title: 'title_f' };

/** A phrase that mixes syllables with and without accents is written out with every accented form of the bare ones, up
 * to so many phrases; beyond that all of it is matched without accents. */
const phraseLimit = 200;

/**
 * Renders a node as an FTS5 expression over `posting`. Terms are letters and digits alone, so nothing in a query can
 * be taken for syntax.
 */
export function render(node: Node, vocabulary: Vocabulary): string {
  switch (node.kind) {
    case 'words':
      return words(node.terms, exactColumns[node.scope], foldColumns[node.scope], vocabulary);
    case 'source':
      return words(node.terms, 'source', 'source_f', vocabulary);
    case 'author':
      return words(node.terms, 'author', 'author_f', vocabulary);
    case 'cited':
      return `cited : "${issueToken(node.number, node.issue ?? {})}"`;
    case 'all':
      return joined(node.of, 'AND', vocabulary);
    case 'any':
      return joined(node.of, 'OR', vocabulary);
  }
}

function joined(nodes: readonly Node[], operator: 'AND' | 'OR', vocabulary: Vocabulary): string {
  return `(${nodes.map((node) => render(node, vocabulary)).join(` ${operator} `)})`;
}

function words(terms: readonly Term[], exact: string, folded: string, vocabulary: Vocabulary): string {
  if (terms.every((term) => !term.anyAccent))
    return phrase(
      exact,
      terms.map((term) => term.text),
    );
  if (terms.every((term) => term.anyAccent || hasNoAccents(term, vocabulary))) {
    return phrase(
      folded,
      terms.map((term) => term.fold),
    );
  }
  const written = everyAccent(terms, vocabulary);
  if (written === null)
    return phrase(
      folded,
      terms.map((term) => term.fold),
    );
  return `(${written.map((texts) => phrase(exact, texts)).join(' OR ')})`;
}

/** Whether whatever the index has in these letters is the term itself: a number, a foreign word. */
function hasNoAccents({ text, fold }: Term, vocabulary: Vocabulary): boolean {
  return text === fold && vocabulary.ofFold(fold).every((held) => held.text === text);
}

function phrase(columns: string, texts: readonly string[]): string {
  return `${columns} : "${texts.join(' ')}"`;
}

function everyAccent(terms: readonly Term[], vocabulary: Vocabulary): string[][] | null {
  let phrases: string[][] = [[]];
  for (const term of terms) {
    const others = term.anyAccent ? vocabulary.ofFold(term.fold).map(({ text }) => text) : [];
    const forms = [...new Set([term.text, ...others])];
    if (phrases.length * forms.length > phraseLimit) return null;
    phrases = phrases.flatMap((begun) => forms.map((form) => [...begun, form]));
  }
  return phrases;
}
