import type { Tokenizer, TokenizerCallbacks } from 'htmlparser2';

// The attributes that the cleaner asks for; of the others, often most of a page's bytes, nothing is copied.
const wanted = new Set(
  'class id role itemprop type data-type style href hidden align width height property name content rel lang datetime'.split(
    ' ',
  ),
);
// White space as HTML has it: not all that `\s` matches.
const rawEnd = (name: string) => new RegExp(`</${name}(?=[ \\n\\t\\f\\r/>])`, 'gi');
// Elements whose content is text until their end tag, whatever it looks like.
const raw = new Map(
  ['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp'].map((name) => [name, rawEnd(name)]),
);
// Elements of which nothing is read and in which elements stand: skipped whole.
const skipped = new Map([
  ['svg', /<\/?svg(?=[ \n\t\f\r/>])/gi],
  ['noscript', /<\/noscript(?=[ \n\t\f\r/>])/gi],
]);
const plainText = 'plaintext';
const commentEnd = /--!?>/g;
// First letters of the names above: other tags' names need not be read.
const special = new Set([...raw.keys(), ...skipped.keys(), plainText].map((name) => name.charCodeAt(0)));
const code = (character: string): number => character.charCodeAt(0);
const greaterThan = code('>');
const slash = code('/');
const equals = code('=');
const exclamation = code('!');
const question = code('?');
const doubleQuote = code('"');
const singleQuote = code("'");
const dash = code('-');

const isLetter = (next: number): boolean => (next >= 97 && next <= 122) || (next >= 65 && next <= 90);
const isSpace = (next: number): boolean => next === 32 || next === 10 || next === 9 || next === 12 || next === 13;

/**
 * Finds tags, text and comments of a page for htmlparser2's `Parser`, which makes elements of them by HTML's rules. It
 * stands in the place of the library's tokenizer, which goes through a page character by character so as to be fed in
 * chunks: this one is given a page whole and looks for the next delimiter, several times faster. What it tells is the same
 * but for what nobody here asks for: attributes that no rule reads, and what stands inside of `svg` and `noscript`.
 * Entities are left as they are, for the handler to decode. Linear: nothing is looked for twice from one place.
 */
class PageTokenizer {
  readonly running = true;
  readonly #callbacks: TokenizerCallbacks;
  // Names of elements that were left open: their end is not looked for again.
  readonly #open = new Set<string>();
  #html = '';

  constructor(_options: unknown, callbacks: TokenizerCallbacks) {
    this.#callbacks = callbacks;
  }

  /** Takes the whole page. */
  write(html: string): void {
    this.#html = html;
    let from = 0;
    let at = html.indexOf('<');
    while (at >= 0) {
      const next = html.charCodeAt(at + 1);
      const isTag = isLetter(next);
      if (isTag || next === slash || next === exclamation || next === question) {
        if (at > from) this.#callbacks.ontext(from, at);
        from = isTag ? this.#tag(at) : next === slash ? this.#endTag(at) : this.#comment(at, next);
        if (from < 0) return;
        at = html.indexOf('<', from);
      } else at = html.indexOf('<', at + 1);
    }
    if (from < html.length) this.#callbacks.ontext(from, html.length);
  }

  end(): void {
    this.#callbacks.onend();
  }

  /** Reads the tag that opens at `at`: where the text after it begins; -1 where the page ends within it. */
  #tag(at: number): number {
    const html = this.#html;
    const nameEnd = this.#nameEnd(at + 2);
    if (nameEnd < 0) return -1;
    const name = special.has(html.charCodeAt(at + 1) | 32) ? html.slice(at + 1, nameEnd).toLowerCase() : '';
    const foreign = name !== '' && (this.#callbacks.isInForeignContext?.() ?? false);
    this.#callbacks.onopentagname(at + 1, nameEnd);
    const end = this.#attributes(nameEnd);
    if (end < 0) return -1;
    const after = end + 1;
    if (name === '' || foreign) return after;
    if (name === plainText) return this.#rest(after);
    const ending = raw.get(name);
    if (ending !== undefined) {
      ending.lastIndex = after;
      const close = ending.exec(html)?.index;
      if (close === undefined) return this.#rest(after);
      if (close > after) this.#callbacks.ontext(after, close);
      return close;
    }
    const isClosed = name === 'svg' && html.charCodeAt(end - 1) === slash;
    return isClosed ? after : this.#skip(name, after);
  }

  /** The rest of the page as text. */
  #rest(from: number): number {
    if (from < this.#html.length) this.#callbacks.ontext(from, this.#html.length);
    return -1;
  }

