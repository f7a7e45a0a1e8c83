import { stories } from '../../config/stories.ts';
import { eventLikeness, type Fingerprint, lookupSigns } from './fingerprint.ts';

/** What is grouped: an article's id with its fingerprint. */
export type Told = { id: string; fingerprint: Fingerprint };

/** Two places in a list, and how alike what stands there is. */
type Link = { a: number; b: number; alike: number };

/**
 * Groups articles by the events they tell of, those that tell of an event alone too. The most alike are joined first; two
 * groups become one where two of their articles are alike (`stories.alike`) and all of them, each of one with each of the
 * other, are together (`stories.together`): links alone hold a chain of weather reports together over half a year.
 * The order of the list decides nothing.
 */
export function groupByEvent(articles: readonly Told[]): string[][] {
  const told = [...articles].sort((x, y) => (x.id < y.id ? -1 : 1));
  const linked = new Partition(told.length);
  const links = [...linksAmong(told)];
  for (const { a, b } of links) linked.join(a, b);
  const linksOf = Map.groupBy(links, ({ a }) => linked.groupOf(a));
  return linked.groups().flatMap((places) => {
    const own = linksOf.get(linked.groupOf(places[0] as number)) ?? [];
    return joined(told, places, own).map((group) => group.map((place) => (told[place] as Told).id));
  });
}

/** Alike articles, looked up by the signs they share as `SearchEngine.near` looks up those held: so what is put together
 * is linked as what is put one after another. */
function* linksAmong(told: readonly Told[]): Generator<Link> {
  const bySign = new Map<number, number[]>();
  for (const [b, { fingerprint }] of told.entries()) {
    const shared = new Map<number, number>();
    for (const sign of lookupSigns(fingerprint)) {
      const having = bySign.get(sign) ?? [];
      for (const a of having) shared.set(a, (shared.get(a) ?? 0) + 1);
      having.push(b);
      bySign.set(sign, having);
    }
    for (const [a, signs] of shared) {
      if (signs < stories.sharedSigns) continue;
      const alike = eventLikeness((told[a] as Told).fingerprint, fingerprint);
      if (alike >= stories.alike) yield { a, b, alike };
    }
  }
}

/** The groups of what links hold together, each a list of places. */
function joined(told: readonly Told[], places: readonly number[], links: readonly Link[]): number[][] {
  if (places.length < 3) return [[...places]];
  const at = new Map(places.map((place, i) => [place, i]));
  const groups = new Partition(places.length);
  const sums = likenesses(places.map((place) => (told[place] as Told).fingerprint));
  for (const { a, b } of links.toSorted((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b)) {
    const [one, other] = [groups.groupOf(at.get(a) as number), groups.groupOf(at.get(b) as number)];
    const [size, more] = [groups.sizeOf(one), groups.sizeOf(other)];
    if (one === other || size + more > stories.largest) continue;
    if (((sums[one] as Float64Array)[other] as number) < stories.together * size * more) continue;
    addUp(sums, groups.join(one, other), one, other);
  }
  return groups.groups().map((group) => group.map((i) => places[i] as number));
}

/** How alike each is to each. */
function likenesses(prints: readonly Fingerprint[]): Float64Array[] {
  const sums = prints.map(() => new Float64Array(prints.length));
  for (const [i, a] of prints.entries())
    for (let k = 0; k < i; k++) {
      const alike = eventLikeness(a, prints[k] as Fingerprint);
      (sums[i] as Float64Array)[k] = alike;
      (sums[k] as Float64Array)[i] = alike;
    }
  return sums;
}

/** Of two groups that became one: what each adds up to with every other group. */
function addUp(sums: Float64Array[], both: number, one: number, other: number): void {
  for (const [i, row] of sums.entries()) {
    const sum = (row[one] as number) + (row[other] as number);
    row[both] = sum;
    (sums[both] as Float64Array)[i] = sum;
  }
}

/** Places in groups that are joined and never parted (union-find). A group is named by one of its places. */
class Partition {
  readonly #parent: number[];
  readonly #size: number[];

  constructor(places: number) {
    this.#parent = Array.from({ length: places }, (_, place) => place);
    this.#size = Array.from({ length: places }, () => 1);
  }

  groupOf(place: number): number {
    let group = place;
    while (this.#parent[group] !== group) group = this.#parent[group] as number;
    for (let at = place; at !== group; ) {
      const next = this.#parent[at] as number;
      this.#parent[at] = group;
      at = next;
    }
    return group;
  }

  sizeOf(group: number): number {
    return this.#size[group] as number;
  }

  /** The name of the group that both are then in. */
  join(a: number, b: number): number {
    const [one, other] = [this.groupOf(a), this.groupOf(b)];
    if (one === other) return one;
    this.#parent[other] = one;
    this.#size[one] = this.sizeOf(one) + this.sizeOf(other);
    return one;
  }

  groups(): number[][] {
    return [...Map.groupBy(this.#parent.keys(), (place) => this.groupOf(place)).values()];
  }
}
