import { visible } from '../visible.ts';

// So large a share of a block's letters is all of it.
const all = 0.9;
// A line of crumbs or tags: so long at most, and so large a share of it in links.
const longestRow = 400;
const mostlyLinks = 0.5;
// Or a headline's link, and a line or two behind it.
const shortestHeadline = 20;

/** How text is printed that comes next: within how many links, elements in bold, in italics. */
export type Printed = { link: number; bold: number; italic: number };

/** What is told of a block's text once it is whole: its place in the page, the share of its letters in links, and whether
 * all of it stands in italics, in bold; the texts of its links, where a short block has several and little else. */
export type Told = {
  text: string;
  at: number;
  links: number;
  italic: boolean;
  bold: boolean;
  entries: readonly string[];
};

/** The text of the block that is being read. */
export class BlockText {
  #text = '';
  // Its last two characters: to ask a text that grows for its end costs as much as the text is long.
  #end = '';
  #at = -1;
  #letters = 0;
  #linked = 0;
  #bolded = 0;
  #italicised = 0;
  // Where links began and ended, and where the open one began.
  #links: [number, number][] = [];
  #linkFrom = -1;
  // What begins directly behind a link: nothing, an element, another link.
  #behind: 'text' | 'element' | 'link' | 'sentence' = 'text';

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** White space opens no block. */
  add(chunk: string, at: number, { link, bold, italic }: Printed): void {
    if (this.#at < 0) {
      if (chunk.trim() === '') return;
      this.#at = at;
    }
    if (this.#behind !== 'text') {
      if (startsApart[this.#behind].test(chunk) && endsApart[this.#behind].test(this.#end)) this.#text += ' ';
      this.#behind = 'text';
    }
    this.#text += chunk;
    this.#end = chunk.length > 1 ? chunk.slice(-2) : (this.#end + chunk).slice(-2);
    const size = inked(chunk);
    this.#letters += size;
    if (link > 0) this.#linked += size;
    if (bold > 0) this.#bolded += size;
    if (italic > 0) this.#italicised += size;
  }

  /** An element begins within the line, be it a link. */
  begin(isLink: boolean): void {
    const isBehind = this.#linkFrom < 0 && !this.isEmpty && this.#links.at(-1)?.[1] === this.#text.length;
    // "<a>D</a><a>ata</a>" is a word with its first letter set apart.
    const isWord = isBehind && this.#text.length - (this.#links.at(-1)?.[0] ?? 0) > 2;
    if (isBehind) this.#behind = isLink && isWord ? 'link' : 'element';
    else if (this.#end.endsWith('.')) this.#behind = 'sentence';
    if (isLink) this.#linkFrom = this.#text.length;
  }

  endLink(): void {
    // A picture's link has none.
    if (this.#linkFrom >= 0 && this.#linkFrom < this.#text.length)
      this.#links.push([this.#linkFrom, this.#text.length]);
    this.#linkFrom = -1;
  }

  /** What was read, and begins anew; null where none of it is seen. */
  take(): Told | null {
    const text = visible(this.#text);
    const letters = this.#letters;
    const told = {
      text,
      at: this.#at,
      links: letters === 0 ? 0 : this.#linked / letters,
      italic: this.#italicised >= letters * all,
      bold: this.#bolded >= letters * all,
      entries: this.#entries(letters),
    };
    this.#text = '';
    this.#end = '';
    this.#at = -1;
    if (this.#links.length > 0) this.#links = [];
    this.#linkFrom = -1;
    this.#behind = 'text';
    this.#letters = this.#linked = this.#bolded = this.#italicised = 0;
    return text === '' ? null : told;
  }

  #entries(letters: number): readonly string[] {
    const [first, ...others] = this.#links;
    if (first === undefined || letters > longestRow) return none;
    const isRow = others.length > 0 && this.#linked >= letters * mostlyLinks;
    const isHeaded = this.#linked < letters && first[1] - first[0] >= shortestHeadline && first[0] <= 1;
    if (!isRow && !isHeaded) return none;
    return this.#links.map(([from, to]) => visible(this.#text.slice(from, to))).filter((entry) => entry !== '');
  }
}

const none: readonly string[] = [];

// "<a>Thời sự</a><a>Giao thông</a>", "<a>Sức khỏe</a><span>Thứ Tư": what the page's style sets apart is parted in its text.
// "<span>… ngày 10/6.</span><span>Ảnh: NVCC</span>": a sentence and what stands in an element of its own.
const startsApart = { link: /^[\p{L}\d]/u, element: /^[\p{Lu}\d]/u, sentence: /^\p{Lu}\p{Ll}/u };
const endsApart = { link: /[\p{L}\d]$/u, element: /[\p{L}\d]$/u, sentence: /[\p{Ll}\d)]\.$/u };

/** Characters that are not white space: a link on a line of its own fills its block, however far the source indents it. */
function inked(chunk: string): number {
  let count = 0;
  for (let at = 0; at < chunk.length; at++) {
    const code = chunk.charCodeAt(at);
    if (code > 32 && code !== 160) count += 1;
  }
  return count;
}
