import type { Author, Source } from '../../src/article.ts';
import type { Fault, Faults, JsonKind } from '../../src/faults/fault.ts';
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

/** A field that is not what it should be. */
class FieldError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * Reads a record: `url, title, lead, published, source, authors, section, topic, tags, captions, fetched` and one of
 * `paragraphs`, `html`, `text` (the first of them that there is). null and '' tell nothing; other fields are ignored.
 */
export function readRecord(json: string): Record | { rejected: Fault } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { rejected: { code: 'not-json', said: error.message } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { rejected: { code: 'not-an-object', kind: kindOf(value) } };
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
    return { rejected: error.fault };
  }
}

type Fields = ReadonlyMap<string, unknown>;

/** Of a value that JSON gave, which is nothing else. */
function kindOf(value: unknown): JsonKind {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : (typeof value as JsonKind);
}

type Wanted = Faults['wrong-field']['wanted'];

function wrong(field: string, value: unknown, wanted: Wanted): FieldError {
  return new FieldError({ code: 'wrong-field', field, kind: kindOf(value), wanted });
}

function raw(fields: Fields, field: string): string | null {
  const value = fields.get(field);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw wrong(field, value, 'string');
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
  if (!Array.isArray(value)) throw wrong(field, value, 'strings');
  const odd = value.findIndex((item) => typeof item !== 'string');
  if (odd >= 0) throw wrong(`${field}[${odd}]`, value[odd], 'strings');
  return value.map(plain).filter((item) => item !== '');
}

function address(fields: Fields): string | null {
  const value = line(fields, 'url');
  if (value === null) return null;
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
    throw new FieldError({ code: 'field-address', value: value.slice(0, 100) });
  return value;
}

function source(fields: Fields): Source | null {
  const value = fields.get('source');
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : sourceNamed(value);
  if (typeof value !== 'object' || Array.isArray(value)) throw wrong('source', value, 'source');
  const parts = new Map(Object.entries(value));
  const name = line(parts, 'name');
  const host = line(parts, 'host');
  if (host === null) return name === null ? null : { host: null, name };
  const named = sourceNamed(host);
  if (named.host === null) throw new FieldError({ code: 'field-host', value: host });
  return { host: named.host, name: name ?? named.host };
}

function moment(fields: Fields): string | null {
  const value = line(fields, 'fetched');
  if (value === null) return null;
  if (Number.isNaN(Date.parse(value))) throw new FieldError({ code: 'field-time', value });
  return value;
}

function content(fields: Fields): Content {
  const paragraphs = lines(fields, 'paragraphs');
  if (paragraphs !== null && paragraphs.length > 0) return { kind: 'paragraphs', paragraphs };
  const html = raw(fields, 'html');
  if (html !== null) return { kind: 'html', html };
  const text = raw(fields, 'text');
  if (text !== null) return { kind: 'text', text };
  const held = [...fields.keys()].slice(0, 20).map((name) => name.slice(0, 40));
  throw new FieldError({ code: 'no-content', fields: held });
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
    if (date === null) throw new FieldError({ code: 'field-date', value: published.slice(0, 60) });
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
  if (!Array.isArray(value)) throw wrong('authors', value, 'authors');
  return value
    .map((item: unknown, at): Author => {
      if (typeof item === 'string') return { name: plain(item), role: null };
      if (typeof item !== 'object' || item === null) throw wrong(`authors[${at}]`, item, 'authors');
      const parts = new Map(Object.entries(item));
      return { name: line(parts, 'name') ?? '', role: line(parts, 'role') };
    })
    .filter((author) => author.name !== '');
}
