import { stories } from '../../config/stories.ts';
import type { Article } from '../article.ts';
import type { SearchEngine } from '../search/engine.ts';
import { type Fingerprint, fingerprintOf, lookupSigns, oneEvent } from './fingerprint.ts';

export type StoryEngine = Pick<SearchEngine, 'put' | 'refresh' | 'near' | 'stories' | 'story'>;

/**
 * Puts articles, each into the story of what tells of the same event: of those held and of one another. Two articles
 * are linked when they are alike (`config/stories.ts`), and a story is what links hold together, so the order in which
 * articles arrive decides nothing but a story's name. A repeated call changes nothing.
 *
 * An article that is held already is taken out of its story first, and what it held together is looked at again.
 */
export async function putInStories(engine: StoryEngine, articles: readonly Article[]): Promise<void> {
  const put = new Map(articles.map((article) => [article.id, article]));
  await engine.refresh();
  const free = new Map(put);
  const dissolved = new Set<string>();
  for (const [id, story] of await engine.stories([...put.keys()])) {
    if (dissolved.has(story)) continue;
    const members = await engine.story(id);
    dissolved.add(story);
    for (const member of members) if (!free.has(member.id)) free.set(member.id, member);
  }

  const groups = new Groups();
  for (const id of free.keys()) groups.add(id);
  const looking = [...put.values()];
  const found = await engine.near(looking);
  for (const [i, article] of looking.entries()) {
    const own = fingerprintOf(article);
    for (const { id, story, fingerprint } of found[i] ?? []) {
      if (free.has(id) || !oneEvent(own, fingerprint)) continue;
      groups.join(article.id, storyNode(story));
    }
  }
  for (const [a, b] of alikePairs([...free.values()])) groups.join(a, b);

  const named = new Map<string, string>();
  const renamed = new Map<string, string>();
  for (const group of groups.all()) {
    const held = group.filter(isStoryNode).map(storyOf).sort();
    const ids = group.filter((node) => !isStoryNode(node)).sort();
    const name = held[0] ?? ids[0] ?? '';
    for (const id of ids) named.set(id, name);
    for (const story of held.slice(1)) renamed.set(story, name);
  }
  for (const [story, name] of renamed)
    for (const member of await engine.story(story)) {
      free.set(member.id, member);
      named.set(member.id, name);
    }
  await engine.put([...free.values()], named);
}

const mark = 'story ';
const storyNode = (story: string) => mark + story;
const isStoryNode = (node: string) => node.startsWith(mark);
const storyOf = (node: string) => node.slice(mark.length);

/** Pairs of ids of alike articles, looked up by the signs they share as `near` looks up those held: so what is put
 * together is linked as what is put one after another. */
function* alikePairs(articles: readonly Article[]): Generator<[string, string]> {
  const bySign = new Map<number, number[]>();
  const prints = articles.map(fingerprintOf);
  for (const [i, own] of prints.entries()) {
    const shared = new Map<number, number>();
    for (const sign of lookupSigns(own)) {
      const having = bySign.get(sign) ?? [];
      for (const k of having) shared.set(k, (shared.get(k) ?? 0) + 1);
      having.push(i);
      bySign.set(sign, having);
    }
    for (const [k, signs] of shared) {
      if (signs < stories.sharedSigns || !oneEvent(own, prints[k] as Fingerprint)) continue;
      yield [(articles[k] as Article).id, (articles[i] as Article).id];
    }
  }
}

/** Nodes that links hold together (union-find). */
class Groups {
  readonly #parent = new Map<string, string>();

  add(node: string): string {
    const parent = this.#parent.get(node);
    if (parent === undefined) {
      this.#parent.set(node, node);
      return node;
    }
    if (parent === node) return node;
    const root = this.add(parent);
    this.#parent.set(node, root);
    return root;
  }

  join(a: string, b: string): void {
    this.#parent.set(this.add(a), this.add(b));
  }

  all(): string[][] {
    const groups = new Map<string, string[]>();
    for (const node of this.#parent.keys()) {
      const root = this.add(node);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [node]);
      else group.push(node);
    }
    return [...groups.values()];
  }
}
