import type { SearchEngine, SearchRequest } from '../search/engine.ts';
import { citedNumber } from '../search/facts.ts';
import { type IssueView, issueName, issueView, searchOf } from './document-issue-view.ts';
import { type Apart, type NumberSaid, toldApart } from './document-issues.ts';
import { type Histogram, histogram } from './histogram.ts';
import { type HitView, hitView } from './hits.ts';
import { emptyState, type SearchState, stateLink, withValue } from './state.ts';
import type { Texts } from './texts.ts';

/** A numbered document as the articles know it. */
export type DocumentPage = {
  /** As printed: "12-CT/TW". */
  number: string;
  /** Every name it goes by in the articles, most frequent first. */
  names: { name: string; count: string; href: string }[];
  total: string;
  /** The search that finds the same articles, to narrow it. */
  all: string;
  histogram: Histogram | null;
  sources: { label: string; count: string; href: string }[];
  together: { label: string; count: string; href: string }[];
  hits: HitView[];
  /** Said under the number where the articles know of one document alone: its date and place, and how many say so. */
  issued: string | null;
  /** Whether some article may mean another document of the number than the others. */
  maybeSeveral: boolean;
  /** The documents that bear the number, where the articles tell several; empty otherwise. */
  apart: IssueView[];
  apartTold: string | null;
  /** Articles that may mean any of them. */
  either: IssueView | null;
};

const hitsShown = 20;
/** More documents of one number are hardly looked through; those of most articles are shown. */
const mostApart = 12;
/** "Chỉ thị 16/CT-TTg" → "16/CT-TTg", in the letters it is printed in. */
function documentNumber(cited: string): string {
  return cited.split(' ').at(-1) ?? cited;
}

/** Where a document's page is: its number with hyphens for slashes, which would be folders in an address. */
export function documentLink(cited: string): string {
  return `/documents/${encodeURIComponent(documentNumber(cited).replaceAll('/', '-'))}`;
}

/** What articles say of the document with this number, hyphens for slashes; null where none cites it. */
export async function documentPage(engine: SearchEngine, slug: string, t: Texts): Promise<DocumentPage | null> {
  const result = await engine.search(citing(slug));
  const isIt = (cited: string) => folded(cited) === slug.toUpperCase();
  const names = result.facets.cited.filter(({ value }) => isIt(value));
  const [first] = names;
  if (result.total === 0 || !first) return null;
  const state: SearchState = {
    ...emptyState(),
    facets: { ...emptyState().facets, cited: names.map(({ value }) => value) },
  };
  const numbers = [...new Set(names.map(({ value }) => citedNumber(value)))];
  const said = (
    await Promise.all(
      numbers.map(async (number) => (await engine.issues(number)).map((one): NumberSaid => ({ ...one, number }))),
    )
  ).flat();
  const { documents, either } = toldApart(said);
  const several = documents.length > 1;
  const shown = mostCited(documents);
  return {
    issued: documents.length === 1 && documents[0] ? issuedLine(documents[0], result.total, t) : null,
    maybeSeveral: documents.length === 0 || (documents.length === 1 && either.length > 0),
    apart: several ? await Promise.all(shown.map((one) => issueView(engine, one, t))) : [],
    apartTold: several ? t.documentsApart(documents.length) : null,
    either: several && either.length > 0 ? await issueView(engine, { date: null, place: null, said: either }, t) : null,
    number: documentNumber(first.value),
    names: names.map(({ value, count }) => ({
      name: value,
      count: t.found(count),
      href: stateLink('/', withValue(emptyState(), 'cited', value)),
    })),
    total: t.citing(result.total),
    all: stateLink('/', state),
    histogram: histogram(result, state, t),
    sources: result.facets.source.map(({ value, label, count }) => ({
      label: value === 'unknown' ? t.noSource : label,
      count: t.number(count),
      href: stateLink('/', withValue(state, 'source', value)),
    })),
    together: result.facets.cited
      .filter(({ value }) => !isIt(value))
      .map(({ value, count }) => ({ label: value, count: t.number(count), href: documentLink(value) })),
    hits: result.hits.map((hit) => hitView(hit, citing(slug).query, state, t)),
  };
}

function articlesOf({ said }: Apart): number {
  return said.reduce((sum, { articles }) => sum + articles, 0);
}

/** In the order given. */
function mostCited(documents: readonly Apart[]): Apart[] {
  const most = new Set(documents.toSorted((a, b) => articlesOf(b) - articlesOf(a)).slice(0, mostApart));
  return documents.filter((one) => most.has(one));
}

function issuedLine(document: Apart, of: number, t: Texts): string {
  return `${issueName(document, t)} (${t.documentIssuedBy(articlesOf(document), of)})`;
}

function folded(cited: string): string {
  return documentNumber(cited).replaceAll('/', '-').toUpperCase();
}

/** Each hyphen of the address may have been a slash: all the numbers that it may mean. */
function citing(slug: string): SearchRequest {
  const numbers = slug
    .toUpperCase()
    .split('-')
    .reduce<string[]>(
      (heads, part) => (heads.length ? heads.flatMap((head) => [`${head}-${part}`, `${head}/${part}`]) : [part]),
      [],
    );
  return searchOf(
    numbers.map((number) => ({ kind: 'cited', number })),
    hitsShown,
  );
}
