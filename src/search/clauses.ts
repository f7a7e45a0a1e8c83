import { tokens } from '../vietnamese/terms.ts';
import { anyOfNumber, documentAt, issueTyped, kindLength, numberTyped } from './documents.ts';
import type { Abbreviation } from './engine.ts';
import { type Equivalent, equivalentAt } from './equivalents.ts';
import type { FieldName } from './lexer.ts';
import { isPlain, itemsTaken, type Part, plainRun, type TextPart } from './parts.ts';
import type { Clause, Node, Scope, Term } from './query.ts';
import { notations, otherSpellings } from './spellings.ts';

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

export function clauses(parts: Part[], equivalents: Equivalents): Clause[] {
  const found: Clause[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] as Part;
    const run = plainRun(parts, i);
    const numbered = kindAndNumber(parts, i, run);
    if (numbered !== null) {
      found.push({ node: nodeOf(numbered.at(-1) as Part, equivalents), label: labelOf(numbered), relaxable: true });
      i += numbered.length;
      continue;
    }
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

/** "Nghị định số 15/2020/NĐ-CP", "QĐ 1719/QĐ-TTg": the kind's words and the number, which says it all; or null. */
function kindAndNumber(parts: Part[], at: number, run: Term[]): Part[] | null {
  const kind = kindLength(run, 0);
  const taken = kind === 0 ? null : itemsTaken(parts, at, kind);
  const number = taken === null ? undefined : parts[at + taken];
  if (taken === null || number === undefined || !isPlain(number) || numberTyped(number.text) === null) return null;
  return parts.slice(at, at + taken + 1);
}

function labelOf(parts: Part[]): string {
  return parts.map((part) => part.label).join(' ');
}

/** An abbreviation or its long form at the beginning of plain words: all the words typed, or another form of it. A name
 * is sought as it stands. */
function anyForm(run: Term[], { length, others, name }: Equivalent): Node {
  const own = run.slice(0, length);
  const typed: Node =
    name === null ? { kind: 'all', of: own.map((term) => spelled([term], 'text')) } : words(own, 'text');
  return { kind: 'any', of: [typed, ...others.map((form) => words(form, 'text'))] };
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
  const spellings = [
    item.terms,
    ...otherForms(item.terms, equivalents),
    ...otherSpellings(item.terms),
    ...notations(item.text),
  ].map((terms) => words(terms, scope));
  const number = numberTyped(item.text);
  const document = field === null ? documentAt(item.terms, 0) : null;
  const alternatives: Node[] = [
    ...spellings,
    ...(field === null && number !== null ? [citedNode(number)] : []),
    ...(document?.length === item.terms.length ? [document.node] : []),
  ];
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

/** What is typed as a document: its number, with its kind, with date or place, or the words that name it. */
function documentNode(text: string, terms: Term[]): Node {
  const typed = text.trim().toUpperCase();
  const told = issueTyped(text);
  const issued = told && numberTyped(told.number.toUpperCase());
  if (told && issued !== null) return { kind: 'cited', number: issued, issue: told.issue };
  const [last = ''] = typed.split(/\s+/).slice(-1);
  const number = numberTyped(last);
  if (number !== null && kindLength(terms, 0) + tokens(last).length === terms.length) return citedNode(number);
  if (number !== null && last === typed) return citedNode(number);
  if (/^\d{1,4}$/.test(typed)) return anyOfNumber(typed);
  const document = documentAt(terms, 0);
  const named = document?.length === terms.length ? [document.node] : [];
  return { kind: 'any', of: [citedNode(typed), ...named, words(terms, 'text')] };
}

function citedNode(text: string): Node {
  return { kind: 'cited', number: text.toUpperCase() };
}

function words(terms: Term[], scope: Scope): Node {
  return { kind: 'words', terms, scope };
}
