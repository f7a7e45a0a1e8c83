import type { AnyFeed } from 'feedsmith';
import type { FeedEntry } from '../../src/archive/archive.ts';

/** An entry of a feed and where it leads, both as the feed writes them. */
export type Listed = { link: string; entry: FeedEntry };

type Text = { value?: string } | string | undefined;
type Person = { name?: string } | string;

/** The entries of a feed of any kind that lead somewhere, in its order. */
export function entriesOf(parsed: AnyFeed<string>): Listed[] {
  return listed(parsed).flatMap(({ link, ...told }) => (link === undefined ? [] : [{ link, entry: entryOf(told) }]));
}

type Told = { title: Text; summary: Text; published: string | undefined; authors: readonly Person[] | undefined };

function listed(parsed: AnyFeed<string>): (Told & { link: string | undefined })[] {
  if (parsed.format === 'json')
    return (parsed.feed.items ?? []).map((item) => ({
      link: item.url,
      title: item.title,
      summary: item.summary,
      published: item.date_published,
      authors: item.authors,
    }));
  if (parsed.format === 'atom')
    return (parsed.feed.entries ?? []).map(({ links = [], title, summary, published, authors }) => ({
      link: (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href,
      title,
      summary,
      published,
      authors,
    }));
  if (parsed.format === 'rdf')
    return (parsed.feed.items ?? []).map(({ link, title, description, dc }) => ({
      link,
      title,
      summary: description,
      published: dc?.dates?.[0],
      authors: dc?.creators,
    }));
  return (parsed.feed.items ?? []).map(({ link, guid, title, description, pubDate, authors, dc }) => ({
    link: link ?? (guid?.isPermaLink ? guid.value : undefined),
    title,
    summary: description,
    published: pubDate ?? dc?.dates?.[0],
    authors: dc?.creators ?? authors,
  }));
}

function entryOf({ title, summary, published, authors = [] }: Told): FeedEntry {
  return {
    title: textOf(title),
    summary: textOf(summary),
    published: textOf(published),
    authors: authors.flatMap((person) => (typeof person === 'string' ? person : (person.name ?? []))),
  };
}

function textOf(text: Text): string | null {
  const value = typeof text === 'string' ? text : text?.value;
  return value === undefined || value.trim() === '' ? null : value;
}
