import { placeLevels } from '../../config/document-issuers.ts';
import { documentIssuers, documentKinds, notDocumentNumbers } from '../../config/documents.ts';
import { fold } from '../vietnamese/fold.ts';
import { isSyllable } from '../vietnamese/syllable.ts';
import { tokens } from '../vietnamese/terms.ts';
import type { Issue } from './issues.ts';
import type { Node, Term } from './query.ts';

const kinds = documentKinds.map((kind) => ({ ...kind, terms: tokens(kind.name).map(plain) }));
type Kind = (typeof kinds)[number];
const codes = new Map(
  documentKinds.flatMap((kind) => kind.codes.map((code) => [code.toLowerCase(), code.toUpperCase()])),
);
const foldedCodes = new Map([...codes].map(([code, written]) => [fold(code), written]));
const issuers = new Map(documentIssuers.map((issuer) => [issuer.toLowerCase(), issuer.toUpperCase()]));
const notNumbers = new Set(notDocumentNumbers);
const so = plain({ text: 'số', fold: 'so' });

/** A number as one writes it: 12-CT/TW, 01-ĐA/TW, 15/2020/NĐ-CP, 1719/QĐ-TTg. */
const wholeNumber = /^\d{1,4}(?:[-/]\d{4})?[-/]\p{Lu}{1,6}[\p{Lu}\d&]*\p{Ll}{0,2}(?:[-/]\p{Lu}[\p{L}\d&-]*)?$/u;

const levels = placeLevels.map(({ level }) => level).join('|');
const issued = new RegExp(
  `^(?<number>\\S+)\\s+(?:(?<none>(?:không|khong) (?:rõ|ro)(?: (?:ngày|ngay))?)|(?:ngày\\s+)?(?:(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4}))?\\s*(?<place>(?:${levels}) .+)?)$`,
  'iu',
);

/**
 * A number with the date or the place that tell its documents apart: "12-CT/TW 5/1/2022", "12/QĐ-UBND tỉnh Hà Tĩnh";
 * "12-CT/TW không rõ ngày" for the articles that tell neither. null for anything else.
 */
export function issueTyped(text: string): { number: string; issue: Partial<Issue> } | null {
  const { number, none, day, month, year, place } = issued.exec(text.trim())?.groups ?? {};
  if (number === undefined) return null;
  if (none !== undefined) return { number, issue: { date: null, place: null } };
  const date = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
  if (date === undefined && place === undefined) return null;
  return { number, issue: { ...(date && { date }), ...(place && { place }) } };
}

/** `named`: the document as articles spell it out, where that is other words than those typed. */
type Found = { length: number; node: Node; named?: Term[] };

/** A whole number typed as one word, as `Article.cited` has it: "12-CT/TW" of "12-CT/TƯ"; null for any other word. */
export function numberTyped(word: string): string | null {
  const number = word.replace(/[.,;:!?]+$/u, '').replace(/T\.?[ƯW]$/iu, 'TW');
  return wholeNumber.test(number) ? number : null;
}

/**
 * A document by its number, in any of the ways it is typed: "chỉ thị 12", "chi thi so 12", "Chỉ thị số 12-CT/TW", "CT 12",
 * "CT12", "12 CT TW", "CT 12 TW", "NĐ 15/2020". `length` is how many terms it takes from `at`; `node` finds the articles
 * that cite it or name it so. null where no document begins there. Whole numbers typed as one word ("12-CT/TW") are
 * `numberTyped`'s.
 */
export function documentAt(terms: readonly Term[], at: number): Found | null {
  return namedKind(terms, at) ?? codeAndNumber(terms, at) ?? glued(terms, at);
}

/** How many terms say what kind of document a number behind them is of: "chỉ thị", "Nghị định số", "QĐ"; 0 for none. */
export function kindLength(terms: readonly Term[], at: number): number {
  const length = kindsAt(terms, at)?.length ?? 0;
  return length > 0 && terms[at + length]?.fold === so.fold ? length + 1 : length;
}

/** Any document of a number: "12", by whatever kind. */
export function anyOfNumber(number: string): Node {
  const written = [...codes.values()].map((code) => `${number}-${code}`);
  return { kind: 'any', of: [...new Set([number, ...written])].map(citing) };
}

/** The kind that is named at a place, or those that its code may stand for. */
function kindsAt(terms: readonly Term[], at: number): { length: number; all: Kind[]; byCode: boolean } | null {
  const named = kinds.find((kind) => kind.terms.every((part, i) => same(terms[at + i], part)));
  if (named !== undefined) return { length: named.terms.length, all: [named], byCode: false };
  const code = codeAt(terms[at]);
  // "da" is skin, "ĐA" a đề án.
  if (code === null || (isSyllable(fold(code).toLowerCase()) && terms[at]?.text !== code.toLowerCase())) return null;
  return { length: 1, all: kinds.filter((kind) => kind.codes.some((own) => own.toUpperCase() === code)), byCode: true };
}

