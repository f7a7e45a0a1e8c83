import { clauses, Equivalents, nodeOf } from './clauses.ts';
import { documentAt } from './documents.ts';
import type { Abbreviation } from './engine.ts';
import { equivalentAt } from './equivalents.ts';
import { lex } from './lexer.ts';
import { isPlain, itemsTaken, type Part, partsOf, plainRun, type TextPart } from './parts.ts';
import type { Note, Query, Term } from './query.ts';
import { askingWords } from './question-words.ts';
import { notations } from './spellings.ts';

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
  const { parts, accented } = partsOf(items, notes);
  if (parts.length === 0 && text !== '') notes.push({ code: 'nothing-to-search' });

  const configured = new Equivalents([]);
  const excluded = parts
    .filter((part) => part.negated)
    .flatMap((part) => [part, ...part.any].map((one) => nodeOf(one, configured)));
  const kept = withoutAskingWords(
    parts.filter((part) => !part.negated),
    notes,
  );
  const equivalents = new Equivalents(learned);
  return {
    text,
    required: clauses(kept, equivalents),
    excluded,
    ranked: rankedOf(kept),
    accented,
    notes: [...notes, ...[...equivalents.used].map((one): Note => ({ code: 'abbreviation', ...one }))],
  };
}

function withoutAskingWords(sought: Part[], notes: Note[]): Part[] {
  const asking = askingWords(sought.map((part) => ({ ...part, plain: isPlain(part), part })));
  if (asking.length === 0) return sought;
  notes.push({
    code: 'question-words',
    words: asking.map(({ label }) => label.replace(/[?!.,;:…]+$/u, '')).join(' '),
  });
  const left = new Set(asking.map(({ part }) => part));
  return sought.filter((part) => !left.has(part));
}

/** Three letters or more with a number, which articles mostly write apart: "COVID-19", "iPhone 8", but "U23". */
const joinedWord = /^\p{L}{3,}\d+$/u;

/** What ranking counts of the whole: of a name the spelling that articles mostly have. */
function rankedOf(parts: readonly Part[]): Term[] {
  const found: Term[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] as Part;
    const run = plainRun(parts, i);
    const equivalent = run.length === 0 ? null : equivalentAt(run, 0);
    const taken = equivalent?.name ? itemsTaken(parts, i, equivalent.length) : null;
    found.push(...(taken !== null ? (equivalent?.name ?? []) : [part, ...part.any].flatMap(rankedTerms)));
    i += taken ?? 1;
  }
  return found;
}

/** What ranking counts: the terms as typed; for an abbreviation typed alone its long form, which articles spell out, and
 * for "CT12" the kind and the number, for "covid19" the two apart. */
function rankedTerms(item: TextPart): Term[] {
  if (item.field !== null && item.field !== 'title') return [];
  const document = documentAt(item.terms, 0);
  if (document?.named !== undefined && document.length === item.terms.length) return document.named;
  const [apart] = joinedWord.test(item.text) ? notations(item.text) : [];
  if (apart !== undefined) return apart;
  const group = item.terms.length === 1 ? equivalentAt(item.terms, 0) : null;
  return group?.length === 1 ? (group.others.at(-1) ?? item.terms) : item.terms;
}
