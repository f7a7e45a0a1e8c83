import { type SearchEngine, type SearchRequest, unknown } from '../search/engine.ts';
import type { Node, Query } from '../search/query.ts';
import type { Apart } from './document-issues.ts';
import { type Histogram, histogram } from './histogram.ts';
import { type HitView, hitView } from './hits.ts';
import { printedDate } from './printed-date.ts';
import { emptyState, stateLink, withValue } from './state.ts';
import type { Texts } from './texts.ts';

/** Articles on one of the documents of a number. `all`: the search that finds the same; null where none is short enough. */
export type IssueView = {
  name: string;
  alsoDated: string | null;
  total: string;
  all: string | null;
  histogram: Histogram | null;
  sources: { label: string; count: string; href: string | null }[];
  hits: HitView[];
};

/** Of each document where there are several. */
const hitsOfEach = 5;
/** What the search box takes. */
const longestQuery = 500;

/** When and where a document was issued. */
export function issueName({ date, place }: Apart, t: Texts): string {
  return t.documentIssued(date === null ? null : printedDate(date, t), place);
}

/** Runs the search for the articles on one document of a number. */
export async function issueView(engine: SearchEngine, document: Apart, t: Texts): Promise<IssueView> {
  const silent = document.date === null && document.place === null;
  const request = searchOf(
    document.said.map(({ number, date, place }) => ({ kind: 'cited', number, issue: { date, place } })),
    hitsOfEach,
  );
  const result = await engine.search(request);
  const q = typedOf(document);
  const state = q === null ? null : { ...emptyState(), q };
  const others = [...new Set(document.said.flatMap(({ date }) => (date === document.date ? [] : (date ?? []))))];
  return {
    name: silent ? t.documentEither : issueName(document, t),
    alsoDated: silent || others.length === 0 ? null : t.documentAlsoDated(others.map((date) => printedDate(date, t))),
    total: t.found(result.total),
    all: state && stateLink('/', state),
    histogram: state && histogram(result, state, t),
    sources: result.facets.source.map(({ value, label, count }) => ({
      label: value === unknown ? t.noSource : label,
      count: t.number(count),
      href: state && stateLink('/', withValue(state, 'source', value)),
    })),
    hits: result.hits.map((hit) => hitView(hit, request.query, state ?? emptyState(), t)),
  };
}

/** The query that finds the same articles; null where it would be too long, or where what is told fits several documents
 * and no query leaves these out. */
function typedOf({ date, place, said }: Apart): string | null {
  const silent = date === null && place === null;
  if (silent && said.some((one) => one.date !== null || one.place !== null)) return null;
  const typed = said.map(({ number, ...one }) => {
    const day = one.date?.split('-').reverse().join('/');
    const what = [day, one.place].filter((part) => part != null).join(' ') || 'không rõ ngày';
    return `văn bản:"${number} ${what}"`;
  });
  const q = typed.join(' OR ');
  return q.length <= longestQuery ? q : null;
}

/** The newest articles that any of the nodes finds. */
export function searchOf(of: Node[], size: number): SearchRequest {
  const query: Query = {
    text: '',
    required: [{ node: { kind: 'any', of }, label: '', relaxable: false }],
    excluded: [],
    ranked: [],
    accented: 1,
    notes: [],
  };
  return { query, filters: { facets: {}, from: null, to: null }, sort: 'newest', page: 1, size };
}
