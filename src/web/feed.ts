import { Router } from 'express';
import type { History } from '../archive/archive.ts';
import { publishedSpan } from '../search/dates.ts';
import { type Hit, maxReach } from '../search/engine.ts';
import { baseAddress } from './base-address.ts';
import { headline } from './headline.ts';
import type { Parts } from './parts.ts';
import { searchRequest } from './request.ts';
import { addressOf, parseState, stateLink } from './state.ts';
import type { Texts } from './texts.ts';
import { xmlText } from './xml-text.ts';

/**
 * `/feed.atom`: any search as a feed, newest first, and `/opensearch.xml`, by which browsers learn the search box.
 * An entry's `updated`, which a feed must tell, is when the article was first read as it reads now, where its newspaper
 * changed it or gives it no date, else its own date.
 */
export function feedRoutes({ engine, archive, settings }: Parts): Router {
  const router = Router();
  router.get('/feed.atom', async (request, response) => {
    const t: Texts = response.locals.t;
    const { state } = parseState(addressOf(request).searchParams);
    const base = baseAddress(request, settings);
    const { request: search } = await searchRequest(engine, { ...state, sort: 'newest', fold: false });
    const { total, hits } = await engine.search(search);
    const full = hits.filter((hit) => hit.missing.length === 0);
    const histories = await archive.histories(full.map(({ article }) => article.id));
    const entries = full.map((hit) => entry(hit, histories.get(hit.article.id), base, t));
    const pages = Math.ceil(Math.min(total, maxReach) / state.size);
    const feed = (page: number) => base + stateLink('/feed.atom', { ...state, page });
    const [lastRun] = await archive.runs(1);
    response.type('application/atom+xml').render('feed', {
      title: state.q ? `${t.site}: ${state.q}` : t.site,
      subtitle: t.tagline,
      self: feed(state.page),
      html: base + stateLink('/', state),
      updated: latest(entries) ?? lastRun?.ended ?? new Date(0).toISOString(),
      total,
      state,
      startIndex: (state.page - 1) * state.size + 1,
      links: [
        { rel: 'first', href: feed(1) },
        ...(state.page > 1 ? [{ rel: 'previous', href: feed(state.page - 1) }] : []),
        ...(state.page < pages ? [{ rel: 'next', href: feed(state.page + 1) }] : []),
        { rel: 'last', href: feed(Math.max(1, pages)) },
      ],
      entries,
      xml: xmlText,
    });
  });
  router.get('/opensearch.xml', (request, response) => {
    response
      .type('application/opensearchdescription+xml')
      .render('opensearch', { base: baseAddress(request, settings) });
  });
  return router;
}

/** Of an undated article whose page the archive does not hold. */
const unknownTime = new Date(0).toISOString();

function latest(entries: readonly { updated: string }[]): string | undefined {
  return entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), '') || undefined;
}

function entry({ article }: Hit, history: History | undefined, base: string, t: Texts) {
  const span = publishedSpan(article.published);
  const published = span && new Date(span.from).toISOString();
  const [first, ...changes] = history?.versions ?? [];
  const dated = published ?? first?.read ?? unknownTime;
  const changed = changes.at(-1)?.read ?? dated;
  const read = `${base}/articles/${article.id}`;
  return {
    id: read,
    read,
    title: headline(article, t).text,
    summary: article.lead ?? article.paragraphs[0] ?? '',
    published,
    updated: changed > dated ? changed : dated,
    authors: article.authors.map(({ name }) => name),
    source: article.source?.name ?? null,
    categories: [article.section, article.topic, ...article.tags, ...article.cited].filter((one) => one !== null),
    url: article.url !== null && /^https?:/.test(article.url) ? article.url : null,
  };
}
