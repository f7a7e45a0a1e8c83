import {
  apartHints,
  authorHints,
  bodyHints,
  builders,
  captionHints,
  consentHints,
  dateHints,
  filed,
  leadHints,
  notApart,
} from '../../../config/layout.ts';
import type { Reason } from '../../../src/article.ts';
import type { Kind } from './elements.ts';
import type { Region } from './region.ts';
import { told } from './told.ts';

const whole = (words: string[]) => new RegExp(`(?:^|[\\s-])(?:${words.join('|')})(?=$|[\\s-]|\\d)`);
const apart = apartHints.map(({ reason, words }) => ({ reason, pattern: whole(words) }));
const negated = new RegExp(`(?:^|\\s)(?:${notApart.join('|')})-\\S+`, 'g');
// An id of five words or more is a heading turned into an address, not a convention.
const slug = /(?:^|\s)[^\s-]+(?:-[^\s-]+){4,}(?=\s|$)/g;
const built = new RegExp(
  `(?:^|(?<=\\s))(?:(?:${builders.join('|')})-(?:widget|col|column|row|text)\\S*|(?:article|story|body)-widgets?(?=[\\s-]|$))`,
  'g',
);
// A page's own article, and cards of others, name their rubrics and tags.
const isFiled = whole(filed.by);
const filing = new RegExp(`^(?:${filed.as.join('|')})-`);
const consent = told(whole(consentHints));
const body = told(whole(bodyHints));
const caption = told(whole(captionHints));
const lead = told(whole(leadHints));
const author = told(whole(authorHints));
const date = told(whole(dateHints));
const rolesApart: Record<string, Reason> = {
  navigation: 'navigation',
  contentinfo: 'footer',
  complementary: 'related',
  search: 'navigation',
  dialog: 'stray',
  banner: 'navigation',
};

// Pages repeat a few hundred hints; each is judged once. Bounded, for the process is long-lived.
const known = new Map<string, Reason | null>();

/** Why an element is no part of an article, by its name and hint. */
export function apartReason({ name, apart: named }: Kind, hint: string): Reason | null {
  if (named !== null) return named;
  if (hint === '' || name === 'body' || name === 'html' || name === 'main') return null;
  let reason = known.get(hint);
  if (reason === undefined) {
    reason = judge(hint);
    if (known.size > 20_000) known.clear();
    known.set(hint, reason);
  }
  return reason;
}

// Most hints are made of the same words, many with a number of their own ("comment-48213"): each is judged once.
const number = /\d{2,}/g;
const words = new Map<string, { role: Reason | null; rank: number }>();

function judge(hint: string): Reason | null {
  let rank = apart.length;
  const files = isFiled.test(hint);
  for (const word of hint.replace(number, '0').split(/\s+/)) {
    if (files && filing.test(word)) continue;
    let judged = words.get(word);
    if (judged === undefined) {
      judged = { role: Object.hasOwn(rolesApart, word) ? (rolesApart[word] ?? null) : null, rank: rankOf(word) };
      if (words.size > 20_000) words.clear();
      words.set(word, judged);
    }
    if (judged.role !== null) return judged.role;
    rank = Math.min(rank, judged.rank);
  }
  return apart[rank]?.reason ?? null;
}

/** The place among the hints that set apart of the first that a class or id has. */
function rankOf(word: string): number {
  // What is denied or merely owned ("has-sidebar", "no-comments") tells nothing.
  const telling = word.replace(built, ' ').replace(negated, ' ').replace(slug, ' ');
  const rank = apart.findIndex(({ pattern }) => pattern.test(telling));
  return rank < 0 ? apart.length : rank;
}

export const isBodyHint = (region: Region): boolean => body(region.hint);
export const isConsentHint = (region: Region): boolean => consent(region.hint);
export const isCaptionHint = (region: Region): boolean =>
  region.name === 'figcaption' || region.name === 'caption' || caption(region.hint);
export const isLeadHint = (region: Region): boolean => lead(region.hint);
export const isAuthorHint = (region: Region): boolean => region.name === 'address' || author(region.hint);
export const isDateHint = (region: Region): boolean => region.name === 'time' || date(region.hint);
