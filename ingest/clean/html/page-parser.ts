import { type Handler, Parser } from 'htmlparser2';

/** What a reader of pages is told: of a tag its name, then its attributes one by one, then that it ends. */
export type PageHandler = Pick<Handler, 'onparserinit' | 'onopentagname' | 'onattribute' | 'ontext' | 'onclosetag'> & {
  /** The start tag told of ends, unless it is implied: then what comes next is its end. */
  ontagend(): void;
};

/** htmlparser2's parser without its `onopentag`, for which it makes an object of each element's attributes, wanted or not:
 * a fifth of its time. */
export class PageParser extends Parser {
  readonly #handler: PageHandler;

  constructor(handler: PageHandler) {
    super(handler, { decodeEntities: false });
    this.#handler = handler;
  }

  override onopentagend(endIndex: number): void {
    this.#handler.ontagend();
    super.onopentagend(endIndex);
  }
}
