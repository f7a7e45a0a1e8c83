import type { ArchivedPage } from '../archive/archive.ts';
import type { Removed } from '../article.ts';

/** A stretch of a line, and why it is not part of the article; null for what was kept. */
export type Stretch = { text: string; removed: Removed | null };
export type ScrapedLine = { number: number; stretches: Stretch[] };
export type ScrapedPage = {
  lines: ScrapedLine[];
  /** Removed blocks whose words do not stand in the text as they were taken out. */
  elsewhere: Removed[];
};

/**
 * The page as it was scraped, line by line, with what the cleaner took out marked in its place. null for HTML, whose
 * blocks have no lines of their own, and for bytes that are not UTF-8.
 */
export function scrapedPage(page: ArchivedPage, removed: readonly Removed[]): ScrapedPage | null {
  const text = textOf(page);
  if (text === null) return null;
  const starts = lineStarts(text);
  const marks: { start: number; end: number; removed: Removed }[] = [];
  const elsewhere: Removed[] = [];
  for (const block of removed) {
    const from = starts[block.line - 1];
    const place = from === undefined ? null : standsAt(text, block.text, from, starts[block.line] ?? text.length);
    if (place) marks.push({ ...place, removed: block });
    else elsewhere.push(block);
  }
  marks.sort((a, b) => a.start - b.start);
  const lines = starts.map((start, at) => {
    const end = at + 1 < starts.length ? (starts[at + 1] ?? 0) - 1 : text.length;
    return { number: at + 1, stretches: stretches(text, start, end, marks) };
  });
  return { lines: lines.filter(({ stretches }) => stretches.some((one) => one.text.trim())), elsewhere };
}

function textOf({ media, bytes }: ArchivedPage): string | null {
  if (media === 'html') return null;
  const text = utf8(bytes);
  if (text === null) return null;
  const told = media === 'record' ? recordText(text) : text;
  return told === null || /^\s*<(!doctype|html)/i.test(told) ? null : told.replace(/\r\n?/g, '\n').normalize('NFC');
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A record that became an article is JSON; only one that brings `text` has lines. */
function recordText(line: string): string | null {
  const record: unknown = JSON.parse(line);
  return typeof record === 'object' && record !== null && 'text' in record && typeof record.text === 'string'
    ? record.text
    : null;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Where a block's words begin in a line, wherever they end; white space and the form of accents may differ. */
function standsAt(text: string, block: string, from: number, to: number): { start: number; end: number } | null {
  const wanted = block.normalize('NFC').replace(/\s+/g, '');
  if (wanted === '') return null;
  for (let start = text.indexOf(wanted.charAt(0), from); start >= 0 && start < to; ) {
    let at = start;
    let met = 0;
    for (; met < wanted.length && at < text.length; at++) {
      if (text[at] === wanted[met]) met++;
      else if (!/\s/.test(text.charAt(at))) break;
    }
    if (met === wanted.length) return { start, end: at };
    start = text.indexOf(wanted.charAt(0), start + 1);
  }
  return null;
}

function stretches(
  text: string,
  start: number,
  end: number,
  marks: readonly { start: number; end: number; removed: Removed }[],
): Stretch[] {
  const found: Stretch[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    if (mark.start > at) found.push({ text: text.slice(at, mark.start), removed: null });
    const stop = Math.min(mark.end, end);
    found.push({ text: text.slice(Math.max(mark.start, at), stop), removed: mark.removed });
    at = stop;
  }
  if (at < end) found.push({ text: text.slice(at, end), removed: null });
  return found;
}
