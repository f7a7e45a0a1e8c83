import type { Piece } from '../block.ts';
import { endingReason, isBoxHeading, isMoreLink } from '../phrase.ts';
import { reading } from '../prose.ts';
import type { Region } from './region.ts';

/** Sums over the first n pieces, so that any element's sum is one subtraction. */
export class Sums {
  readonly #sums: Float64Array;
  constructor(pieces: Piece[], of: (piece: Piece, at: number) => number) {
    this.#sums = new Float64Array(pieces.length + 1);
    for (const [at, piece] of pieces.entries()) this.#sums[at + 1] = (this.#sums[at] ?? 0) + of(piece, at);
  }

  of({ from, to }: { from: number; to: number }): number {
    const last = this.#sums.length - 1;
    return (this.#sums[Math.min(to, last)] ?? 0) - (this.#sums[Math.min(from, last)] ?? 0);
  }
}

/** What is known of the whole page when its elements are judged. */
export type PageSums = {
  /** Letters of running text outside links; of all text; of text in links; of links that may be headlines. */
  prose: Sums;
  letters: Sums;
  linked: Sums;
  headlines: Sums;
  /** Letters of headings that are no link and no box's. */
  subheads: Sums;
  /** `prose` of the page. */
  total: number;
  /** `prose` of all paragraphs of one kind: a class that every paragraph has ("paywall") tells nothing. */
  paragraphs: Map<string, number>;
  /** Where the headline stands; -1: not known. An element around it is never set apart. */
  title: number;
};

const numbered = /(?:^|\s)\S*\d\S*/g;

/** What elements of one kind have in common: their hint without what is numbered, an id or a place in a list. */
export const commonHint = ({ hint }: Region): string => (/\d/.test(hint) ? hint.replace(numbered, '').trim() : hint);

// A link of fewer letters is a name or a word of a sentence, not a headline.
const headlineSize = 20;

export const isHeading = (region: Region | null): boolean => region !== null && /^h[1-6]$/.test(region.name);

export function sumsOf(pieces: Piece[], title: number): PageSums {
  const prose = new Sums(pieces, ({ text, links }) => (links > 0.5 || reading(text) === 'line' ? 0 : text.length));
  const paragraphs = new Map<string, number>();
  for (const { text, links, region } of pieces) {
    if (region?.name !== 'p' || region.hint === '' || links > 0.5 || reading(text) === 'line') continue;
    const kind = commonHint(region);
    paragraphs.set(kind, (paragraphs.get(kind) ?? 0) + text.length);
  }
  return {
    paragraphs,
    prose,
    letters: new Sums(pieces, ({ text }) => text.length),
    linked: new Sums(pieces, ({ text, links }) => text.length * links),
    headlines: new Sums(pieces, ({ text, links }) =>
      links > 0.9 && text.length >= headlineSize && !isMoreLink(text) ? text.length : 0,
    ),
    subheads: new Sums(pieces, ({ text, links, region }) =>
      links < 0.3 &&
      text.length >= headlineSize &&
      (isHeading(region) || isHeading(region?.parent ?? null)) &&
      endingReason(text) === null &&
      !isBoxHeading(text)
        ? text.length
        : 0,
    ),
    total: prose.of({ from: 0, to: pieces.length }),
    title,
  };
}
