/** The lines of places in a page, from 1; asked for in the page's order. */
export class LineNumbers {
  readonly #html: string;
  #line = 1;
  #end: number;

  constructor(html: string) {
    this.#html = html;
    this.#end = html.indexOf('\n');
  }

  lineOf(index: number): number {
    while (this.#end >= 0 && this.#end < index) {
      this.#line += 1;
      this.#end = this.#html.indexOf('\n', this.#end + 1);
    }
    return this.#line;
  }
}
