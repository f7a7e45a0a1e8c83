import { placeLevels } from '../../config/document-issuers.ts';
import { documentIssuers, documentKinds, notDocumentNumbers } from '../../config/documents.ts';
import { fold, tokens } from '../vietnamese/terms.ts';
import type { Issue } from './issues.ts';
import type { Node, Term } from './query.ts';

const kinds = documentKinds.map((kind) => ({ ...kind, terms: tokens(kind.name) }));
const codes = new Map(
  documentKinds.flatMap((kind) => kind.codes.map((code) => [code.toLowerCase(), code.toUpperCase()])),
);
const foldedCodes = new Map([...codes].map(([code, written]) => [fold(code), written]));
const issuers = new Map(documentIssuers.map((issuer) => [issuer.toLowerCase(), issuer.toUpperCase()]));
const notNumbers = new Set(notDocumentNumbers);

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

/**
 * A document by its number, in any of the ways it is typed: "chỉ thị 12", "chi thi so 12", "Chỉ thị số 12-CT/TW",
 * "12 CT TW", "CT 12 TW". `length` is how many terms it takes from `at`; `node` finds the articles that cite it or name
 * it so. null where no document begins there. Whole numbers typed as one word ("12-CT/TW") are the parser's.
 */
export function documentAt(terms: readonly Term[], at: number): { length: number; node: Node } | null {
  return namedKind(terms, at) ?? codeAndNumber(terms, at);
}

function namedKind(terms: readonly Term[], at: number): { length: number; node: Node } | null {
  for (const kind of kinds) {
    if (!kind.terms.every((part, i) => same(terms[at + i], part))) continue;
    let next = at + kind.terms.length;
    const so = terms[next]?.fold === 'so';
    if (so) next++;
    const number = numberAt(terms, next);
    if (number === null) continue;
    next++;
    const code = codeAt(terms[next]);
    const issuer = code === null ? null : issuerAt(terms[next + 1]);
    if (code === null && (notNumbers.has(terms[next]?.text ?? '') || (kind.common && !so))) continue;
    const length = next - at + (code === null ? 0 : 1) + (issuer === null ? 0 : 1);
    const cited =
      code === null ? kind.codes.map((own) => `${number}-${own.toUpperCase()}`) : [written(number, code, issuer)];
    const named = [...kind.terms.map(plain), ...[number].map(digits)];
    const withSo = [...kind.terms.map(plain), plain({ text: 'số', fold: 'so' }), digits(number)];
    return {
      length,
      node: { kind: 'any', of: [...cited.map(citing), ...(code === null ? [phrase(named), phrase(withSo)] : [])] },
    };
  }
  return null;
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

function digits(number: string): Term {
  return { text: number, fold: number, anyAccent: false };
}
