import {
  apartHints,
  apartNames,
  authorHints,
  bodyHints,
  builders,
  captionHints,
  consentHints,
  dateHints,
  leadHints,
  notApart,
} from '../../../config/layout.ts';
import type { Reason } from '../../../src/article.ts';
import type { Region } from './region.ts';

const whole = (words: string[]) => new RegExp(`(?:^|[\\s-])(?:${words.join('|')})(?=$|[\\s-]|\\d)`);
const apart = apartHints.map(({ reason, words }) => ({ reason, pattern: whole(words) }));
const negated = new RegExp(`(?:^|\\s)(?:${notApart.join('|')})-\\S+`, 'g');
// An id of five words or more is a heading turned into an address, not a convention.
const slug = /(?:^|\s)[^\s-]+(?:-[^\s-]+){4,}(?=\s|$)/g;
const built = new RegExp(`(?:^|(?<=\\s))(?:${builders.join('|')})-(?:widget|col|column|row|text)\\S*`, 'g');
const consent = whole(consentHints);
const body = whole(bodyHints);
const caption = whole(captionHints);
const lead = whole(leadHints);
const author = whole(authorHints);
const date = whole(dateHints);
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
export function apartReason(name: string, hint: string): Reason | null {
  const named = apartNames[name];
  if (named) return named;
  if (hint === '' || name === 'body' || name === 'html' || name === 'main') return null;
  const key = name === 'article' ? `article ${hint}` : hint;
  let reason = known.get(key);
  if (reason === undefined) {
    reason = judge(hint);
    if (known.size > 20_000) known.clear();
    known.set(key, reason);
  }
  return reason;
}

function judge(hint: string): Reason | null {
  for (const role of Object.keys(rolesApart)) if (` ${hint} `.includes(` ${role} `)) return rolesApart[role] ?? null;
  // What is denied or merely owned ("has-sidebar", "no-comments") tells nothing.
  const telling = hint.replace(built, ' ').replace(negated, ' ').replace(slug, ' ');
  return apart.find(({ pattern }) => pattern.test(telling))?.reason ?? null;
}

export const isBodyHint = (region: Region): boolean => body.test(region.hint);
export const isConsentHint = (region: Region): boolean => consent.test(region.hint);
export const isCaptionHint = (region: Region): boolean =>
  region.name === 'figcaption' || region.name === 'caption' || caption.test(region.hint);
export const isLeadHint = (region: Region): boolean => lead.test(region.hint);
export const isAuthorHint = (region: Region): boolean => region.name === 'address' || author.test(region.hint);
export const isDateHint = (region: Region): boolean => region.name === 'time' || date.test(region.hint);
