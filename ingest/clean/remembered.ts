/** A function of a text that remembers its answers: those of the `count` texts that were asked for last, and of as many
 * before them, for the process is long-lived. */
function remembering<Answer>(answer: (text: string) => Answer, count: number, kept: (text: string) => string) {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (text: string): Answer => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const own = kept(text);
    const found = older.get(text) ?? answer(own);
    if (recent.size >= count) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, found);
    return found;
  };
}

// Enough for the classes that the pages of some hundred sites have.
const common = 20_000;
// The lines of a few pages, and what their menus have in common.
const last = 1000;

/** Remembers what pages have in common, long after each is done. */
export const remembered = <Answer>(answer: (text: string) => Answer, count = common) =>
  remembering(answer, count, copied);

/** Remembers the answers for a page's lines, of which several steps ask the same, with little ado: the last pages stay in
 * memory for it. */
export const lately = <Answer>(answer: (text: string) => Answer) => remembering(answer, last, (text) => text);

/** A part of a page's text holds the whole page in memory for as long as it is held itself; its copy does not. */
const copied = (text: string): string => ` ${text}`.slice(1);
