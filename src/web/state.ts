import { type Facet, facets, maxReach, type Sort, unknown } from '../search/engine.ts';

/** What a search page shows, as its address tells it. The address is the whole state: nothing is kept elsewhere. */
export type SearchState = {
  q: string;
  /** The values in force, in the order given, each once. */
  facets: Record<Facet, string[]>;
  /** As typed: `2023`, `11/2023`, `24.11.2023`; empty when not given. */
  from: string;
  to: string;
  sort: Sort;
  page: number;
  size: number;
  /** Articles of one story under the best of them: unless told otherwise on the page, only when told to in the API. */
  fold: boolean;
};

/** A parameter that could not be used. The page says so in place and searches without it; the API answers 400. */
export type Problem = { field: string; value: string } & (
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'number'; least: number; most: number }
  | { kind: 'year' }
  | { kind: 'month' }
  /** Longer than so many characters. */
  | { kind: 'length'; most: number }
  /** More than so many values of one facet. */
  | { kind: 'many'; most: number }
  /** A page beyond the last to which one can page. */
  | { kind: 'reach'; most: number }
);

export const sorts = ['relevance', 'newest', 'oldest'] as const satisfies Sort[];
/** What the page offers; the API takes any from 1 to 100. */
export const sizes = [10, 20, 50, 100];
export const defaultSize = 20;
/** Beyond these a query is a paste by mistake or an attack, and costs the engine dearly. */
export const longestQuery = 500;
const longestValue = 200;
const mostValues = 50;

const forms: Partial<Record<Facet, { form: RegExp; kind: 'year' | 'month' }>> = {
  year: { form: new RegExp(`^(\\d{4}|${unknown})$`), kind: 'year' },
  month: { form: /^\d{4}-(0[1-9]|1[0-2])$/, kind: 'month' },
};

export function emptyState(): SearchState {
  return {
    q: '',
    facets: { source: [], year: [], month: [], section: [], topic: [], author: [], cited: [] },
    from: '',
    to: '',
    sort: 'relevance',
    page: 1,
    size: defaultSize,
    fold: true,
  };
}

/** The address of a request, its parameters decoded the way browsers encode them. The host is never used. */
export function addressOf(request: { originalUrl: string }): URL {
  return new URL(request.originalUrl.replace(/^\/+/, '/'), 'http://localhost');
}

/**
 * Reads an address's parameters. Unknown names are ignored; a value that cannot be used is left out and told.
 * @param fold what holds where the address does not say
 */
export function parseState(params: URLSearchParams, fold = true): { state: SearchState; problems: Problem[] } {
  const state = emptyState();
  const problems: Problem[] = [];

  state.q = (params.get('q') ?? '').trim();
  if (state.q.length > longestQuery) {
    problems.push({ field: 'q', value: shortened(state.q), kind: 'length', most: longestQuery });
    state.q = state.q.slice(0, longestQuery);
  }
  for (const facet of facets) state.facets[facet] = facetValues(facet, params.getAll(facet), problems);
  state.from = (params.get('from') ?? '').trim().slice(0, longestValue);
  state.to = (params.get('to') ?? '').trim().slice(0, longestValue);

  const sort = params.get('sort') || 'relevance';
  const known = sorts.find((one) => one === sort);
  if (known) state.sort = known;
  else problems.push({ field: 'sort', value: shortened(sort), kind: 'choice', choices: sorts });

  state.size = wholeNumber('size', params.get('size'), defaultSize, 100, problems);
  const lastPage = Math.floor(maxReach / state.size);
  const page = params.get('page');
  if (page !== null && /^\d+$/.test(page) && Number(page) > lastPage) {
    problems.push({ field: 'page', value: shortened(page), kind: 'reach', most: lastPage });
    state.page = lastPage;
  } else state.page = wholeNumber('page', page, 1, lastPage, problems);

  const folded = params.get('fold') || (fold ? '1' : '0');
  if (folded === '0' || folded === '1') state.fold = folded === '1';
  else problems.push({ field: 'fold', value: shortened(folded), kind: 'choice', choices: ['0', '1'] });

  return { state, problems };
}

function facetValues(facet: Facet, given: string[], problems: Problem[]): string[] {
  const values = new Set<string>();
  for (const value of given.map((one) => one.trim()).filter(Boolean)) {
    const rule = forms[facet];
    if (rule && !rule.form.test(value)) problems.push({ field: facet, value: shortened(value), kind: rule.kind });
    else if (value.length > longestValue) {
      problems.push({ field: facet, value: shortened(value), kind: 'length', most: longestValue });
    } else if (values.size === mostValues && !values.has(value)) {
      problems.push({ field: facet, value: shortened(value), kind: 'many', most: mostValues });
    } else values.add(value);
  }
  return [...values];
}

function wholeNumber(
  field: string,
  given: string | null,
  otherwise: number,
  most: number,
  problems: Problem[],
): number {
  if (!given) return otherwise;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  problems.push({ field, value: shortened(given), kind: 'number', least: 1, most });
  return otherwise;
}

/** A value as it is told: enough of it to be known again. */
function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

/** The parameters of a state, defaults left out, always in the same order: equal states have equal addresses. */
export function stateParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const facet of facets) for (const value of state.facets[facet]) params.append(facet, value);
  if (state.from) params.set('from', state.from);
  if (state.to) params.set('to', state.to);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.size !== defaultSize) params.set('size', String(state.size));
  if (!state.fold) params.set('fold', '0');
  if (state.page !== 1) params.set('page', String(state.page));
  return params;
}

/** A link to `path` that carries the state, and `more` after it. */
export function stateLink(path: string, state: SearchState, more: Record<string, string> = {}): string {
  const params = stateParams(state);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** The state with one facet value more. Every change of what is searched leads back to the first page. */
export function withValue(state: SearchState, facet: Facet, value: string): SearchState {
  const values = [...state.facets[facet].filter((one) => one !== value), value];
  return { ...state, page: 1, facets: { ...state.facets, [facet]: values } };
}

export function withoutValue(state: SearchState, facet: Facet, value: string): SearchState {
  const values = state.facets[facet].filter((one) => one !== value);
  return { ...state, page: 1, facets: { ...state.facets, [facet]: values } };
}

export function withoutFilters(state: SearchState): SearchState {
  return { ...state, page: 1, facets: emptyState().facets, from: '', to: '' };
}

/** Whether anything but the words narrows the search. */
export function isFiltered(state: SearchState): boolean {
  return Boolean(state.from || state.to) || facets.some((facet) => state.facets[facet].length > 0);
}
