import type { Note } from './query.ts';

/** What a clause may be limited to, by the names one types before a colon. */
export type FieldName = 'title' | 'source' | 'author' | 'cited';

/** One thing typed: a word, a quoted phrase, or the word OR. `label` is it as typed. */
export type Item =
  | { kind: 'or' }
  | { kind: 'text'; text: string; quoted: boolean; negated: boolean; field: FieldName | null; label: string };

const fieldNames: [FieldName, string[]][] = [
  ['title', ['tiêu đề', 'tieu de', 'title']],
  // As one types it to search engines.
  ['source', ['nguồn', 'nguon', 'source', 'site']],
  ['author', ['tác giả', 'tac gia', 'author']],
  ['cited', ['văn bản', 'van ban', 'document']],
];
const fieldOf = new Map(fieldNames.flatMap(([field, names]) => names.map((name) => [name, field] as const)));
const fieldName = new RegExp(`(${[...fieldOf.keys()].join('|')})\\s?:\\s*`, 'iuy');
const space = /\s+/y;
const or = /(?:OR|HOẶC)(?=\s|$)/y;
/** As a minus: who types it from habit does not look for the word. */
const not = /NOT\s+(?=[\p{L}\p{N}\p{M}"“„«])/uy;
/** All words must match as it is: who types it from habit does not look for the word. */
const and = /AND(?=\s)/y;
/** A minus excludes only at the start of a word: "Việt Nam - Lào" and "COVID-19" have none. */
const minus = /[-−](?=[\p{L}\p{N}\p{M}"“„«])/uy;
const quoted = /["“”„«]([^"“”„«»]*)["“”„»]/y;
const bare = /[^\s"“”„«»]+/y;
/** What ends a question or a clause is none of a word's. */
const endMarks = /(?<=[\p{L}\p{N}\p{M}])[?!.,;:…]+$/u;
const stray = /["“”„«»]/y;

/**
 * Cuts a query as typed (NFC) into items. Nothing is an error: a quotation mark without its pair is passed over and
 * noted, a field name with nothing after it is a word, an AND between words none.
 */
export function lex(text: string): { items: Item[]; notes: Note[] } {
  const items: Item[] = [];
  let unpaired = false;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    if (take(space) || (items.length > 0 && take(and))) continue;
    if (take(or)) {
      items.push({ kind: 'or' });
      continue;
    }
    const start = at;
    const negated = take(minus) !== null || (items.length > 0 && take(not) !== null);
    const named = take(fieldName);
    const field = named ? (fieldOf.get((named[1] ?? '').toLowerCase()) ?? null) : null;
    const phrase = take(quoted);
    const value = phrase?.[1] ?? take(bare)?.[0];
    if (value !== undefined) {
      const label = text.slice(start, at).replace(endMarks, '');
      items.push({ kind: 'text', text: value, quoted: phrase !== null, negated, field, label });
    } else if (named) {
      items.push({ kind: 'text', text: named[1] ?? '', quoted: false, negated, field: null, label: named[1] ?? '' });
    } else if (take(stray)) {
      unpaired = true;
    } else {
      at++;
    }
  }
  return { items, notes: unpaired ? [{ code: 'quote-without-pair' }] : [] };
}
