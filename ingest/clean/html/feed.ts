import type { Parser } from 'htmlparser2';

// Elements of which nothing is read, and often the greater part of a page's bytes.
const opening = /<(script|style|svg|noscript)(?=[\s>])/gi;
const closing: Record<string, RegExp> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  svg: /<\/?svg(?=[\s>/])/gi,
  noscript: /<\/noscript/gi,
};

/** The element that the parser opened last: the index that it gave, and whether its text is wanted. */
export type Opened = { name: string; at: number; wanted: boolean };

/**
 * Gives a page to a parser without what stands inside of scripts, styles, drawings and `noscript`, which is skipped by
 * searching for its end: many times faster than parsing it. Anything is skipped only where the parser itself has just
 * opened such an element (and not a text that looks like one, in a comment or an attribute), so it reads the same page.
 */
export class Feed {
  readonly #html: string;
  /** Characters left out so far: the parser's indexes count without them. */
  skipped = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** Feeds all of the page; `last` tells what the parser opened last. */
  into(parser: Parser, last: () => Opened | null): void {
    const html = this.#html;
    // Names of which one was left open: searched for no more, so that a page of them takes no longer.
    const open = new Set<string>();
    let fed = 0;
    opening.lastIndex = 0;
    for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
      const name = (found[1] ?? '').toLowerCase();
      const end = html.indexOf('>', opening.lastIndex) + 1;
      if (end === 0) break;
      opening.lastIndex = end;
      if (open.has(name)) continue;
      parser.write(html.slice(fed, end));
      fed = end;
      const opened = last();
      if (opened?.name !== name || opened.at + this.skipped !== found.index || html[end - 2] === '/') continue;
      const close = closeOf(html, name, end);
      if (close < 0) open.add(name);
      else {
        opening.lastIndex = close;
        if (opened.wanted) continue;
        this.skipped += close - end;
        fed = close;
      }
    }
    parser.end(html.slice(fed));
  }
}

/** Where the element's end tag begins, -1 where it has none. Drawings may hold drawings. */
function closeOf(html: string, name: string, from: number): number {
  const pattern = closing[name];
  if (!pattern) return -1;
  pattern.lastIndex = from;
  let depth = 1;
  for (let found = pattern.exec(html); found !== null; found = pattern.exec(html)) {
    depth += found[0][1] === '/' ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return -1;
}
