import { Router } from 'express';
import { type Facet, facetLimit, facets, type SearchEngine, unknown } from '../search/engine.ts';
import { parseQuery } from '../search/parse.ts';
import { fold } from '../vietnamese/terms.ts';
import { documentLink } from './document-page.ts';
import type { Parts } from './parts.ts';
import { addressOf, emptyState, stateLink, withValue } from './state.ts';
import type { Texts } from './texts.ts';

/** A place that what is typed so far may mean: articles of a source or topic, a cited document, an article. */
export type Suggestion = { kind: string; text: string; href: string };

const suggested = ['source', 'cited', 'topic', 'author', 'section'] as const satisfies Facet[];
const mostOfKind = 3;
const mostTitles = 4;
const shortest = 2;
const longest = 100;
/** Facet values change with every run, but not between two letters. Milliseconds. */
const keptFor = 30_000;

type Known = { facet: Facet; value: string; label: string; folded: string };

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
    const suggestions =
      plain(typed).length < shortest
        ? []
        : [...ofValues(typed, await values(), t), ...(await ofTitles(engine, typed, t))];
    response.json({ suggestions });
  });
  return router;
}

/** The most frequent values of each facet, at most `facetLimit` of each. */
async function knownValues(engine: SearchEngine): Promise<Known[]> {
  const filters = { facets: {}, from: null, to: null };
  const result = await engine.search({ query: parseQuery(''), filters, sort: 'newest', page: 1, size: 1 });
  return suggested.flatMap((facet) =>
    result.facets[facet]
      .filter(({ value }) => value !== unknown)
      .slice(0, facetLimit)
      .map(({ value, label }) => ({ facet, value, label, folded: plain(`${label} ${value}`) })),
  );
}

function ofValues(typed: string, known: Known[], t: Texts): Suggestion[] {
  const wanted = ` ${plain(typed)}`;
  return facets.flatMap((facet) =>
    known
      .filter((one) => one.facet === facet && ` ${one.folded}`.includes(wanted))
      .slice(0, mostOfKind)
      .map(({ value, label }) => ({
        kind: t.chipNames[facet],
        text: label,
        href: facet === 'cited' ? documentLink(value) : stateLink('/', withValue(emptyState(), facet, value)),
      })),
  );
}

/** Words next to one another in a title; the last one may be cut short by the typing, so it counts only when whole. */
async function ofTitles(engine: SearchEngine, typed: string, t: Texts): Promise<Suggestion[]> {
  const words = typed.replace(/["“”]/g, ' ').trim();
  const filters = { facets: {}, from: null, to: null };
  const query = parseQuery(`title:"${words}"`);
  const { hits } = await engine.search({ query, filters, sort: 'relevance', page: 1, size: mostTitles });
  return hits
    .filter((hit) => hit.missing.length === 0)
    .map(({ article }) => ({ kind: t.fieldNames.title, text: article.title ?? '', href: `/articles/${article.id}` }));
}

/** Words as one types them in haste: no accents, no case, no marks between them. */
function plain(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
