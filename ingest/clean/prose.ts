/** How a block reads, which is all that a text dump tells of its layout:
 * `prose` is running text; `sentence` one that ends as a sentence does, but could be a caption or a teaser;
 * `line` has no end: a headline, a subhead, a caption, a byline, a menu entry, a verse. */
export type Reading = 'prose' | 'sentence' | 'line';

const sentenceEnd = /[.!?…:;。！？]["”’»)\]」]*$/;

// Measured on 19,667 Vietnamese articles: 95 % of headlines are shorter than 110 characters, 93 % of paragraphs longer.
const proseLength = 110;

/** Whether the text ends as a sentence does (a colon too: it announces what follows). */
export function endsAsSentence(text: string): boolean {
  return sentenceEnd.test(text.length > 12 ? text.slice(-12) : text);
}

export function reading(text: string): Reading {
  const ended = endsAsSentence(text);
  if (text.length >= 2.2 * proseLength || (ended && text.length >= proseLength)) return 'prose';
  return ended && text.length >= 25 ? 'sentence' : 'line';
}

/** Number of words, counted up to 60: only short texts are asked for theirs. */
export function wordCount(text: string): number {
  const head = text.length > 600 ? text.slice(0, 600) : text;
  return head.split(/[\s]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
