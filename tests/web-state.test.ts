import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facets } from '../src/search/engine.ts';
import {
  emptyState,
  parseState,
  type SearchState,
  sorts,
  stateLink,
  stateParams,
  withoutFilters,
  withValue,
} from '../src/web/state.ts';

const parse = (query: string) => parseState(new URLSearchParams(query));
const value = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter(Boolean);
const values = fc.uniqueArray(value, { maxLength: 4 });
const years = fc.uniqueArray(fc.constantFrom('2019', '2020', '2023', 'unknown'), { maxLength: 3 });
const months = fc.uniqueArray(fc.constantFrom('2019-01', '2019-12', '2023-07'), { maxLength: 3 });
const states: fc.Arbitrary<SearchState> = fc.record({
  q: fc.string({ maxLength: 200, unit: 'grapheme' }).map((text) => text.trim()),
  facets: fc.record({
    source: values,
    year: years,
    month: months,
    section: values,
    topic: values,
    author: values,
    cited: values,
  }),
  from: fc.constantFrom('', '2023', '11/2023', 'hôm qua'),
  to: fc.constantFrom('', '24.11.2023'),
  sort: fc.constantFrom(...sorts),
  page: fc.integer({ min: 1, max: 100 }),
  size: fc.integer({ min: 1, max: 100 }),
  fold: fc.boolean(),
});

describe('the address is the whole state', () => {
  test('every state comes back from its own address', () => {
    fc.assert(
      fc.property(states, (state) => {
        const address = new URL(stateLink('/', state), 'http://localhost');
        expect(parseState(address.searchParams)).toEqual({ state, problems: [] });
      }),
    );
  });

  test('any parameters at all give a state that can be searched', () => {
    const names = fc.constantFrom('q', 'page', 'size', 'sort', 'fold', 'from', 'to', ...facets, 'unheard-of');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ maxLength: 700 }))), (pairs) => {
        const { state } = parseState(new URLSearchParams(pairs));
        expect(state.page * state.size).toBeLessThanOrEqual(10_000);
        expect(state.size).toBeGreaterThanOrEqual(1);
        expect(state.q.length).toBeLessThanOrEqual(500);
      }),
    );
  });

  test('defaults are left out, so that one search has one address', () => {
    expect(stateLink('/', emptyState())).toBe('/');
    expect(stateParams({ ...emptyState(), q: 'đối ngoại', page: 2 }).toString()).toBe(
      new URLSearchParams({ q: 'đối ngoại', page: '2' }).toString(),
    );
  });
});

describe('a value that cannot be used is told and left out', () => {
  test.each([
    ['sort=hottest', 'sort', 'choice'],
    ['size=0', 'size', 'number'],
    ['size=101', 'size', 'number'],
    ['page=-1', 'page', 'number'],
    ['page=two', 'page', 'number'],
    ['page=501', 'page', 'reach'],
    ['fold=yes', 'fold', 'choice'],
    ['year=19', 'year', 'year'],
    ['month=2019-13', 'month', 'month'],
    [`q=${'a'.repeat(501)}`, 'q', 'length'],
    [`source=${'a'.repeat(201)}`, 'source', 'length'],
    [Array.from({ length: 51 }, (_, at) => `author=${at}`).join('&'), 'author', 'many'],
    ['page=99999999999999999999', 'page', 'reach'],
  ])('%s', (query, field, kind) => {
    const { problems } = parse(query);
    expect(problems).toMatchObject([{ field, kind }]);
  });

  test('empty parameters, as a form without script sends them, are no problem', () => {
    expect(parse('q=&from=&to=&sort=&page=&size=&fold=&source=')).toEqual({ state: emptyState(), problems: [] });
  });
});

test('choosing a value leads back to the first page and is not added twice', () => {
  const state = { ...emptyState(), page: 7 };
  const once = withValue(state, 'source', 'a.example');
  expect(once.page).toBe(1);
  expect(withValue(once, 'source', 'a.example')).toEqual(once);
  expect(withoutFilters({ ...once, q: 'x', from: '2023' })).toEqual({ ...emptyState(), q: 'x' });
});
