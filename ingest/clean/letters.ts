// Latin script and punctuation: characters beyond are asked for each time.
const known = 0x2100;
const notMet = 0;
const none = 1;

/** What each character is of a word: the code of its letter in one form, 0 where it is of none. Learnt as they come by, for to
 * learn all of Latin script takes as long as cleaning a page of HTML. */
export class Letters {
  #form: (character: string) => string;
  #codes = new Uint16Array(known);

  /** `form`: the letter that stands for a character ("Ạ": "ạ", or "a"), empty where it is of no word. */
  constructor(form: (character: string) => string) {
    this.#form = form;
  }

  of(code: number): number {
    const letter = code < known ? (this.#codes[code] as number) : notMet;
    if (letter === notMet) return this.#learn(code);
    return letter === none ? 0 : letter;
  }

  #learn(code: number): number {
    const form = this.#form(String.fromCharCode(code));
    const letter = form === '' ? 0 : form.charCodeAt(0);
    if (code < known) this.#codes[code] = letter === 0 ? none : letter;
    return letter;
  }
}
