import type { ArchivedPage } from '../../src/archive/archive.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { toldByEntry } from '../feed/told.ts';
import type { Content, Page } from '../page.ts';
import { type Decoded, declaredCharset, decode } from './decode.ts';
import { readRecord } from './record.ts';

/** A page ready to be cleaned; `note` says what is amiss with it that did not keep it from being read, or null. */
export type DecodedPage = { page: Page; note: string | null };

/**
 * Decodes a page as the archive holds it, by nothing but what it holds: the same page gives the same result on every
 * call, so `reindex` needs none of the files that it came from.
 */
export function decodePage(archived: ArchivedPage): DecodedPage | { rejected: Fault } {
  const { beside = {} } = archived;
  // The server's word goes before the page's own, as in browsers.
  const declared = beside.charset ?? (archived.media === 'html' ? declaredCharset(archived.bytes) : null);
  const decoded = decode(archived.bytes, declared);
  if ('rejected' in decoded) return decoded;
  if (decoded.text.trim() === '') return { rejected: { code: 'blank' } };
  const note = noteOn(decoded);
  const { origin, url, source, fetched } = archived;
  if (archived.media !== 'record') {
    const content = contentOf(archived.media, unixLines(decoded.text));
    const listed = beside.entry === undefined ? {} : { listed: toldByEntry(beside.entry) };
    return { page: { origin, url, source, fetched, content, told: {}, ...listed }, note };
  }
  const record = readRecord(decoded.text);
  if ('rejected' in record) return record;
  return {
    page: {
      origin,
      url: record.url ?? url,
      source: record.source ?? source,
      fetched: record.fetched ?? fetched,
      content: record.content,
      told: record.told,
    },
    note,
  };
}

const unixLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

// "<div> <p>Sáng 12/5, …</p>": an article as a newspaper's database holds it
const fragment = /^\s*<(?:div|p|article|section|table|span|h\d)(?:\s[^<>]{0,200})?>/i;

/** Scrapers also save HTML under the name `.txt`, be it an article's alone. */
function contentOf(media: 'text' | 'html', text: string): Content {
  const head = text.slice(0, 500);
  if (media === 'html' || /^\s*(<!doctype html|<html)\b/i.test(head)) return { kind: 'html', html: text };
  if (fragment.test(head) && text.includes('</p>')) return { kind: 'html', html: text };
  return { kind: 'text', text };
}

function noteOn(decoded: Exclude<Decoded, { rejected: Fault }>): string | null {
  if (decoded.replaced === 0) return null;
  const places = decoded.replaced === 1 ? 'one place is' : `${decoded.replaced} places are`;
  return `${places} not UTF-8 and read as “\ufffd”; save it again as UTF-8 from where it came to mend it`;
}
