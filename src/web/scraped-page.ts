import type { PageLine } from '../archive/archive.ts';
import type { Removed } from '../article.ts';

/** A stretch of a line, and why it is not part of the article; null for what was kept. */
export type Stretch = { text: string; removed: Removed | null };
/** `number` is null where the line before stands in the same line of the page's HTML. */
export type ScrapedLine = { number: number | null; stretches: Stretch[] };
export type ScrapedPage = {
  lines: ScrapedLine[];
  /** Removed blocks whose words do not stand in the text as they were taken out. */
  elsewhere: Removed[];
};

type Place = { start: number; end: number };
type Mark = Place & { removed: Removed };

/** The page as it was scraped, line by line, with what the cleaner took out marked in its place. */
export function scrapedPage(page: readonly PageLine[], removed: readonly Removed[]): ScrapedPage {
  const text = page.map((line) => line.text).join('\n');
  const places = placesOf(page);
  const byLine = Map.groupBy(
    page.map(({ line }, at) => ({ line, place: places[at] as Place })),
    ({ line }) => line,
  );
  const marks: Mark[] = [];
  const elsewhere: Removed[] = [];
  for (const block of removed) {
    const own = (byLine.get(block.line) ?? []).map(({ place }) => place);
    const place = wholeLine(text, block.text, own, marks) ?? within(text, block.text, own, marks);
    if (place) marks.push({ ...place, removed: block });
    else elsewhere.push(block);
  }
  marks.sort((a, b) => a.start - b.start);
  return { lines: printed(page, places, text, marks), elsewhere };
}

function placesOf(page: readonly PageLine[]): Place[] {
  const places: Place[] = [];
  let start = 0;
  for (const { text } of page) {
    places.push({ start, end: start + text.length });
    start += text.length + 1;
  }
  return places;
}

function printed(page: readonly PageLine[], places: readonly Place[], text: string, marks: readonly Mark[]) {
  let next = 0;
  return page.map(({ line }, at): ScrapedLine => {
    const { start, end } = places[at] as Place;
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return {
      number: line === page[at - 1]?.line ? null : line,
      stretches: stretches(text, { start, end }, marks, next),
    };
  });
}

/** The first of the lines that is the block and nothing else, and is not taken by another one. */
function wholeLine(text: string, block: string, lines: readonly Place[], taken: readonly Mark[]): Place | null {
  const wanted = bare(block);
  if (wanted === '') return null;
  const found = lines.find(
    (place) => bare(text.slice(place.start, place.end)) === wanted && !taken.some((mark) => overlaps(mark, place)),
  );
  return found ?? null;
}

/** Where a block's words begin in one of the lines, wherever they end. */
function within(text: string, block: string, lines: readonly Place[], taken: readonly Mark[]): Place | null {
  for (const { start, end } of lines) {
    for (let from = start; from < end; ) {
      const place = standsAt(text, block, from, end);
      if (place === null) break;
      if (!taken.some((mark) => overlaps(mark, place))) return place;
      from = place.start + 1;
    }
  }
  return null;
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** White space and the form of accents may differ. */
function standsAt(text: string, block: string, from: number, to: number): Place | null {
  const wanted = bare(block);
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

/** `first` is the first mark that ends after the line begins. */
function stretches(text: string, { start, end }: Place, marks: readonly Mark[], first: number): Stretch[] {
  const found: Stretch[] = [];
  let at = start;
  for (let i = first; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.start >= end) break;
    if (mark.start > at) found.push({ text: text.slice(at, mark.start), removed: null });
    const stop = Math.min(mark.end, end);
    found.push({ text: text.slice(Math.max(mark.start, at), stop), removed: mark.removed });
    at = stop;
  }
  if (at < end) found.push({ text: text.slice(at, end), removed: null });
  return found;
}
