import { learning } from '../../config/learning.ts';
import type { Archive } from '../../src/archive/archive.ts';
import type { LearningStore, LearntBlock, Observation } from '../../src/archive/learning.ts';
import type { Article } from '../../src/article.ts';
import { blockKey } from '../clean/block-key.ts';
import type { Templates } from '../clean/template-of-page.ts';
import { makeArticle } from '../run/made.ts';
import { type Judged, judge } from './judge.ts';

/** The part of the archive that learning needs: what was learnt, and the page that tells the words of a block. */
export type LearningArchive = Pick<Archive, 'learning' | 'page'>;

/** Finds the template of a source among its observed pages and holds it. */
export async function learnTemplate(archive: LearningArchive, source: string): Promise<void> {
  const { learning: store } = archive;
  const observations = await store.observations(source);
  const judged = mostFrequent(samplesOf(observations).flatMap(judge));
  const held = (await store.template(source))?.blocks ?? [];
  if (judged.length === 0 && held.length === 0) return;
  const known = new Map(held.map((block) => [block.key, block]));
  const now = new Date().toISOString();
  const blocks: LearntBlock[] = [];
  for (const { key, place, pages, of, ids } of judged) {
    const text = known.get(key)?.text ?? (await textOf(archive, key, ids));
    if (text !== null) blocks.push({ key, place, text, pages, of, since: known.get(key)?.since ?? now });
  }
  await store.saveTemplate({ source, blocks });
}

/** What is learnt, as the cleaner asks for it. */
export async function templatesOf(store: LearningStore): Promise<Templates> {
  const templates = await store.templates();
  return new Map(
    templates.map(({ source, blocks }) => [source, new Map(blocks.map(({ key, place }) => [key, place]))]),
  );
}

/** A design is a year's; where a year has few pages, all years together may tell. */
function samplesOf(observations: readonly Observation[]): Observation[][] {
  const years = [...Map.groupBy(observations, ({ year }) => year).values()];
  return (years.length < 2 ? years : [...years, [...observations]]).map(lowest);
}

/** Several processes that each knew the sample in part may have left more than it is to hold. */
function lowest(observations: Observation[]): Observation[] {
  return observations.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, learning.sample);
}

/** Each block once, as the sample has it in which it is most frequent. */
function mostFrequent(judged: readonly Judged[]): Judged[] {
  const best = new Map<string, Judged>();
  for (const one of judged.toSorted((a, b) => b.pages / b.of - a.pages / a.of))
    if (!best.has(one.key)) best.set(one.key, one);
  return [...best.values()].slice(0, learning.learnt);
}

/** The block's words, from one of the pages that it was found on; null where none of the first has it any more. */
async function textOf(archive: LearningArchive, key: string, ids: readonly string[]): Promise<string | null> {
  for (const id of ids.slice(0, asked)) {
    const page = await archive.page(id);
    const made = page === null ? null : makeArticle(page);
    if (made === null || 'rejected' in made) continue;
    const found = textsOf(made.article).find((text) => blockKey(text) === key);
    if (found !== undefined) return found;
  }
  return null;
}

const asked = 5;

function textsOf({ title, lead, paragraphs, captions }: Article): string[] {
  return [title, lead, ...paragraphs, ...captions].filter((text) => text !== null);
}
