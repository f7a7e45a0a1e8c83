import { documentAt, issueTyped } from './documents.ts';
import type { Abbreviation } from './engine.ts';
import { type Equivalent, equivalentAt } from './equivalents.ts';
import type { FieldName } from './lexer.ts';
import { isPlain, type Part, type TextPart } from './parts.ts';
import type { Clause, Node, Scope, Term } from './query.ts';
import { otherSpellings } from './spellings.ts';

/** What else may be written for what begins at a place, by configuration and by what articles define. */
export class Equivalents {
  readonly #learned: readonly Abbreviation[];
  readonly used = new Set<Abbreviation>();

  constructor(learned: readonly Abbreviation[]) {
    this.#learned = learned;
  }

  at(terms: readonly Term[], at: number): Equivalent | null {
    return equivalentAt(terms, at, this.#learned);
  }

  use({ learned }: Equivalent): void {
    for (const one of learned) this.used.add(one);
  }
}

const configuredOnly = new Equivalents([]);

/** The number of a party or state document as one types it: 12-CT/TW, 01-ĐA/TW, 15/2020/NĐ-CP. */
const documentNumber = /^\d{1,4}(?:[-/]\d{4})?[-/]\p{Lu}{1,6}[\p{Lu}\d&]*(?:[-/][\p{Lu}\d&-]+)?$/u;

export function clauses(parts: Part[], equivalents: Equivalents): Clause[] {
  const found: Clause[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] as Part;
    const run = plainRun(parts, i);
    const document = documentAt(run, 0);
    const equivalent = document ? null : equivalents.at(run, 0);
    const group = document ?? (equivalent && { length: equivalent.length, node: anyForm(run, equivalent) });
    const taken = group ? itemsTaken(parts, i, group.length) : null;
    if (group && taken) {
      const own = parts.slice(i, i + taken);
      if (equivalent && equivalent.learned.length > 0) found.push(...widened(own, equivalent, equivalents));
      else found.push({ node: group.node, label: labelOf(own), relaxable: true });
      i += taken;
      continue;
    }
    const alternatives = [part, ...part.any];
    found.push({
      node:
        alternatives.length === 1
          ? nodeOf(part, equivalents)
          : { kind: 'any', of: alternatives.map((one) => nodeOf(one, equivalents)) },
      label: alternatives.map((one) => one.label).join(' OR '),
      relaxable: alternatives.every((one) => !one.quoted && one.field === null),
    });
    i++;
  }
  return found;
}

function labelOf(parts: Part[]): string {
  return parts.map((part) => part.label).join(' ');
}

/** An abbreviation or its long form at the beginning of plain words: all the words typed, or another form of it. */
function anyForm(run: Term[], { length, others }: Equivalent): Node {
  const typed: Node[] = run.slice(0, length).map((term) => spelled([term], 'text'));
  return { kind: 'any', of: [{ kind: 'all', of: typed }, ...others.map((form) => words(form, 'text'))] };
}

/**
 * What is typed, by what articles define: each word, or another form of the whole. Together that is all the words or
 * another form, and yet a partial match may lack one word of eight, and "ban quản lý dự án" finds "BQL dự án" too,
 * whoever defines BQLDA.
 */
function widened(parts: Part[], equivalent: Equivalent, equivalents: Equivalents): Clause[] {
  equivalents.use(equivalent);
  const others = equivalent.others.map((form) => words(form, 'text'));
  return clauses(parts, configuredOnly).map((clause) => ({
    ...clause,
    node: { kind: 'any', of: [clause.node, ...others] },
  }));
}

/** The terms in either spelling of their i and y. */
function spelled(terms: Term[], scope: Scope): Node {
  const all = [terms, ...otherSpellings(terms)].map((spelling) => words(spelling, scope));
  return all.length === 1 ? (all[0] as Node) : { kind: 'any', of: all };
}

/** The terms of the plain words from `at` on: neither quoted, limited to a field, nor joined by OR. */
function plainRun(parts: Part[], at: number): Term[] {
  const run: Term[] = [];
  for (const part of parts.slice(at)) {
    if (!isPlain(part)) break;
    run.push(...part.terms);
  }
  return run;
}

/** How many parts from `at` on hold exactly so many terms, or null when a part would be cut. */
function itemsTaken(parts: Part[], at: number, terms: number): number | null {
  let held = 0;
  for (let n = 0; held < terms; n++) {
    held += parts[at + n]?.terms.length ?? Number.POSITIVE_INFINITY;
    if (held === terms) return n + 1;
  }
  return null;
}

export function nodeOf(item: TextPart, equivalents: Equivalents): Node {
  switch (item.field) {
    case 'source':
      return { kind: 'source', terms: item.terms };
    case 'author':
      return { kind: 'author', terms: item.terms };
    case 'cited':
      return documentNode(item.text, item.terms);
    default:
      return textNode(item, item.field, equivalents);
  }
}

function textNode(item: TextPart, field: Extract<FieldName, 'title'> | null, equivalents: Equivalents): Node {
  const scope: Scope = field ?? 'text';
  const spellings = [item.terms, ...otherForms(item.terms, equivalents), ...otherSpellings(item.terms)].map((terms) =>
    words(terms, scope),
  );
  const alternatives: Node[] =
    field === null && documentNumber.test(item.text) ? [...spellings, citedNode(item.text)] : spellings;
  return alternatives.length === 1 ? (alternatives[0] as Node) : { kind: 'any', of: alternatives };
}

/** The phrase with each abbreviation in it written the other ways, one at a time. */
function otherForms(terms: Term[], equivalents: Equivalents): Term[][] {
  const found: Term[][] = [];
  for (let at = 0; at < terms.length; ) {
    const group = equivalents.at(terms, at);
    if (group) equivalents.use(group);
    for (const form of group?.others ?? []) {
      found.push([...terms.slice(0, at), ...form, ...terms.slice(at + (group?.length ?? 1))]);
    }
    at += group?.length ?? 1;
  }
  return found;
}

function documentNode(text: string, terms: Term[]): Node {
  const told = issueTyped(text);
  if (told && documentNumber.test(told.number.toUpperCase()))
    return { kind: 'cited', number: told.number.toUpperCase(), issue: told.issue };
  return documentNumber.test(text.toUpperCase())
    ? citedNode(text)
    : { kind: 'any', of: [citedNode(text), words(terms, 'text')] };
}

function citedNode(text: string): Node {
  return { kind: 'cited', number: text.toUpperCase() };
}

function words(terms: Term[], scope: Scope): Node {
  return { kind: 'words', terms, scope };
}