function namedKind(terms: readonly Term[], at: number): { length: number; node: Node } | null {
  const found = kindsAt(terms, at);
  if (found === null) return null;
  const numberPlace = at + kindLength(terms, at);
  const hasSo = numberPlace > at + found.length;
  const number = numberAt(terms, numberPlace);
  if (number === null) return null;
  const year = yearAt(terms[numberPlace + 1]);
  const codePlace = numberPlace + (year === null ? 1 : 2);
  const code = codeAt(terms[codePlace]);
  const issuer = code === null ? null : issuerAt(terms[codePlace + 1]);
  if (code !== null && year === null) {
    // "CT 12 TW" has its code before the number, and no other behind it.
    const length = codePlace + (issuer === null ? 1 : 2) - at;
    return { length, node: citing(written(number, code, issuer)) };
  }
  const isYear = year === null && yearAt(terms[numberPlace]) !== null;
  const isVague = found.byCode ? issuerAt(terms[codePlace]) !== null || isYear : found.all.some(({ common }) => common);
  if (code === null && (notNumbers.has(terms[codePlace]?.text ?? '') || (year === null && isVague && !hasSo)))
    return null;
  const length = codePlace + (code === null ? 0 : issuer === null ? 1 : 2) - at;
  return { length, node: { kind: 'any', of: found.all.flatMap((kind) => ofKind(kind, number, year)) } };
}

/** Everything that a document of a kind may be found by, whoever issued it. */
function ofKind({ terms, codes: own }: Kind, number: string, year: string | null): Node[] {
  return sameNumbers(number).flatMap((digits) => {
    const numbered = [digits, ...(year === null ? [] : [year])].map(literal);
    return [
      ...(year === null ? own.map((code) => citing(`${digits}-${code.toUpperCase()}`)) : []),
      phrase([...terms, ...numbered]),
      phrase([...terms, so, ...numbered]),
      ...own.flatMap((code) => {
        const written = literal(code.toLowerCase());
        return [phrase([written, ...numbered]), phrase([...numbered, written])];
      }),
    ];
  });
}

/** "5" and "05". */
function sameNumbers(number: string): string[] {
  return /^0?[1-9]$/.test(number) ? [number.slice(-1), `0${number.slice(-1)}`] : [number];
}

/** "12 CT TW" and "CT 12 TW". Without an issuer only what can be nothing else: a number right after the code. */
function codeAndNumber(terms: readonly Term[], at: number): { length: number; node: Node } | null {
  const first = numberAt(terms, at);
  const code = codeAt(terms[first === null ? at : at + 1]);
  const number = first ?? numberAt(terms, at + 1);
  const issuer = issuerAt(terms[at + 2]);
  if (code === null || number === null || issuer === null) return null;
  return { length: 3, node: citing(written(number, code, issuer)) };
}

/** "CT12", "NQ18", "12CT", "12CT/TW": as typed, which may be a building's name, or as if apart. */
function glued(terms: readonly Term[], at: number): Found | null {
  const term = terms[at];
  const [, before = '', number = '', behind = ''] = /^(\p{L}*)(\d{1,4})(\p{L}*)$/u.exec(term?.text ?? '') ?? [];
  if (term === undefined || number === '' || (before === '') === (behind === '')) return null;
  const code = codeAt(literal(before + behind));
  if (code === null) return null;
  const issuer = before === '' ? issuerAt(terms[at + 1]) : null;
  const apart = namedKind([literal(code.toLowerCase()), literal(number)], 0);
  if (issuer === null && apart === null) return null;
  const meant = issuer === null ? (apart as { node: Node }).node : citing(written(number, code, issuer));
  const typed = terms.slice(at, at + (issuer === null ? 1 : 2));
  const [kind] = kinds.filter(({ codes: own }) => own.some((one) => one.toUpperCase() === code));
  const named = [...(kind?.terms ?? []), literal(number)];
  return { length: typed.length, node: { kind: 'any', of: [phrase([...typed]), meant] }, named };
}

function same(term: Term | undefined, part: { text: string; fold: string }): boolean {
  return term !== undefined && (term.anyAccent ? term.fold === part.fold : term.text === part.text);
}

function numberAt(terms: readonly Term[], at: number): string | null {
  const text = terms[at]?.text ?? '';
  return /^\d{1,4}$/.test(text) ? text : null;
}

function codeAt(term: Term | undefined): string | null {
  if (term === undefined) return null;
  return codes.get(term.text) ?? (term.text === term.fold ? (foldedCodes.get(term.fold) ?? null) : null);
}

/** A year stands behind the numbers of laws, decrees and circulars: 15/2020/NĐ-CP. */
function yearAt(term: Term | undefined): string | null {
  return /^(?:19|20)\d\d$/.test(term?.text ?? '') ? (term as Term).text : null;
}

function issuerAt(term: Term | undefined): string | null {
  return term === undefined ? null : (issuers.get(term.text) ?? null);
}

function written(number: string, code: string, issuer: string | null): string {
  return issuer === null ? `${number}-${code}` : `${number}-${code}/${issuer}`;
}

function citing(number: string): Node {
  return { kind: 'cited', number };
}

function phrase(terms: Term[]): Node {
  return { kind: 'words', terms, scope: 'text' };
}

function plain({ text, fold: bare }: { text: string; fold: string }): Term {
  return { text, fold: bare, anyAccent: false };
}

function literal(text: string): Term {
  return plain({ text, fold: fold(text) });
}
