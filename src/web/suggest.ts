import { Router } from 'express';
import { type Facet, type FacetValue, facetLimit, type SearchEngine, unknown } from '../search/engine.ts';
import { parseQuery } from '../search/parse.ts';
import { fittingValues, typedStart } from '../search/suggestions.ts';
import type { Token } from '../vietnamese/terms.ts';
import { documentLink } from './document-page.ts';
import type { Parts } from './parts.ts';
import { addressOf, emptyState, stateLink, withValue } from './state.ts';
import type { Texts } from './texts.ts';

/** A place that what is typed so far may mean: articles of a source or topic, a cited document, an article. */
export type Suggestion = { kind: string; text: string; href: string };

const suggested = ['section', 'topic', 'author'] as const satisfies Facet[];
const mostOfKind = 3;
const longest = 100;
/** Facet values change with every run, but not between two letters. Milliseconds. */
const keptFor = 30_000;

type Known = { facet: Facet; values: FacetValue[] };

/** `/api/suggest?q=`: where the letters typed so far may lead. The search box works without it. */
export function suggestRoutes({ engine }: Parts): Router {
  const router = Router();
  let known: Promise<Known[]> | null = null;
  let until = 0;
  const values = () => {
    if (known === null || Date.now() > until) {
      until = Date.now() + keptFor;
      known = knownValues(engine);
      // An engine that is away now may be back at the next letter.
      known.catch(() => {
        known = null;
      });
    }
    return known;
  };
  router.get('/api/suggest', async (request, response) => {
    const typed = (addressOf(request).searchParams.get('q') ?? '').trim().slice(0, longest);
    const t: Texts = response.locals.t;
    const start = typedStart(typed);
    const suggestions =
      start === null ? [] : [...ofValues(start, await values(), t), ...(await fromIndex(engine, typed, t))];
    response.json({ suggestions });
  });
  return router;
}

/** The most frequent values of each facet, at most `facetLimit` of each. */
async function knownValues(engine: SearchEngine): Promise<Known[]> {
  const filters = { facets: {}, from: null, to: null };
  const result = await engine.search({ query: parseQuery(''), filters, sort: 'newest', page: 1, size: 1 });
  return suggested.map((facet) => ({
    facet,
    values: result.facets[facet].filter(({ value }) => value !== unknown).slice(0, facetLimit),
  }));
}

/** Values of facets that begin so; what has the accents as typed comes first. */
function ofValues(start: readonly Token[], known: readonly Known[], t: Texts): Suggestion[] {
  return known.flatMap(({ facet, values }) =>
    fittingValues(values, start, mostOfKind).map(({ value, label }) => ({
      kind: t.chipNames[facet],
      text: label,
      href: stateLink('/', withValue(emptyState(), facet, value)),
    })),
  );
}

/** Titles, sources and cited documents that begin so; those of one name are told apart by their source, or its host. */
async function fromIndex(engine: SearchEngine, typed: string, t: Texts): Promise<Suggestion[]> {
  const found = await engine.suggest(typed, mostOfKind);
  const named = Map.groupBy(found, ({ kind, text }) => `${kind} ${text}`);
  return Promise.all(
    found.map(async ({ kind, text: name, value }) => {
      const shared = (named.get(`${kind} ${name}`)?.length ?? 0) > 1;
      if (kind === 'title') {
        const text = shared ? `${name} (${(await engine.get(value))?.source?.name ?? t.noSource})` : name;
        return { kind: t.fieldNames.title, text, href: `/articles/${value}` };
      }
      const text = kind === 'source' && shared ? `${name} (${value})` : name;
      const href = kind === 'cited' ? documentLink(value) : stateLink('/', withValue(emptyState(), kind, value));
      return { kind: t.chipNames[kind], text, href };
    }),
  );
}
