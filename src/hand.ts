import type { Corrections, Hand } from './archive/archive.ts';
import type { Article } from './article.ts';

/** The fields that can be corrected by hand, in the order they are shown. Not the address: it is the identity; not the
 * text: it is the newspaper's word. */
export const correctable = [
  'title',
  'lead',
  'source',
  'published',
  'authors',
  'section',
  'topic',
  'tags',
] as const satisfies (keyof Corrections)[];

/** An article with what was corrected by hand, and marked so; itself where nothing was. */
export function withHand(article: Article, hand: Hand | undefined): Article {
  const corrected = Object.keys(hand?.corrections ?? {}) as (keyof Corrections)[];
  if (hand === undefined || corrected.length === 0) return article;
  const evidence = { ...article.evidence };
  for (const field of corrected) evidence[field] = 'hand';
  return { ...article, ...hand.corrections, evidence };
}

/** Articles as they are to be read: with what was corrected by hand, without those that were deleted. */
export function underHand(articles: readonly Article[], hands: ReadonlyMap<string, Hand>): Article[] {
  return articles
    .filter(({ id }) => hands.get(id)?.deletion == null)
    .map((article) => withHand(article, hands.get(article.id)));
}
