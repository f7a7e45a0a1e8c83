import {
  apartHints,
  authorHints,
  bodyHints,
  builders,
  captionHints,
  consentHints,
  dateHints,
  filed,
  foldHints,
  layoutNames,
  leadHints,
  notApart,
  openedHints,
  quoteHints,
  sourceHints,
  userHints,
} from '../../../config/layout.ts';
import type { Reason } from '../../../src/article.ts';
import { remembered } from '../remembered.ts';
import type { Kind } from './elements.ts';
import type { Region } from './region.ts';

const whole = (words: string[]) => new RegExp(`(?:^|[\\s-])(?:${words.join('|')})(?=$|[\\s-]|\\d)`);
const apart = apartHints.map(({ reason, words, sold }) => ({ reason, sold, pattern: whole(words) }));
const negated = new RegExp(`(?:^|(?<=[\\s-]))(?:${notApart.join('|')})-\\S+`, 'g');
// An id of five words or more is a heading turned into an address, not a convention.
const slug = /(?:^|\s)[^\s-]+(?:-[^\s-]+){4,}(?=\s|$)/g;
const layout = new RegExp(`^(?:${layoutNames.join('|')})$`);
const built = new RegExp(
  `(?:^|(?<=\\s))(?:(?:${builders.join('|')})-(?:widget|col|column|row|text)\\S*|(?:article|story|body)-widgets?(?=[\\s-]|$))`,
  'g',
);
// A page's own article, and cards of others, name their rubrics and tags.
const isFiled = whole(filed.by);
const filing = new RegExp(`^(?:${filed.as.join('|')})-`);

/** One of some thirty tests of hints at most; `bit` tells them apart. */
export type HintTest = { pattern: RegExp; bit: number };

let tests = 0;

/** A test of an element's hint by a pattern, which asks each class once. */
export function told(pattern: RegExp): (region: Region) => boolean {
  const test = { pattern, bit: 1 << tests++ };
  return ({ names, others }) => names.passes(test) || (others !== '' && pattern.test(others));
}

/** The same by the class alone: what a page has many of is no id's to name. */
function toldByClass(pattern: RegExp): (region: Region) => boolean {
  const test = { pattern, bit: 1 << tests++ };
  return ({ names }) => names.passes(test);
}

const rolesApart: Record<string, Reason> = {
  navigation: 'navigation',
  contentinfo: 'footer',
  complementary: 'related',
  search: 'navigation',
  dialog: 'stray',
  banner: 'navigation',
};

/** What words of classes and ids say: the reason of an element's role, and the place among the hints that set apart of the
 * first that is one. */
export type Telling = { role: Reason | null; rank: number };

const silent: Telling = { role: null, rank: apart.length };

/** Why an element is no part of an article, by its name, or else by what its class and then its other attributes say. */
export function apartReason({ name, line, list, apart: named }: Kind, ...said: Telling[]): Reason | null {
  if (named !== null || name === 'body' || name === 'html' || name === 'main') return named;
  const { role, rank } = said.reduce(first);
  // Of a paragraph or a list such a class says that it is sold, not that it is none.
  if (role === null && (line || list) && apart[rank]?.sold === true) return null;
  return role ?? apart[rank]?.reason ?? null;
}

const first = (one: Telling, other: Telling): Telling =>
  one.role !== null || (other.role === null && one.rank <= other.rank) ? one : other;

// Many hints have a number of their own ("comment-48213"), and are otherwise made of the same words.
const number = /\d{2,}/g;

export function tellingOf(hint: string): Telling {
  if (hint === '') return silent;
  const words = hint.replace(number, '0').split(/\s+/);
  return (isFiled.test(hint) ? words.filter((word) => !filing.test(word)) : words)
    .map(tellingOfWord)
    .reduce(first, silent);
}

const tellingOfWord = remembered(
  (word): Telling => ({
    role: Object.hasOwn(rolesApart, word) ? (rolesApart[word] ?? null) : null,
    rank: rankOf(word),
  }),
);

/** The place among the hints that set apart of the first that a class or id has. */
function rankOf(word: string): number {
  // What is denied or merely owned ("has-sidebar", "no-comments") tells nothing.
  const telling = word.replace(layout, ' ').replace(built, ' ').replace(negated, ' ').replace(slug, ' ');
  const rank = apart.findIndex(({ pattern }) => pattern.test(telling));
  return rank < 0 ? apart.length : rank;
}

const isCaption = told(whole(captionHints));
const isAuthor = told(whole(authorHints));
const isDate = told(whole(dateHints));

export const isBodyHint = told(whole(bodyHints));
/** Whether one of its classes says so and nothing else: "article-content", not "article-content-widget". */
export const isBodyAlone = told(new RegExp(`(?:^|\\s)(?:${bodyHints.join('|')})(?=\\s|$)`));
export const isConsentHint = told(whole(consentHints));
export const isOpenedHint = told(whole(openedHints));
export const isFoldHint = told(whole(foldHints));
export const isVeiledHint = told(/(?:^|\s)hidden(?=\s|$)/);
export const isCaptionHint = (region: Region): boolean =>
  region.name === 'figcaption' || region.name === 'caption' || isCaption(region);
export const isLeadHint = told(whole(leadHints));
export const isSourceHint = told(whole(sourceHints));
export const isAuthorHint = (region: Region): boolean => region.name === 'address' || isAuthor(region);
export const isDateHint = (region: Region): boolean => region.name === 'time' || isDate(region);
/** A box of a thread that tells of who wrote a post. */
export const isUserHint = toldByClass(whole(userHints));
export const isQuoteHint = toldByClass(whole(quoteHints));
/** Breadcrumbs. */
export const isTrailHint = told(/(?:^|[\s-])(?:(?:bread|break)-?(?:crum\w*)?|crumbs?)(?:$|[\s-])/);
