import type { SearchEngine } from '../search/engine.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Chip } from './chips.ts';
import { searchRequest } from './request.ts';
import { isFiltered, type SearchState, stateLink, withoutFilters } from './state.ts';
import type { Texts } from './texts.ts';

/** A way out of a search that finds nothing: what to leave off, and how many articles that would give. */
export type WayOut = { label: string; href: string; found: string };

const mostTried = 8;

/** The ways to loosen a search that do find something, each tried on the engine. */
export async function waysOut(engine: SearchEngine, state: SearchState, chips: Chip[], t: Texts): Promise<WayOut[]> {
  const tries = looser(state, chips, t).slice(0, mostTried);
  const found = await Promise.all(
    tries.map(async ({ label, to }) => {
      const { request } = await searchRequest(engine, { ...to, size: 1, page: 1 });
      const { total } = await engine.search(request);
      return { label, href: stateLink('/', to), total };
    }),
  );
  return found
    .filter(({ total }) => total > 0)
    .map(({ label, href, total }) => ({ label, href, found: t.found(total) }));
}

function looser(state: SearchState, chips: Chip[], t: Texts): { label: string; to: SearchState }[] {
  const tries = chips.map((chip) => ({ label: t.withoutFilter(`${chip.name}: ${chip.label}`), to: chip.without }));
  if (isFiltered(state) && chips.length > 1) tries.push({ label: t.withoutAnyFilter, to: withoutFilters(state) });
  const unquoted = state.q
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (unquoted !== state.q) tries.push({ label: t.withoutQuotes, to: { ...state, page: 1, q: unquoted } });
  // Accents set wrong are the commonest slip of the keyboard; without any every accent matches.
  const bare = fold(state.q);
  if (bare !== state.q) tries.push({ label: t.withoutAccents, to: { ...state, page: 1, q: bare } });
  const included = state.q.replace(/(^|\s)-("[^"]*"|\S+)/g, ' ').trim();
  if (included !== state.q && included)
    tries.push({ label: t.withoutExclusion, to: { ...state, page: 1, q: included } });
  return tries;
}
