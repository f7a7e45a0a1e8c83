import type { estypes } from '@elastic/elasticsearch';
import { issueToken } from '../facts.ts';
import type { Node, Term } from '../query.ts';

export type Dsl = estypes.QueryDslQueryContainer;

/** Renders a node as a query that matches and does not score. Terms are as the index holds them: none is analysed. */
export function render(node: Node): Dsl {
  switch (node.kind) {
    case 'words':
      return words(node.terms, node.scope);
    case 'source':
      return words(node.terms, 'sourceWords');
    case 'author':
      return words(node.terms, 'authorWords');
    case 'cited':
      return { term: { citedTokens: issueToken(node.number, node.issue ?? {}) } };
    case 'all':
      return { bool: { filter: node.of.map(render) } };
    case 'any':
      return node.of.length === 0
        ? { match_none: {} }
        : { bool: { should: node.of.map(render), minimum_should_match: 1 } };
  }
}

/** Terms side by side in a field, which has the same positions with and without accents. */
function words(terms: readonly Term[], field: string): Dsl {
  const [first] = terms;
  if (first === undefined) return { match_none: {} };
  if (terms.length === 1) {
    return first.anyAccent ? { term: { [`${field}.f`]: first.fold } } : { term: { [field]: first.text } };
  }
  if (terms.every((term) => !term.anyAccent))
    return phrase(
      field,
      terms.map((term) => term.text),
    );
  if (terms.every((term) => term.anyAccent))
    return phrase(
      `${field}.f`,
      terms.map((term) => term.fold),
    );
  return { span_near: { clauses: terms.map((term) => span(term, field)), slop: 0, in_order: true } };
}

function phrase(field: string, texts: readonly string[]): Dsl {
  return { match_phrase: { [field]: { query: texts.join(' '), analyzer: 'whitespace' } } };
}

function span(term: Term, field: string): estypes.QueryDslSpanQuery {
  if (!term.anyAccent) return { span_term: { [field]: term.text } };
  return { span_field_masking: { query: { span_term: { [`${field}.f`]: term.fold } }, field } };
}
