import { learning } from '../../config/learning.ts';
import type { Observation, ObservedBlock } from '../../src/archive/learning.ts';
import type { Article } from '../../src/article.ts';
import { signsOf } from '../../src/stories/fingerprint.ts';
import { rarityOf } from '../../src/stories/rarity.ts';
import { blockKey } from '../clean/block-key.ts';

/**
 * What learning keeps of an article's page. `blocks` are those that the rules alone would keep, `fetched` is the page's.
 * A page of very many blocks is observed at both ends, where templates stand.
 */
export function observe(
  source: string,
  article: Article,
  blocks: readonly ObservedBlock[],
  fetched: string | null,
): Observation {
  const half = learning.blocks / 2;
  const observed = blocks.length <= learning.blocks ? [...blocks] : [...blocks.slice(0, half), ...blocks.slice(-half)];
  return {
    source,
    year: yearOf(fetched),
    id: article.id,
    blocks: observed,
    signs: heaviestSigns(article, observed),
  };
}

/** The year of a page's fetching; '' where it is not told. */
export function yearOf(fetched: string | null): string {
  return /^\d{4}/.exec(fetched ?? '')?.[0] ?? '';
}

function heaviestSigns(article: Article, blocks: readonly ObservedBlock[]): Observation['signs'] {
  const places = new Map(blocks.map(({ key }, at) => [key, at]));
  const found = new Map<number, { sign: number; count: number; block: number }>();
  for (const text of [article.title, article.lead, ...article.paragraphs]) {
    if (text === null) continue;
    const block = places.get(blockKey(text)) ?? -1;
    for (const [sign, count] of signsOf({ title: null, lead: text.slice(0, learning.headOfBlock), paragraphs: [] })) {
      const held = found.get(sign);
      const counted = text === article.title ? count * learning.titleCounts : count;
      if (held) held.count += counted;
      else found.set(sign, { sign, count: counted, block });
    }
  }
  return [...found.values()]
    .map(({ sign, count, block }) => ({ sign, block, weight: (1 + Math.log(count)) * rarityOf(sign) }))
    .sort((a, b) => b.weight - a.weight || a.sign - b.sign)
    .slice(0, learning.signs)
    .map(({ sign, block, weight }) => ({ sign, block, weight: Math.round(weight * 10) / 10 }));
}
