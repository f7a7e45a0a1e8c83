import type { Query } from '../query.ts';
import { type Dsl, render } from './query.ts';
import { firstForm } from './rank.ts';

/** What a search must and must not match, none of which scores. */
export type Match = { filter: Dsl[]; must_not: Dsl[] };

/** The articles that have every required clause and no excluded node. */
export function fullMatch(query: Query): Match {
  return { filter: query.required.map(({ node }) => render(node)), must_not: query.excluded.map(render) };
}

/** The articles that have at least `least` of the relaxable clauses, all the others, and no excluded node; full matches
 * are among them. The hits tell by `missingClauses` what they lack. */
export function partialMatch(query: Query, least: number): Match {
  const { filter, must_not } = strictMatch(query);
  filter.push({ bool: { should: namedClauses(query), minimum_should_match: least } });
  return { filter, must_not };
}

/** What is never relaxed. */
export function strictMatch(query: Query): Match {
  const strict = query.required.filter(({ relaxable }) => !relaxable);
  return { filter: strict.map(({ node }) => render(node)), must_not: query.excluded.map(render) };
}

/**
 * Whether whatever scores has at least one relaxable clause: single words alone, looked for as they are scored. Then the
 * clauses need not be looked up, and Lucene may skip what cannot be among the best.
 */
export function scoreImpliesClause(query: Query): boolean {
  const form = firstForm(query);
  return query.required.every(({ node, relaxable }) => {
    const [term, ...more] = node.kind === 'words' ? node.terms : [];
    if (!relaxable || term === undefined || more.length > 0) return false;
    return form === 'folded' ? term.anyAccent || term.text === term.fold : !term.anyAccent;
  });
}

/** The relaxable clauses, each named by its place in the query. */
export function namedClauses(query: Query): Dsl[] {
  return query.required.flatMap(({ node, relaxable }, place) =>
    relaxable ? [{ bool: { filter: [render(node)], _name: String(place) } }] : [],
  );
}

/** Labels of the clauses that a hit lacks, from the names it matched. */
export function missingClauses(query: Query, matched: readonly string[]): string[] {
  return query.required
    .filter(({ relaxable }, place) => relaxable && !matched.includes(String(place)))
    .map(({ label }) => label);
}
