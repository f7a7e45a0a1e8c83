import type { Corrections } from './archive/archive.ts';
import type { Article, Author, Source } from './article.ts';
import { publishedSpan } from './search/dates.ts';

export type Correctable = keyof Corrections;

/** A field as an editor reads and types it: authors and tags one a line, a role or a source's host in brackets. */
export function fieldText(field: Correctable, article: Article): string {
  switch (field) {
    case 'source':
      return sourceText(article.source);
    case 'authors':
      return article.authors.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join('\n');
    case 'tags':
      return article.tags.join('\n');
    default:
      return article[field] ?? '';
  }
}

/** What an editor typed for a field, read back; undefined for a date that is none. */
export function fieldOf<F extends Correctable>(field: F, typed: string): Corrections[F] | undefined;
export function fieldOf(field: Correctable, typed: string): Corrections[Correctable] | undefined {
  const lines = typed
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  switch (field) {
    case 'source':
      return sourceOf(lines.join(' '));
    case 'authors':
      return lines.map(authorOf);
    case 'tags':
      return lines;
    case 'published':
      return dateOf(lines.join(' '));
    default:
      return lines.join(' ') || null;
  }
}

function sourceText(source: Source | null): string {
  if (source === null) return '';
  return source.host === null || source.host === source.name ? source.name : `${source.name} (${source.host})`;
}

const host = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/;

function sourceOf(typed: string): Source | null {
  if (typed === '') return null;
  const [, name = typed, told = ''] = /^(.+?) ?\(([^()]+)\)$/.exec(typed) ?? [];
  if (host.test(told.toLowerCase())) return { host: told.toLowerCase(), name };
  return host.test(typed.toLowerCase())
    ? { host: typed.toLowerCase(), name: typed.toLowerCase() }
    : { host: null, name: typed };
}

function authorOf(line: string): Author {
  const [, name = line, role = null] = /^(.+?) ?\(([^()]+)\)$/.exec(line) ?? [];
  return { name, role };
}

/** "2023", "11/2023", "24.11.2023", "24/11/2023, 16:05", or as articles have it. Times are Vietnam's. */
function dateOf(typed: string): string | null | undefined {
  if (typed === '') return null;
  const [, day, month, year, time] =
    /^(?:(?:(\d{1,2})[./-])?(\d{1,2})[./-])?(\d{4})(?:,? (\d{2}:\d{2}))?$/.exec(typed) ?? [];
  const two = (figures: string) => figures.padStart(2, '0');
  const date = [year, month && two(month), day && two(day)].filter(Boolean).join('-');
  const told = year === undefined ? typed : time && day ? `${date}T${time}:00+07:00` : date;
  return publishedSpan(told) === null || (time && !day) ? undefined : told;
}
