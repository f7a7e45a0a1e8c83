import { learning } from '../../config/learning.ts';
import type { LearningStore, Observed } from '../../src/archive/learning.ts';

/** Ids of a source's sample, ascending, by year. */
type Years = Map<string, string[]>;

/**
 * Which articles of each source and year are looked at: those with the lowest ids. An id is a digest, so they are a fair
 * sample of all that are held, the same whatever order they came in, and however often, in however many runs and
 * processes. Of a source with many articles fewer and fewer still come in.
 */
export class Samples {
  readonly #store: LearningStore;
  readonly #known = new Map<string, Years>();

  constructor(store: LearningStore) {
    this.#store = store;
  }

  /** Reads which articles of these sources are held already; those of the sources asked for longest ago are forgotten. */
  async know(sources: readonly string[]): Promise<void> {
    const unknown = [...new Set(sources)].filter((source) => !this.#known.has(source));
    if (unknown.length === 0) return;
    for (const source of unknown) this.#known.set(source, new Map());
    for (const { source, year, id } of await this.#store.observed(unknown)) this.#idsOf({ source, year }).push(id);
    for (const source of this.#known.keys()) {
      if (this.#known.size <= Math.max(learning.sourcesKnown, unknown.length)) break;
      if (!unknown.includes(source)) this.#known.delete(source);
    }
  }

  /** Whether a page falls into its sample; and those that fall out of it for this one. */
  take(page: Observed): { taken: boolean; letGo: Observed[] } {
    const ids = this.#idsOf(page);
    const last = ids[learning.sample - 1];
    if (last !== undefined && page.id > last) return { taken: false, letGo: [] };
    const at = ids.findIndex((id) => id >= page.id);
    if (at < 0) ids.push(page.id);
    else if (ids[at] !== page.id) ids.splice(at, 0, page.id);
    const { source, year } = page;
    return { taken: true, letGo: ids.splice(learning.sample).map((id) => ({ source, year, id })) };
  }

  #idsOf({ source, year }: Omit<Observed, 'id'>): string[] {
    const years = this.#known.get(source) ?? new Map<string, string[]>();
    this.#known.set(source, years);
    const ids = years.get(year) ?? [];
    years.set(year, ids);
    return ids;
  }
}
