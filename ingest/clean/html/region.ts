import type { Reason } from '../../../src/article.ts';
import type { ClassNames } from './class-names.ts';

/** A block-level element of an HTML page, as far as the cleaner needs it. Its pieces are `from` to `to` (excluded) of
 * the page's, for reading order is document order. */
export type Region = {
  name: string;
  /** Its class, id, role and itemprop: lower case, words parted by "-", attributes by spaces. */
  hint: string;
  /** What its class says, and the hint of the others. */
  names: ClassNames;
  others: string;
  parent: Region | null;
  from: number;
  to: number;
  /** Not shown: `hidden`, `display:none`. */
  hidden: boolean;
  /** It sets its lines in the middle. */
  centred: boolean;
  /** Pictures inside. */
  pictures: number;
  /** Why it is no part of an article, by its name or hint or an ancestor's; null where nothing says so. */
  apart: Reason | null;
};

/** The nearest of a region and its ancestors, up to `limit` levels, that a test holds for; null where none. */
export function nearest(region: Region | null, limit: number, test: (region: Region) => boolean): Region | null {
  let current = region;
  for (let level = 0; current !== null && level < limit; level++) {
    if (test(current)) return current;
    current = current.parent;
  }
  return null;
}

// Utility classes that hold only from some width on, on paper or under the pointer: "md:block", "print:hidden".
const variant =
  /(?:^|(?<=\s))(?:[\w-]*:)*(?:max-|min-|group-|peer-)?(?:xs|sm|md|lg|[2-9]?xl|print|dark|hover|focus|active|before|after):\S+/g;
// Characters: a longer value is data, not a name.
const longest = 400;

/** Values of attributes as a hint holds them: "relatedNews", "box_2" are "related-news box-2". */
export function hintOf(values: (string | undefined)[]): string {
  return values
    .filter((value) => value && value.length < longest)
    .join(' ')
    .replace(variant, ' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_:]+/g, '-');
}

/** Whether an address is the place of the very element. */
export const leadsTo = (href: string, region: Region | null): boolean =>
  href.length > 1 && region !== null && region.others !== '' && region.others === hintOf([href.slice(1)]);
