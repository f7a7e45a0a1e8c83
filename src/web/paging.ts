import { maxReach } from '../search/engine.ts';
import { type SearchState, stateLink } from './state.ts';
import type { Texts } from './texts.ts';

export type PageLink = { page: number; href: string; label: string; current: boolean } | 'gap';
export type Paging = {
  previous: string | null;
  next: string | null;
  links: PageLink[];
  pages: number;
  /** A link to the last page, where the address asks for a later one. */
  back: string | null;
};

/** `hits` is how many stand on this page: partial matches follow the full ones and are not in `total`. */
export function paging(state: SearchState, total: number, hits: number, t: Texts): Paging {
  const to = (page: number) => stateLink('/', { ...state, page });
  const reachable = Math.floor(maxReach / state.size);
  const pages = Math.max(1, Math.min(Math.ceil(total / state.size), reachable));
  const shown = [...new Set([1, 2, state.page - 1, state.page, state.page + 1, pages])]
    .filter((page) => page >= 1 && page <= pages)
    .sort((a, b) => a - b);
  const links = shown.flatMap((page, at): PageLink[] => {
    const link = { page, href: to(page), label: t.pageNumber(page), current: page === state.page };
    return page - (shown[at - 1] ?? 0) > 1 ? ['gap', link] : [link];
  });
  return {
    previous: state.page > 1 ? to(Math.min(state.page - 1, pages)) : null,
    next: state.page < pages ? to(state.page + 1) : null,
    links: pages > 1 ? links : [],
    pages,
    back: hits === 0 && state.page > 1 && total > 0 ? to(pages) : null,
  };
}