  /** Where an element's end tag begins, or its content where it has none. Drawings may hold drawings. */
  #skip(name: string, from: number): number {
    const pattern = skipped.get(name);
    if (!pattern || this.#open.has(name)) return from;
    pattern.lastIndex = from;
    let depth = 1;
    for (let found = pattern.exec(this.#html); found !== null; found = pattern.exec(this.#html)) {
      depth += this.#html.charCodeAt(found.index + 1) === slash ? -1 : 1;
      if (depth === 0) return found.index;
    }
    this.#open.add(name);
    return from;
  }

  /** Tells the attributes from `at` on: the index of the tag's ">"; -1 where the page ends before it. */
  #attributes(from: number): number {
    const html = this.#html;
    let at = from;
    while (at < html.length) {
      const next = html.charCodeAt(at);
      if (isSpace(next)) at += 1;
      else if (next === greaterThan) {
        this.#callbacks.onopentagend(at);
        return at;
      } else if (next === slash) {
        at = this.#pastSpace(at + 1);
        if (html.charCodeAt(at) !== greaterThan) continue;
        this.#callbacks.onselfclosingtag(at);
        return at;
      } else {
        at = this.#attribute(at);
        if (at < 0) return -1;
      }
    }
    return -1;
  }

  #attribute(start: number): number {
    const html = this.#html;
    let end = start + 1;
    for (; end < html.length; end++) {
      const next = html.charCodeAt(end);
      if (next === equals || next === slash || next === greaterThan || isSpace(next)) break;
    }
    const name = html.slice(start, end);
    const isWanted = wanted.has(name) || wanted.has(name.toLowerCase());
    if (isWanted) this.#callbacks.onattribname(start, end);
    const at = this.#pastSpace(end);
    if (html.charCodeAt(at) !== equals) {
      if (isWanted) this.#callbacks.onattribend(0, end);
      return at;
    }
    const value = this.#pastSpace(at + 1);
    const quote = html.charCodeAt(value);
    if (quote === doubleQuote || quote === singleQuote) {
      const close = html.indexOf(quote === doubleQuote ? '"' : "'", value + 1);
      if (close < 0) return -1;
      if (isWanted) this.#value(value + 1, close, quote === doubleQuote ? 3 : 2);
      return close + 1;
    }
    let last = value;
    while (last < html.length && !isSpace(html.charCodeAt(last)) && html.charCodeAt(last) !== greaterThan) last += 1;
    if (isWanted) this.#value(value, last, 1);
    return last;
  }

  #value(from: number, to: number, quote: number): void {
    if (to > from) this.#callbacks.onattribdata(from, to);
    this.#callbacks.onattribend(quote, to);
  }

  #endTag(at: number): number {
    const next = this.#html.charCodeAt(at + 2);
    if (next === greaterThan) return at + 3;
    if (!isLetter(next)) return this.#bogus(at);
    const nameEnd = this.#nameEnd(at + 3);
    if (nameEnd < 0) return -1;
    this.#callbacks.onclosetag(at + 2, nameEnd);
    const end = this.#html.indexOf('>', nameEnd);
    return end < 0 ? -1 : end + 1;
  }

  #comment(at: number, next: number): number {
    const html = this.#html;
    if (next === exclamation && html.startsWith('[CDATA[', at + 2)) {
      const end = html.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      this.#callbacks.oncdata(at + 9, end + 2, 2);
      return end + 3;
    }
    if (next !== exclamation || html.charCodeAt(at + 2) !== dash || html.charCodeAt(at + 3) !== dash)
      return this.#bogus(at);
    const abrupt = html.startsWith('>', at + 4) ? at + 4 : html.startsWith('->', at + 4) ? at + 5 : -1;
    if (abrupt >= 0) return this.#passed(abrupt);
    commentEnd.lastIndex = at + 4;
    const end = commentEnd.exec(html);
    return end === null ? -1 : this.#passed(end.index + end[0].length - 1);
  }

  /** A declaration, or what is taken for a comment: all to the next ">". */
  #bogus(at: number): number {
    const end = this.#html.indexOf('>', at + 2);
    return end < 0 ? -1 : this.#passed(end);
  }

  /** Tells of a comment without its text, so that the parser counts on from its end. */
  #passed(end: number): number {
    this.#callbacks.oncomment(end, end, 0);
    return end + 1;
  }

  #nameEnd(from: number): number {
    for (let at = from; at < this.#html.length; at++) {
      const next = this.#html.charCodeAt(at);
      if (next === slash || next === greaterThan || isSpace(next)) return at;
    }
    return -1;
  }

  #pastSpace(from: number): number {
    let at = from;
    while (at < this.#html.length && isSpace(this.#html.charCodeAt(at))) at += 1;
    return at;
  }
}

/** For htmlparser2's option `Tokenizer`: its parser calls no more of one than is here. */
export const pageTokenizer = PageTokenizer as unknown as typeof Tokenizer;
