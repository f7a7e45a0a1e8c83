import { gunzipSync } from 'node:zlib';
import { DetectError, MalformedError, ParseError, parseFeed, parseOpml } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { fetching } from '../../config/fetching.ts';
import type { FeedEntry } from '../../src/archive/archive.ts';
import { entriesOf } from '../feed/entry.ts';
import { decode } from '../read/decode.ts';

/** What a document leads to: the articles that it lists, and other lists. Absolute addresses, each once, in order. */
export type Leads = {
  pages: string[];
  lists: string[];
  /** When pages changed last, of those of which a sitemap tells it: milliseconds since the epoch, a day at its end. */
  changed?: Map<string, number>;
  /** What a feed says of the pages that it lists. */
  entries?: Map<string, FeedEntry>;
};

/**
 * Where a feed (RSS, Atom, RDF, JSON Feed), sitemap, sitemap index, OPML file or plain list of addresses leads; null
 * for any other document, which is a page itself. Known by what it is, not by what it is called: feeds are served
 * under every content type there is.
 * @param address the document's own, for the relative addresses in it
 */
export function leadsOf(bytes: Uint8Array, address: string): Leads | null {
  const text = textOf(bytes);
  if (text === null) return null;
  const found = leadsIn(text.trimStart());
  if (found === null) return null;
  const { pages, lists } = found;
  const changed = byAddress(found.changed, address);
  const entries = byAddress(found.entries, address);
  return {
    pages: absolute(pages, address),
    lists: absolute(lists, address),
    ...(changed.size > 0 && { changed }),
    ...(entries.size > 0 && { entries }),
  };
}

/** What is told of a page that is listed twice is what is told first. */
function byAddress<T>(told: ReadonlyMap<string, T> | undefined, address: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const [page, one] of told ?? [])
    for (const url of absolute([page], address)) if (!found.has(url)) found.set(url, one);
  return found;
}

/** Sitemaps are often served as packed files. What cannot be unpacked within the limit is no list. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const decoded = decode(packed ? gunzipSync(bytes, { maxOutputLength: fetching.bytes }) : bytes, null);
    return 'text' in decoded ? decoded.text : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(Z_|ERR_BUFFER)/.test(String(error.code))) return null;
    throw error;
  }
}

function leadsIn(text: string): Leads | null {
  if (text.startsWith('{')) return text.includes('jsonfeed.org/version') ? feed(text) : null;
  const root = /^(?:<\?[^>]*>|<!--.*?-->|<!doctype[^>]*>|\s)*<([\w:]+)/is
    .exec(text.slice(0, 5_000))?.[1]
    ?.toLowerCase();
  if (root === undefined) return list(text);
  if (root === 'rss' || root === 'rdf:rdf' || root === 'feed') return feed(text);
  if (root === 'urlset') {
    return { ...locations(text), lists: [] };
  }
  if (root === 'sitemapindex') return { pages: [], lists: locations(text).pages };
  if (root === 'opml') return tolerant(() => ({ pages: [], lists: outlines(parseOpml(text).body?.outlines ?? []) }));
  return null;
}

function feed(text: string): Leads {
  return tolerant(() => {
    const listed = entriesOf(parseFeed(text));
    return {
      pages: listed.map(({ link }) => link),
      lists: [],
      entries: new Map(listed.map(({ link, entry }) => [link, entry])),
    };
  });
}

/** A broken feed leads nowhere; that it is one is known, so it is no page either. */
function tolerant(parse: () => Leads): Leads {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ParseError || error instanceof DetectError || error instanceof MalformedError)
      return { pages: [], lists: [] };
    throw error;
  }
}

type Outline = { xmlUrl?: string; outlines?: Outline[] };

function outlines(all: readonly Outline[]): string[] {
  return all.flatMap(({ xmlUrl, outlines: inner = [] }) => [...(xmlUrl ? [xmlUrl] : []), ...outlines(inner)]);
}

type Located = { pages: string[]; changed: Map<string, number>; entries: Map<string, FeedEntry> };

/** The `loc` of a sitemap's entries, not those of its images and videos, their `lastmod`, and what a news sitemap tells. */
function locations(text: string): Located {
  const located: Located = { pages: [], changed: new Map(), entries: new Map() };
  const fields = new Map<string, string>();
  let field = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        field = name;
        if (/^(?:url|sitemap)$/.test(name)) fields.clear();
        if (!fields.has(name)) fields.set(name, '');
      },
      ontext: (part) => {
        fields.set(field, (fields.get(field) ?? '') + part);
      },
      onclosetag: (name) => {
        field = '';
        if (/^(?:url|sitemap)$/.test(name)) locate(located, fields);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return located;
}

function locate({ pages, changed, entries }: Located, fields: ReadonlyMap<string, string>): void {
  const page = fields.get('loc')?.trim() ?? '';
  if (page === '') return;
  pages.push(page);
  const time = momentOf(fields.get('lastmod')?.trim() ?? '');
  if (time !== null) changed.set(page, time);
  const [title = null, published = null] = ['news:title', 'news:publication_date'].map((name) => fields.get(name));
  if (title !== null || published !== null) entries.set(page, { title, summary: null, published, authors: [] });
}

/** A sitemap's time, a day without one at its end in Vietnam; null where it is none. */
function momentOf(text: string): number | null {
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59+07:00` : text);
  return Number.isNaN(time) ? null : time;
}

/** Lines that are all addresses, but for blank ones and those that begin with #; anything else is no list. */
function list(text: string): Leads | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return told.length > 0 && told.every((line) => /^https?:\/\/\S+$/.test(line)) ? { pages: told, lists: [] } : null;
}

/** Feeds give relative addresses, encode entities twice, and add where a reader came from. */
function absolute(links: readonly string[], address: string): string[] {
  const found = links.slice(0, fetching.entries).flatMap((link) => {
    const url = URL.parse(link.trim().replaceAll('&amp;', '&'), address);
    if (url === null || !/^https?:$/.test(url.protocol)) return [];
    for (const name of [...url.searchParams.keys()]) if (/^utm_/i.test(name)) url.searchParams.delete(name);
    url.hash = '';
    return [url.href];
  });
  return [...new Set(found)];
}
