import type { Hit } from '../search/engine.ts';
import { type Fragment, highlight } from '../search/highlight.ts';
import type { Query } from '../search/query.ts';
import { snippet } from '../search/snippet.ts';
import { headline } from './headline.ts';
import { printedDate } from './printed-date.ts';
import { isFiltered, type SearchState, stateLink } from './state.ts';
import type { Texts } from './texts.ts';

/** One result as the page shows it. */
export type HitView = {
  id: string;
  href: string;
  title: Fragment[];
  /** The page printed no headline: these are the body's first words. */
  standIn: boolean;
  snippet: Fragment[];
  source: string;
  sourceKnown: boolean;
  host: string | null;
  sourceInferred: boolean;
  /** For `<time datetime>`; null where the page told none. */
  published: string | null;
  date: string;
  dateInferred: boolean;
  section: string | null;
  missing: string[];
  /** Other reports of its story that were found; null for none. */
  others: { label: string; href: string; named: { href: string; source: string; title: string }[] } | null;
};

export function hitView({ article, missing, others }: Hit, query: Query, state: SearchState, t: Texts): HitView {
  const { text, standIn } = headline(article, t);
  return {
    id: article.id,
    href: readingLink(article.id, state),
    title: highlight(text, query),
    standIn,
    snippet: snippet(article, query),
    source: article.source?.name ?? t.noSource,
    sourceKnown: article.source !== null,
    host: article.source?.host ?? null,
    sourceInferred: article.source !== null && article.evidence.source === 'template',
    published: article.published,
    date: printedDate(article.published, t),
    dateInferred: article.evidence.published === 'template',
    section: article.section,
    missing,
    others:
      others.count === 0
        ? null
        : {
            label: t.otherReports(others.count),
            href: `/stories/${article.id}`,
            named: others.named.map(({ id, title, source }) => ({
              href: readingLink(id, state),
              source: source?.name ?? t.noSource,
              title: title ?? '',
            })),
          },
  };
}

/** Where an article is read. It carries the search, so that the reader can go back to it and on to the next hit. */
export function readingLink(id: string, state: SearchState): string {
  const path = `/articles/${id}`;
  return state.q || isFiltered(state) || state.sort !== 'relevance' || state.page > 1 ? stateLink(path, state) : path;
}
