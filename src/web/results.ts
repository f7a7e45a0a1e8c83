import { didYouMean, otherAccents } from '../search/did-you-mean.ts';
import type { SearchEngine, SearchResult, Sort } from '../search/engine.ts';
import { tokens } from '../vietnamese/terms.ts';
import { type Beyond, beyond } from './beyond.ts';
import { type Chip, chips } from './chips.ts';
import { type FacetGroup, facetGroups } from './facet-groups.ts';
import { type Histogram, histogram } from './histogram.ts';
import { type HitView, hitView } from './hits.ts';
import { type WayOut, waysOut } from './loosen.ts';
import { type Paging, paging } from './paging.ts';
import { recentLinks } from './recent.ts';
import { searchRequest } from './request.ts';
import { isFiltered, type Problem, type SearchState, sizes, stateLink, stateParams, withoutFilters } from './state.ts';
import type { Texts } from './texts.ts';

export type ChoiceLink = { label: string; href: string; current: boolean };

/** Everything the search page shows. */
export type ResultsPage = {
  state: SearchState;
  heading: string;
  /** The heading and the filters in force: what is read out when the page comes up. */
  title: string;
  total: number;
  /** What the query parser and the address's reader have to say, and the abbreviations learnt from articles. */
  notes: string[];
  /** Said above the hits when some or all of them are partial matches. */
  partial: string | null;
  /** Other words that find something, where these do not. */
  meant: { text: string; href: string; found: string } | null;
  hits: HitView[];
  chips: Chip[];
  clear: string;
  groups: FacetGroup[];
  histogram: Histogram | null;
  dateErrors: { from: string | null; to: string | null; range: string | null };
  /** What is new: since today, since yesterday… */
  recent: ChoiceLink[];
  sorts: ChoiceLink[];
  sizes: ChoiceLink[];
  paging: Paging;
  beyond: Beyond | null;
  /** What the form carries along besides its visible boxes. */
  hidden: { name: string; value: string }[];
  /** Set when nothing was found. */
  nothing: { ways: WayOut[]; held: boolean } | null;
  /** The same search as a feed and as files. */
  takeAway: { label: string; href: string }[];
  canonical: string;
};

export async function resultsPage(
  engine: SearchEngine,
  state: SearchState,
  problems: Problem[],
  t: Texts,
): Promise<ResultsPage> {
  const { request, dates } = await searchRequest(engine, state);
  const result = await engine.search(request);
  const hits = result.hits.map((hit) => hitView(hit, request.query, state, t));
  const inForce = chips(state, result, t);
  const isEmpty = result.total === 0 && result.hits.length === 0;
  const isPartial = result.relaxed && result.hits.every((hit) => hit.missing.length > 0);
  // Where some articles have all the words, fewer than a page holds, the total counts those alone.
  const countsPartial = isPartial && result.total > (state.page - 1) * state.size;
  const held = !isEmpty || (await engine.count()) > 0;
  // Marks alone are no words: every article is listed, and none of them is said to have the marks.
  const hasWords = state.q !== '' && request.query.notes.every(({ code }) => code !== 'nothing-to-search');
  const told = held ? heading(state, result.total, { isEmpty, countsPartial, hasWords }, t) : t.nothingYet;
  return {
    state,
    total: result.total,
    heading: told,
    title: [told, ...inForce.map(({ name, label }) => `${name}: ${label}`)].join(' · '),
    notes: [...request.query.notes.map((one) => t.note(one)), ...problems.map((one) => t.problem(one))],
    partial: isPartial ? t.partialAll : result.relaxed ? t.partialSome : null,
    meant: await meant(engine, state, result, hits, t),
    hits,
    chips: inForce,
    clear: stateLink('/', withoutFilters(state)),
    groups: facetGroups(result, state, t),
    histogram: histogram(result, state, t),
    dateErrors: {
      from: dates.from ? t.badDate(state.from) : null,
      to: dates.to ? t.badDate(state.to) : null,
      range: dates.backwards ? t.backwards : null,
    },
    recent: recentLinks(state, t),
    sorts: sortLinks(state, t),
    sizes: (result.total <= Math.min(...sizes) ? [] : sizes).map((size) => ({
      label: t.number(size),
      href: stateLink('/', { ...state, page: 1, size }),
      current: size === state.size,
    })),
    paging: paging(state, result.stories, result.hits.length, t),
    beyond: beyond(state, result, t),
    hidden: carried(state),
    nothing: isEmpty ? { ways: await waysOut(engine, state, inForce, t), held } : null,
    takeAway: [
      { label: 'Atom', href: stateLink('/feed.atom', { ...state, page: 1 }) },
      { label: 'CSV', href: stateLink('/export.csv', { ...state, page: 1 }) },
      { label: 'JSON Lines', href: stateLink('/export.jsonl', { ...state, page: 1 }) },
    ],
    canonical: stateLink('/', state),
  };
}

async function meant(
  engine: SearchEngine,
  state: SearchState,
  result: SearchResult,
  hits: readonly HitView[],
  t: Texts,
): Promise<ResultsPage['meant']> {
  if (state.page > 1 || isFiltered(state)) return null;
  const isFound = result.hits.some((hit) => hit.missing.length === 0);
  if (isFound && (state.sort !== 'relevance' || hits.some((hit) => hasSideBySide(hit, state.q)))) return null;
  const found = await (isFound ? otherAccents(engine, state.q, result.total) : didYouMean(engine, state.q));
  if (found === null) return null;
  return { text: found.text, href: stateLink('/', { ...state, page: 1, q: found.text }), found: t.found(found.total) };
}

/** Whether a hit shows all the words in one stretch. */
function hasSideBySide({ title, snippet }: HitView, typed: string): boolean {
  const words = tokens(typed).length;
  return [...title, ...snippet].some(({ text, marked }) => marked && tokens(text).length >= words);
}

function heading(
  state: SearchState,
  total: number,
  { isEmpty, countsPartial, hasWords }: { isEmpty: boolean; countsPartial: boolean; hasWords: boolean },
  t: Texts,
): string {
  const query = /["“”]/.test(state.q) ? state.q.replace(/"([^"]*)"/g, '“$1”') : `“${state.q}”`;
  if (isEmpty) return hasWords ? t.nothing(query) : t.nothingAtAll;
  if (!hasWords) return state.q || isFiltered(state) ? t.found(total) : t.everything(total);
  return countsPartial ? t.totalPartial(total, query) : total === 0 ? t.nothing(query) : t.total(total, query);
}

/** Without words there is nothing to be relevant to: newest first is then what relevance means. */
function sortLinks(state: SearchState, t: Texts): ChoiceLink[] {
  const offered: Sort[] = state.q ? ['relevance', 'newest', 'oldest'] : ['newest', 'oldest'];
  const inForce = state.q || state.sort !== 'relevance' ? state.sort : 'newest';
  return offered.map((sort) => ({
    label: t.sorts[sort],
    href: stateLink('/', { ...state, page: 1, sort: !state.q && sort === 'newest' ? 'relevance' : sort }),
    current: sort === inForce,
  }));
}

/** The filters and choices that a new query keeps. The form's own boxes are not among them. */
function carried(state: SearchState): { name: string; value: string }[] {
  return [...stateParams(state)]
    .filter(([name]) => !['q', 'from', 'to', 'page'].includes(name))
    .map(([name, value]) => ({ name, value }));
}
