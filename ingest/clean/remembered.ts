// Enough for the classes and lines that the pages of some hundred sites have in common.
const most = 20_000;

/**
 * A function of a text that remembers its answers, for what pages have in common: classes, labels, first words. Bounded,
 * for the process is long-lived: it remembers the `count` texts that were asked for last, and up to as many before them.
 */
export function remembered<Answer>(answer: (text: string) => Answer, count = most): (text: string) => Answer {
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
const copied = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
