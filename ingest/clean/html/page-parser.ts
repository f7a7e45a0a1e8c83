import { type Handler, Parser } from 'htmlparser2';
import { kindOf } from './elements.ts';

// Many times deeper than pages nest. The parser looks through what is open at every end tag that fits none, so that without a
// bound a page of nothing but unclosed tags would take hours; what is deeper is read flat, as though it were closed at once.
const deepest = 1000;

/** What a reader of pages is told: of a tag its name, then its attributes one by one, then that it ends. */
export type PageHandler = Pick<Handler, 'onparserinit' | 'onopentagname' | 'onattribute' | 'ontext' | 'onclosetag'> & {
  /** The start tag told of ends, unless it is implied: then what comes next is its end. */
  ontagend(): void;
  /** How many elements are open. */
  readonly depth: number;
};

/** htmlparser2's parser without its `onopentag`, for which it makes an object of each element's attributes, wanted or not:
 * a fifth of its time. */
export class PageParser extends Parser {
  readonly #handler: PageHandler;
  #isTooDeep = false;

  constructor(handler: PageHandler) {
    super(handler, { decodeEntities: false });
    this.#handler = handler;
  }

  override onopentagname(start: number, endIndex: number): void {
    this.#isTooDeep = this.#handler.depth >= deepest;
    super.onopentagname(start, endIndex);
  }

  override onclosetag(start: number, endIndex: number): void {
    this.#isTooDeep = false;
    super.onclosetag(start, endIndex);
  }

  // What is inside of a script is text for no reader, however deep.
  override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this.#isTooDeep && !kindOf(name).unseen);
  }

  override onopentagend(endIndex: number): void {
    this.#handler.ontagend();
    super.onopentagend(endIndex);
  }
}
