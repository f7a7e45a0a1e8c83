import type { SearchEngine, SearchRequest } from '../search/engine.ts';
import type { Query } from '../search/query.ts';
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
};

const hitsShown = 20;

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
  return {
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
  const query: Query = {
    text: slug,
    required: [
      {
        node: { kind: 'any', of: numbers.map((number) => ({ kind: 'cited', number })) },
        label: slug,
        relaxable: false,
      },
    ],
    excluded: [],
    ranked: [],
    accented: 1,
    notes: [],
  };
  return { query, filters: { facets: {}, from: null, to: null }, sort: 'newest', page: 1, size: hitsShown };
}
