import { visible } from '../visible.ts';

// So large a share of a block's letters is all of it.
const all = 0.9;

/** How text is printed that comes next: within how many links, elements in bold, in italics. */
export type Printed = { link: number; bold: number; italic: number };

/** What is told of a block's text once it is whole: its place in the page, the share of its letters in links, and whether
 * all of it stands in italics, in bold. */
export type Told = { text: string; at: number; links: number; italic: boolean; bold: boolean };

/** The text of the block that is being read. */
export class BlockText {
  #text = '';
  #at = -1;
  #letters = 0;
  #linked = 0;
  #bolded = 0;
  #italicised = 0;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** White space opens no block. */
  add(chunk: string, at: number, { link, bold, italic }: Printed): void {
    if (this.#at < 0) {
      if (chunk.trim() === '') return;
      this.#at = at;
    }
    this.#text += chunk;
    const size = inked(chunk);
    this.#letters += size;
    if (link > 0) this.#linked += size;
    if (bold > 0) this.#bolded += size;
    if (italic > 0) this.#italicised += size;
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
    };
    this.#text = '';
    this.#at = -1;
    this.#letters = this.#linked = this.#bolded = this.#italicised = 0;
    return text === '' ? null : told;
  }
}

/** Characters that are not white space: a link on a line of its own fills its block, however far the source indents it. */
function inked(chunk: string): number {
  let count = 0;
  for (let at = 0; at < chunk.length; at++) {
    const code = chunk.charCodeAt(at);
    if (code > 32 && code !== 160) count += 1;
  }
  return count;
}
