import { learning } from '../../config/learning.ts';
import type { BlockKind, Observation, Place } from '../../src/archive/learning.ts';
import { familiesOf } from './families.ts';

/** A block that is taken for its site's; `ids` are the articles it was found on. */
export type Judged = { key: string; place: Place; pages: number; of: number; ids: string[] };

/** A page that tells something: enough of its running text is its own. */
type Witness = { page: Observation; first: number; last: number };

/** Where a block was found: how often at which place, on which pages, in which families of pages. */
type Standing = {
  kind: BlockKind;
  edge: number;
  opening: number;
  midst: number;
  ids: string[];
  families: Set<number>;
  /** Those in which the rules would keep it. */
  keptIn: Set<number>;
};

/**
 * Which blocks of these pages of one source are its template: those that stand on a good share of its unrelated
 * articles, always above or always below what is the articles' own. In the midst of the text far more is asked, and a
 * line there is never taken: "Nguyên liệu" heads a part of every recipe. Nor is running text that opens the article.
 * Where a rule took the block out already counts for its share, but what no page would keep is not learnt.
 * A function of the set of pages alone, whatever order they came in.
 */
export function judge(observations: readonly Observation[]): Judged[] {
  const candidates = candidateKeys(observations);
  if (candidates.size === 0) return [];
  const pages = observations.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.year < b.year ? -1 : 1));
  const witnesses = pages.map((page) => witness(page, candidates)).filter((one) => one !== null);
  const families = familiesOf(
    witnesses.map(({ page }) => page),
    candidates,
  );
  const standings = new Map<string, Standing>();
  for (const [at, one] of witnesses.entries()) stand(one, families[at] ?? 0, candidates, standings);
  const of = new Set(families).size;
  const judged: Judged[] = [];
  for (const [key, standing] of standings) {
    const place = placeOf(standing, of);
    if (place !== null) judged.push({ key, place, pages: standing.families.size, of, ids: standing.ids });
  }
  return judged.sort((a, b) => b.pages - a.pages || (a.key < b.key ? -1 : 1)).slice(0, learning.learnt);
}

function candidateKeys(observations: readonly Observation[]): Set<string> {
  const articles = new Map<string, Set<string>>();
  for (const { id, blocks } of observations)
    for (const { key, kind } of blocks) {
      if (kind === 'removed') continue;
      const having = articles.get(key);
      if (having) having.add(id);
      else articles.set(key, new Set([id]));
    }
  return new Set([...articles].filter(([, ids]) => ids.size >= learning.candidateFrom).map(([key]) => key));
}

function witness(page: Observation, candidates: ReadonlySet<string>): Witness | null {
  let [all, own, first, last] = [0, 0, -1, -1];
  for (const [at, { key, kind, length }] of page.blocks.entries()) {
    if (kind !== 'prose') continue;
    all += length;
    if (candidates.has(key)) continue;
    own += length;
    if (first < 0) first = at;
    last = at;
  }
  return own > 0 && own >= learning.ownShare * all ? { page, first, last } : null;
}

function stand(
  { page, first, last }: Witness,
  family: number,
  candidates: ReadonlySet<string>,
  standings: Map<string, Standing>,
): void {
  for (const [at, { key, kind }] of page.blocks.entries()) {
    if (!candidates.has(key)) continue;
    const standing = standings.get(key) ?? newStanding(kind);
    standings.set(key, standing);
    if (at > last || (at < first && kind !== 'prose')) standing.edge += 1;
    else if (at < first) standing.opening += 1;
    else standing.midst += 1;
    standing.families.add(family);
    if (kind === 'removed') continue;
    if (standing.kind === 'removed') standing.kind = kind;
    if (standing.ids.at(-1) !== page.id) standing.ids.push(page.id);
    standing.keptIn.add(family);
  }
}

function newStanding(kind: BlockKind): Standing {
  return { kind, edge: 0, opening: 0, midst: 0, ids: [], families: new Set(), keptIn: new Set() };
}

/** Where a block is to be taken out; null where it is to stay. */
function placeOf({ kind, edge, opening, midst, families, keptIn }: Standing, of: number): Place | null {
  const all = edge + opening + midst;
  if (opening > (1 - learning.samePlace) * all) return null;
  if (edge >= learning.samePlace * all)
    return keptIn.size >= learning.edgeArticles && families.size >= learning.edgeShare * of ? 'edge' : null;
  if (kind === 'line') return null;
  return keptIn.size >= learning.midstArticles && families.size >= learning.midstShare * of ? 'anywhere' : null;
}
