import type Database from 'better-sqlite3';
import { answer } from '../../sqlite/answer.ts';
import type { LearningStore, Observation, Observed, SiteTemplate } from '../learning.ts';
import { packObservation, unpackObservation } from '../packed-observation.ts';

/** Names of sources are read in portions of this many. */
const batch = 500;

export class SqliteLearning implements LearningStore {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  async observed(sources: readonly string[]): Promise<Observed[]> {
    const find = this.#db.prepare<[string], Observed>(
      `SELECT source, year, id FROM observations
       WHERE source IN (SELECT value FROM json_each(?)) ORDER BY source, year, id`,
    );
    return answer(() => find.all(JSON.stringify(sources)));
  }

  async observe(seen: readonly Observation[], letGo: readonly Observed[]): Promise<void> {
    const put = this.#db.prepare(`INSERT OR REPLACE INTO observations (source, year, id, packed) VALUES (?, ?, ?, ?)`);
    const drop = this.#db.prepare(`DELETE FROM observations WHERE source = ? AND year = ? AND id = ?`);
    const rows = seen.map((one) => ({ ...one, packed: packObservation(one) }));
    answer(() =>
      this.#db
        .transaction(() => {
          for (const { source, year, id, packed } of rows) put.run(source, year, id, packed);
          for (const { source, year, id } of letGo) drop.run(source, year, id);
        })
        .immediate(),
    );
  }

  async observations(source: string): Promise<Observation[]> {
    const find = this.#db.prepare<[string], Observed & { packed: Buffer }>(
      `SELECT source, year, id, packed FROM observations WHERE source = ? ORDER BY year, id`,
    );
    return answer(() => find.all(source)).map(({ packed, ...page }) => ({ ...page, ...unpackObservation(packed) }));
  }

  async *sources(): AsyncIterable<string> {
    const find = this.#db
      .prepare<[string, number], string>(
        `SELECT DISTINCT source FROM observations WHERE source > ? ORDER BY source LIMIT ?`,
      )
      .pluck();
    for (let after = ''; ; ) {
      const names = answer(() => find.all(after, batch));
      yield* names;
      const last = names.at(-1);
      if (last === undefined) return;
      after = last;
    }
  }

  async saveTemplate({ source, blocks }: SiteTemplate): Promise<void> {
    const put = this.#db.prepare(`INSERT OR REPLACE INTO templates (source, template) VALUES (?, ?)`);
    const drop = this.#db.prepare(`DELETE FROM templates WHERE source = ?`);
    answer(() => (blocks.length === 0 ? drop.run(source) : put.run(source, JSON.stringify({ source, blocks }))));
  }

  async template(source: string): Promise<SiteTemplate | null> {
    const find = this.#db.prepare<[string], string>(`SELECT template FROM templates WHERE source = ?`).pluck();
    const held = answer(() => find.get(source));
    return held === undefined ? null : (JSON.parse(held) as SiteTemplate);
  }

  async templates(): Promise<SiteTemplate[]> {
    const find = this.#db.prepare<[], string>(`SELECT template FROM templates ORDER BY source`).pluck();
    return answer(() => find.all()).map((template) => JSON.parse(template) as SiteTemplate);
  }
}
