import { stories } from '../../config/stories.ts';
import type { Article } from '../article.ts';
import type { SearchEngine, StoryMember } from '../search/engine.ts';
import { eventLikeness, fingerprintOf } from './fingerprint.ts';
import { groupByEvent } from './grouping.ts';

export type StoryEngine = Pick<SearchEngine, 'put' | 'refresh' | 'get' | 'near' | 'stories' | 'members'>;

/**
 * Puts articles, each into the story of what tells of the same event: of those held and of one another. The stories of
 * whatever is alike (`config/stories.ts`) are taken apart and grouped anew with the articles, so an article can join
 * stories or part them, and the order in which articles arrive hardly matters. A repeated call changes nothing.
 */
export async function putInStories(engine: StoryEngine, articles: readonly Article[]): Promise<void> {
  const put = new Map(articles.map((article) => [article.id, article]));
  await engine.refresh();
  const held = open(await engine.members(await storiesTouched(engine, [...put.values()])), put);
  const heldIn = new Map(held.map(({ id, story }) => [id, story]));
  const told = [
    ...held.filter(({ id }) => !put.has(id)),
    ...[...put].map(([id, article]) => ({ id, fingerprint: fingerprintOf(article) })),
  ];
  const named = new Map<string, string>();
  for (const group of groupByEvent(told)) {
    const name = nameOf(group, heldIn);
    for (const id of group) named.set(id, name);
  }
  const moved: Article[] = [];
  for (const { id, story } of held) {
    const article = put.has(id) || named.get(id) === story ? null : await engine.get(id);
    if (article !== null) moved.push(article);
  }
  await engine.put([...put.values(), ...moved], named);
}

/** The held stories that may change: those the articles are in, and those of what is alike. */
async function storiesTouched(engine: StoryEngine, articles: readonly Article[]): Promise<string[]> {
  const touched = new Set((await engine.stories(articles.map(({ id }) => id))).values());
  const near = await engine.near(articles);
  for (const [i, article] of articles.entries()) {
    for (const { story, fingerprint } of near[i] ?? [])
      if (eventLikeness(fingerprintOf(article), fingerprint) >= stories.alike) touched.add(story);
  }
  return [...touched];
}

/** Without the stories that are full, unless one of their own articles is put: nothing can join them. */
function open(held: readonly StoryMember[], put: ReadonlyMap<string, Article>): StoryMember[] {
  const full = ([, members]: [string, StoryMember[]]) =>
    members.length >= stories.largest && !members.some(({ id }) => put.has(id));
  return [...Map.groupBy(held, ({ story }) => story)].flatMap((one) => (full(one) ? [] : one[1]));
}

/** A story is named by one of its articles; by the one it was named by before where that is still in it. */
function nameOf(group: readonly string[], heldIn: ReadonlyMap<string, string>): string {
  const before = new Set(group.map((id) => heldIn.get(id)));
  const ids = [...group].sort();
  return ids.find((id) => before.has(id)) ?? (ids[0] as string);
}
