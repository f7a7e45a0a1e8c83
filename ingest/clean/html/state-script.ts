import { reading } from '../prose.ts';

// What a framework leaves for its scripts: `<script id="__NEXT_DATA__" type="application/json">`.
const opening = /<script\b[^>]{0,400}>/gi;
const ofData = /\stype\s*=\s*["']?application\/json/i;
const mostScripts = 12;
// Bounds the walk: values looked at in one script.
const mostValues = 200_000;
// Letters: a body written as one string, and as a list of paragraphs.
const shortest = 400;
const longEnough = 80;
// What has an address of its own in a list is another article.
const addressed: ReadonlySet<string> = new Set(['slug', 'url', 'href', 'link', 'permalink', 'canonicalUrl']);

/** The body of an article that stands nowhere but in the data of a page's scripts: the longest string of running text with
 * markup, or the list that holds the most paragraphs; null where there is none. */
export function bodyOfState(html: string): string | null {
  let best: string | null = null;
  const scripts = html.matchAll(opening).filter(([tag]) => ofData.test(tag));
  for (const match of scripts.take(mostScripts)) {
    const from = match.index + match[0].length;
    const to = html.indexOf('</script', from);
    const found = to < 0 ? null : longestBody(dataOf(html.slice(from, to)));
    if (found !== null && found.length > (best?.length ?? shortest)) best = found;
  }
  return best;
}

function dataOf(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function longestBody(data: unknown): string | null {
  let best = '';
  // Values yet to be looked at, each with the paragraphs of the list around it.
  const waiting: { value: unknown; list: string[] | null }[] = [{ value: data, list: null }];
  const lists: string[][] = [];
  for (let seen = 0; waiting.length > 0 && seen < mostValues; seen++) {
    const { value, list } = waiting.pop() ?? { value: null, list: null };
    if (typeof value === 'string') {
      if (value.length > best.length && isBody(value)) best = value;
      if (value.length >= longEnough && !value.includes('<') && reading(value) !== 'line') list?.push(value);
    } else if (Array.isArray(value)) {
      const own: string[] = [];
      lists.push(own);
      // The last is looked at first.
      for (const one of value.toReversed())
        if (value.length === 1 || !isLinked(one)) waiting.push({ value: one, list: list ?? own });
    } else if (value !== null && typeof value === 'object') {
      for (const one of Object.values(value).toReversed()) waiting.push({ value: one, list });
    }
  }
  for (const list of lists) {
    const text = list.join('\n');
    if (list.length > 2 && text.length > best.length) best = text;
  }
  return best === '' ? null : best;
}

const isBody = (text: string): boolean => text.length >= shortest && (text.match(/<p[\s>]/gi)?.length ?? 0) >= 2;

const isLinked = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.keys(value).some((key) => addressed.has(key));
