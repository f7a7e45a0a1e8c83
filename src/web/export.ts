import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { type Request, type Response, Router } from 'express';
import type { Article } from '../article.ts';
import { baseAddress } from './base-address.ts';
import { everyArticle } from './every-article.ts';
import type { Parts } from './parts.ts';
import { addressOf, parseState } from './state.ts';

const columns = [
  'title',
  'lead',
  'source',
  'host',
  'published',
  'authors',
  'section',
  'topic',
  'tags',
  'cited',
  'url',
  'read',
] as const;

/**
 * `/export.csv` and `/export.jsonl`: every article of a search, streamed, with the search page's parameters. JSON Lines
 * gives each article as it is held, in a form that `npm run ingest` reads.
 */
export function exportRoutes({ engine, settings }: Parts): Router {
  const router = Router();
  router.get('/export.csv', async (request, response) => {
    const { state } = parseState(addressOf(request).searchParams);
    const base = baseAddress(request, settings);
    const articles = await begun(everyArticle(engine, state));
    download(response, 'text/csv; charset=utf-8', 'diem-bao.csv');
    // A cell that begins like a formula would be run by a spreadsheet; the mark of byte order makes Excel read UTF-8.
    const rows = stringify({ header: true, columns: [...columns], bom: true, escape_formulas: true });
    await sent(request, pipeline(Readable.from(mapped(articles, (one) => row(one, base))), rows, response));
  });
  router.get('/export.jsonl', async (request, response) => {
    const { state } = parseState(addressOf(request).searchParams);
    const articles = await begun(everyArticle(engine, state));
    download(response, 'application/jsonl; charset=utf-8', 'diem-bao.jsonl');
    const lines = mapped(articles, (one) => `${JSON.stringify(one)}\n`);
    await sent(request, pipeline(Readable.from(lines), response));
  });
  return router;
}

/** Waits for the first article, so that an engine that is away can still be answered with 503. */
async function begun(articles: AsyncIterable<Article>): Promise<AsyncIterable<Article>> {
  const all = articles[Symbol.asyncIterator]();
  const first = await all.next();
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await all.next()) yield next.value;
    } finally {
      await all.return?.();
    }
  })();
}

async function* mapped<To>(articles: AsyncIterable<Article>, to: (article: Article) => To): AsyncGenerator<To> {
  for await (const article of articles) yield to(article);
}

/** A reader who closes the connection has had enough: no error of ours. */
async function sent(request: Request, sending: Promise<void>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    if (!request.destroyed && !request.socket.destroyed) throw error;
  }
}

function download(response: Response, type: string, name: string): void {
  response.set('Content-Type', type).attachment(name).set('Content-Type', type).set('X-Robots-Tag', 'noindex');
}

function row(article: Article, base: string): Record<(typeof columns)[number], string> {
  return {
    title: article.title ?? '',
    lead: article.lead ?? '',
    source: article.source?.name ?? '',
    host: article.source?.host ?? '',
    published: article.published ?? '',
    authors: article.authors.map(({ name, role }) => (role ? `${name} (${role})` : name)).join('; '),
    section: article.section ?? '',
    topic: article.topic ?? '',
    tags: article.tags.join('; '),
    cited: article.cited.join('; '),
    url: article.url ?? '',
    read: `${base}/articles/${article.id}`,
  };
}
