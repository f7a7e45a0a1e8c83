import { queryRules } from '../../config/search.ts';
import { isSyllable } from '../vietnamese/syllable.ts';
import { tokens } from '../vietnamese/terms.ts';
import { documentAt, issueTyped } from './documents.ts';
import type { Abbreviation } from './engine.ts';
import { type Equivalent, equivalentAt } from './equivalents.ts';
import { type FieldName, type Item, lex } from './lexer.ts';
import type { Clause, Node, Note, Query, Scope, Term } from './query.ts';
import { askingWords } from './question-words.ts';
import { otherSpellings } from './spellings.ts';

type TextItem = Extract<Item, { kind: 'text' }>;
/** A text item with its terms; `any` holds the alternatives that OR joined to it. */
type Part = TextItem & { terms: Term[]; any: (TextItem & { terms: Term[] })[] };

/** What else may be written for what begins at a place, by configuration and by what articles define. */
class Equivalents {
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

/**
 * Reads a query as typed. No input is an error: what cannot be parsed is searched as words and told in `notes`.
 * The language: words (all must match), "a phrase", -word, a OR b, title:/tiêu đề:, source:/nguồn:, author:/tác giả:,
 * document:/văn bản:.
 * @param learned abbreviations that articles define (`SearchEngine.abbreviations`); what is excluded is not widened by
 * them, since articles left out are not seen
 */
export function parseQuery(typed: string, learned: readonly Abbreviation[] = []): Query {
  const text = typed.normalize('NFC').trim();
  const { items, notes } = lex(text);
  const parts = joinAlternatives(items, notes);
  if (parts.length === 0 && text !== '') notes.push({ code: 'nothing-to-search' });
  const accented = markAccents(parts, notes);

  const excluded = parts
    .filter((part) => part.negated)
    .flatMap((part) => [part, ...part.any].map((one) => nodeOf(one, configuredOnly)));
  const sought = parts.filter((part) => !part.negated);
  const asking = askingWords(sought.map((part) => ({ ...part, plain: isPlain(part), part })));
  const left = new Set(asking.map(({ part }) => part));
  if (left.size > 0)
    notes.push({
      code: 'question-words',
      words: asking.map(({ label }) => label.replace(/[?!.,;:…]+$/u, '')).join(' '),
    });
  const kept = sought.filter((part) => !left.has(part));
  const equivalents = new Equivalents(learned);
  return {
    text,
    required: clauses(kept, equivalents),
    excluded,
    ranked: kept.flatMap((part) => [part, ...part.any].flatMap(rankedTerms)),
    accented,
    notes: [...notes, ...[...equivalents.used].map((one): Note => ({ code: 'abbreviation', ...one }))],
  };
}

/** Items with terms, an OR's right side put under its left one. An OR without both sides is a word nobody misses. */
function joinAlternatives(items: Item[], notes: Note[]): Part[] {
  const parts: Part[] = [];
  let joining = false;
  let left = queryRules.termLimit;
  for (const item of items) {
    if (item.kind === 'or') {
      if (parts.length > 0) joining = true;
      continue;
    }
    const terms = tokens(item.text).map(({ text, fold }) => ({ text, fold, anyAccent: false }));
    if (terms.length === 0) continue;
    if (terms.length > left) {
      notes.push({ code: 'too-long', syllables: queryRules.termLimit });
      break;
    }
    left -= terms.length;
    const last = parts.at(-1);
    if (joining && last && last.negated === item.negated) last.any.push({ ...item, terms });
    else parts.push({ ...item, terms, any: [] });
    joining = false;
  }
  return parts;
}

/** Decides which bare syllables match every accent, and returns the share of accented ones. Numbers, abbreviations and
 * foreign words tell nothing of how a person types. */
function markAccents(parts: Part[], notes: Note[]): number {
  const terms = parts.flatMap((part) => [part, ...part.any]).flatMap((part) => part.terms);
  const letters = terms.filter((term) => isSyllable(term.fold));
  const share = letters.length === 0 ? 1 : letters.filter((term) => term.text !== term.fold).length / letters.length;
  if (share < queryRules.accentedShare) {
    for (const term of letters) term.anyAccent = term.text === term.fold;
    if (share > 0) notes.push({ code: 'some-without-accents' });
  }
  return share;
}

function clauses(parts: Part[], equivalents: Equivalents): Clause[] {
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

function isPlain(part: Part): boolean {
  return !part.quoted && part.field === null && part.any.length === 0;
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

function nodeOf(item: TextItem & { terms: Term[] }, equivalents: Equivalents): Node {
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

function textNode(
  item: TextItem & { terms: Term[] },
  field: Extract<FieldName, 'title'> | null,
  equivalents: Equivalents,
): Node {
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

/** What ranking counts: the terms as typed; for an abbreviation typed alone its long form, which articles spell out. */
function rankedTerms(item: TextItem & { terms: Term[] }): Term[] {
  if (item.field !== null && item.field !== 'title') return [];
  const group = item.terms.length === 1 ? equivalentAt(item.terms, 0) : null;
  return group?.length === 1 ? (group.others.at(-1) ?? item.terms) : item.terms;
}
