import type { Corrections, Hand } from '../../src/archive/archive.ts';
import type { Article, Removed } from '../../src/article.ts';
import { blockText } from '../../src/hand.ts';
import type { Layout } from '../clean/cleaned.ts';
import { citedIn } from '../enrich/cited.ts';

/** An article as its page alone has it, and how its blocks stand there. */
export type Laid = { article: Article; layout: Layout };

/** An article with what was done to it by hand, and marked so; itself where nothing was. */
export function withHand({ article, layout }: Laid, hand: Hand | undefined): Article {
  if (hand === undefined) return article;
  const moved = hand.blocks === undefined ? article : withBlocks({ article, layout }, hand);
  const corrected = Object.keys(hand.corrections) as (keyof Corrections)[];
  if (corrected.length === 0) return moved;
  const evidence = { ...moved.evidence };
  for (const field of corrected) evidence[field] = 'hand';
  return { ...moved, ...hand.corrections, evidence };
}

/** Articles as they are to be read: with what was done by hand, without those that were deleted. */
export function underHand(laid: readonly Laid[], hands: ReadonlyMap<string, Hand>): Article[] {
  return laid
    .filter(({ article }) => hands.get(article.id)?.deletion == null)
    .map((one) => withHand(one, hands.get(one.article.id)));
}

/** Every block still stands in one place only, in the order of the page. */
function withBlocks(laid: Laid, hand: Hand): Article {
  const paragraphs: string[] = [];
  const removed: Removed[] = [];
  let moved = false;
  for (const { byHand, text, reason, line } of blocksUnder(laid, hand)) {
    moved ||= byHand;
    if (reason === null) paragraphs.push(text);
    else removed.push({ text, reason, line });
  }
  const { article } = laid;
  if (!moved) return article;
  const cited = citedIn({ ...article, paragraphs });
  return { ...article, paragraphs, removed, cited, evidence: { ...article.evidence, paragraphs: 'hand' } };
}

/** A paragraph (its reason null) or a removed block; whether it is that by hand. */
export type LaidBlock = Omit<Removed, 'reason'> & { reason: Removed['reason'] | null; byHand: boolean };

/** The paragraphs and the removed blocks of a page in its order, with those that were moved by hand where they are now.
 * Blocks of the same text move together; what the page no longer has moves nothing. */
export function blocksUnder(laid: Laid, hand: Hand | undefined): LaidBlock[] {
  const putBack = new Set(hand?.blocks?.putBack);
  const takenOut = new Set(hand?.blocks?.takenOut);
  return [...inPageOrder(laid)].map((block) => {
    const byHand = (block.reason === null ? takenOut : putBack).has(blockText(block.text));
    return { ...block, reason: byHand ? (block.reason === null ? 'hand' : null) : block.reason, byHand };
  });
}

function* inPageOrder({ article, layout }: Laid): Generator<Omit<LaidBlock, 'byHand'>> {
  const { paragraphs, removed } = article;
  let next = 0;
  for (const [at, text] of paragraphs.entries()) {
    while (next < removed.length && (layout.after[next] as number) <= at) yield removed[next++] as Removed;
    yield { text, line: layout.lines[at] as number, reason: null };
  }
  yield* removed.slice(next);
}
