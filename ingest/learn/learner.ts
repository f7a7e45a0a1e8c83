import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { ArchivedPage } from '../../src/archive/archive.ts';
import type { Observation, Observed } from '../../src/archive/learning.ts';
import { sourceKey } from '../clean/template-of-page.ts';
import type { Made } from '../run/made.ts';
import { type LearningArchive, learnTemplate } from './learn-template.ts';
import { observe, yearOf } from './observe.ts';
import { Samples } from './sample.ts';

/**
 * Learns the templates of the sources whose pages a run reads. What it holds is a set of observed pages: a page that is
 * observed again, after a crash or in another run, is the same one.
 */
export class Learner {
  readonly #archive: LearningArchive;
  readonly #samples: Samples;
  readonly #touched = new Set<string>();

  constructor(archive: LearningArchive) {
    this.#archive = archive;
    this.#samples = new Samples(archive.learning);
  }

  /** Takes note of pages and of what was made of them; before they settle, so that none is missed. */
  async observe(pages: readonly Pick<ArchivedPage, 'fetched'>[], made: readonly Made[]): Promise<void> {
    const articles = made.flatMap((one, at) => {
      if ('rejected' in one || one.blocks.length === 0) return [];
      const source = sourceKey(one.article.source);
      return source === null ? [] : [{ ...one, source, fetched: pages[at]?.fetched ?? null }];
    });
    await this.#samples.know(articles.map(({ source }) => source));
    const seen: Observation[] = [];
    const gone: Observed[] = [];
    for (const { source, article, blocks, fetched } of articles) {
      const { taken, letGo } = this.#samples.take({ source, year: yearOf(fetched), id: article.id });
      if (!taken) continue;
      seen.push(observe(source, article, blocks, fetched));
      gone.push(...letGo);
      this.#touched.add(source);
    }
    if (seen.length > 0) await this.#archive.learning.observe(seen, gone);
  }

  /** Whether any page was taken since `learn` was called last. */
  get hasObserved(): boolean {
    return this.#touched.size > 0;
  }

  /** Learns anew the templates of the sources whose samples changed since the last call. */
  async learn(): Promise<void> {
    for (const source of this.#touched) {
      await learnTemplate(this.#archive, source);
      this.#touched.delete(source);
      await yieldToOthers();
    }
  }
}
