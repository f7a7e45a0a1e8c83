import { remembered } from './remembered.ts';
import { phraseKey } from './visible.ts';
import { bareWordsOf, share } from './words.ts';

// A headline is compared with many blocks: the words of the last few texts are kept.
const kept = 64;
const wordsOf = remembered((head) => new Set(phraseKey(head).split(' ')), kept);
const compared = 1000;

/** The share of the shorter text's words that the other has too, 0 to 1: whether one is a form of the other. */
export function likeness(one: string, other: string): number {
  const a = wordsOf(one.slice(0, compared));
  const b = wordsOf(other.slice(0, compared));
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared / few.size;
}

/** Whether a key is the headline's, or that with what a picture's alternative text or a video's label adds: "… ảnh 1",
 * "video …". */
export function repeatsTitle(key: string, title: string): boolean {
  if (key === title) return true;
  if (key.length <= title.length || key.length > title.length + 14 || title.length < 12) return false;
  const rest = key.startsWith(`${title} `)
    ? key.slice(title.length + 1)
    : key.endsWith(` ${title}`)
      ? key.slice(0, -title.length - 1)
      : null;
  return (
    rest !== null &&
    /^(?:\d{1,2}|(?:hinh )?anh \d{1,2}|hinh \d{1,2}|video|clip|photo|infographic|anh|tin video)$/.test(rest)
  );
}

/** The share of a headline's words that a text has too, 0 to 1. */
export const shareToldAgain = (title: string, text: string): number => share(bareWordsOf(title), bareWordsOf(text));
