// Enough for the classes that the pages of some hundred sites have.
const common = 20_000;

/** Enough for the lines of a few pages, of which several steps ask the same, and for what their menus have in common. */
export const fewPages = 1000;

/** A function of a text that remembers its answers: those of the `count` texts that were asked for last, and of as many
 * before them, for the process is long-lived. */
export function remembered<Answer>(answer: (text: string) => Answer, count = common): (text: string) => Answer {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const found = older.get(text) ?? answer(own);
    if (recent.size >= count) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, found);
    return found;
  };
}

/** A part of a page's text holds the whole page in memory for as long as it is held itself; its copy does not. */
const copied = (text: string): string => ` ${text}`.slice(1);
