import type { Author, Source } from '../../src/article.ts';
import type { Content, Told } from '../page.ts';
import { publishedOf } from './published.ts';
import { sourceNamed } from './source.ts';

/** What one line of JSON Lines tells of a page. */
export type Record = {
  url: string | null;
  source: Source | null;
  fetched: string | null;
  content: Content;
  told: Told;
};

/** A field that is not what it should be; the message names it and says what to write. */
class FieldError extends Error {}

/**
 * Reads a record: `url, title, lead, published, source, authors, section, topic, tags, captions, fetched` and one of
 * `paragraphs`, `html`, `text` (the first of them that there is). null and '' tell nothing; other fields are ignored.
 */
export function readRecord(json: string): Record | { rejected: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { rejected: `it is not JSON: ${error.message}; every line must be one whole JSON object` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { rejected: `it is ${kindOf(value)}; every line must be one JSON object` };
  const fields = new Map(Object.entries(value));
  try {
    return {
      url: address(fields),
      source: source(fields),
      fetched: moment(fields),
      content: content(fields),
      told: told(fields),
    };
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return { rejected: error.message };
  }
}

type Fields = ReadonlyMap<string, unknown>;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function wrong(field: string, value: unknown, mend: string): FieldError {
  return new FieldError(`its field "${field}" is ${kindOf(value)}; write it as ${mend}`);
}

function raw(fields: Fields, field: string): string | null {
  const value = fields.get(field);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw wrong(field, value, `a string: "${field}": "…"`);
  return value.trim() === '' ? null : value;
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ');

function line(fields: Fields, field: string): string | null {
  const value = raw(fields, field);
  return value === null ? null : plain(value);
}

function lines(fields: Fields, field: string): string[] | null {
  const value = fields.get(field);
  if (value === undefined || value === null) return null;
  const mend = `a list of strings: "${field}": ["…"]`;
  if (!Array.isArray(value)) throw wrong(field, value, mend);
  const odd = value.findIndex((item) => typeof item !== 'string');
  if (odd >= 0) throw wrong(`${field}[${odd}]`, value[odd], mend);
  return value.map(plain).filter((item) => item !== '');
}

function address(fields: Fields): string | null {
  const value = line(fields, 'url');
  if (value === null) return null;
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
    throw new FieldError(`its field "url" ("${value.slice(0, 100)}") is no address; write it whole: "https://…"`);
  return value;
}

function source(fields: Fields): Source | null {
  const value = fields.get('source');
  if (value === undefined || value === null) return null;
  const mend = 'a host, a name, or {"host": "…", "name": "…"}';
  if (typeof value === 'string') return value.trim() === '' ? null : sourceNamed(value);
  if (typeof value !== 'object' || Array.isArray(value)) throw wrong('source', value, mend);
  const parts = new Map(Object.entries(value));
  const name = line(parts, 'name');
  const host = line(parts, 'host');
  if (host === null) return name === null ? null : { host: null, name };
  const named = sourceNamed(host);
  if (named.host === null) throw new FieldError(`its field "source.host" ("${host}") is no host; write it as ${mend}`);
  return { host: named.host, name: name ?? named.host };
}

function moment(fields: Fields): string | null {
  const value = line(fields, 'fetched');
  if (value === null) return null;
  if (Number.isNaN(Date.parse(value)))
    throw new FieldError(`its field "fetched" ("${value}") is no time; write it as 2023-11-29T11:11:00+07:00`);
  return value;
}

function content(fields: Fields): Content {
  const paragraphs = lines(fields, 'paragraphs');
  if (paragraphs !== null && paragraphs.length > 0) return { kind: 'paragraphs', paragraphs };
  const html = raw(fields, 'html');
  if (html !== null) return { kind: 'html', html };
  const text = raw(fields, 'text');
  if (text !== null) return { kind: 'text', text };
  const held = [...fields.keys()].slice(0, 20).map((name) => `"${name.slice(0, 40)}"`);
  throw new FieldError(
    `it has no content: "text", "html" and "paragraphs" are all missing or empty; its fields are ${held.join(', ') || 'none'}`,
  );
}

function told(fields: Fields): Told {
  const found: Told = {};
  for (const field of ['title', 'lead', 'section', 'topic'] as const) {
    const value = line(fields, field);
    if (value !== null) found[field] = value;
  }
  for (const field of ['tags', 'captions'] as const) {
    const value = lines(fields, field);
    if (value !== null && value.length > 0) found[field] = value;
  }
  const published = line(fields, 'published');
  if (published !== null) {
    const date = publishedOf(published);
    if (date === null)
      throw new FieldError(
        `its field "published" ("${published.slice(0, 60)}") is no date; write it as 2023, 2023-11, 2023-11-29 or 2023-11-29T11:11:00+07:00`,
      );
    found.published = date;
  }
  const names = authors(fields);
  if (names.length > 0) found.authors = names;
  return found;
}

function authors(fields: Fields): Author[] {
  const single = fields.get('author');
  const value = fields.get('authors') ?? (typeof single === 'string' ? [single] : single);
  if (value === undefined || value === null) return [];
  const mend = 'a list of names or of {"name": "…", "role": "…"}';
  if (!Array.isArray(value)) throw wrong('authors', value, mend);
  return value
    .map((item: unknown, at): Author => {
      if (typeof item === 'string') return { name: plain(item), role: null };
      if (typeof item !== 'object' || item === null) throw wrong(`authors[${at}]`, item, mend);
      const parts = new Map(Object.entries(item));
      return { name: line(parts, 'name') ?? '', role: line(parts, 'role') };
    })
    .filter((author) => author.name !== '');
}
