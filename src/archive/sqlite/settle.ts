import type Database from 'better-sqlite3';
import type { Outcome, Settled } from '../archive.ts';

type Held = { number: number; state: string; id: string | null; read: string | null };

/**
 * Notes outcomes, all of them or, when one throws, none. A page that settles again under the article it already is
 * writes nothing and keeps its place in the order.
 */
export function settle(db: Database.Database, outcomes: readonly Outcome[]): Settled[] {
  const find = db.prepare<[string], Held>(
    `SELECT number, state, id, read FROM pages JOIN states USING (number) WHERE digest = ?`,
  );
  const last = db.prepare<[], number | null>(`SELECT max(settled) FROM states`).pluck();
  const claim = db.prepare(`INSERT INTO first_pages (id, number) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`);
  const first = db.prepare<[string], number>(`SELECT number FROM first_pages WHERE id = ?`).pluck();
  const forget = db.prepare(`DELETE FROM versions WHERE number = ?`);
  const addVersion = db.prepare(`INSERT OR IGNORE INTO versions (id, read, number) VALUES (?, ?, ?)`);
  const accept = db.prepare(
    `UPDATE states SET state = 'article', settled = ?, id = ?, read = ?, reason = NULL, gone = NULL, at = ?
     WHERE number = ?`,
  );
  const reject = db.prepare(
    `UPDATE states SET state = 'quarantined', settled = ?, id = NULL, read = NULL, gone = NULL, reason = ?,
     tries = tries + 1, at = ? WHERE number = ?`,
  );

  return db
    .transaction((): Settled[] => {
      const at = new Date().toISOString();
      let settled = last.get() ?? 0;
      return outcomes.map((outcome) => {
        const held = find.get(outcome.digest);
        if (held === undefined) throw new Error(`No page ${outcome.digest} is archived: put it before it settles.`);
        if ('reason' in outcome) {
          forget.run(held.number);
          reject.run(++settled, JSON.stringify(outcome.reason), at, held.number);
          return 'quarantined';
        }
        const { id, same = false } = outcome;
        const known = held.state === 'article' && held.id === id;
        const read = outcome.read ?? held.read ?? at;
        if (known && read <= (held.read ?? '')) return 'unchanged';
        if (!known) {
          forget.run(held.number);
          claim.run(id, held.number);
        }
        accept.run(++settled, id, read, at, held.number);
        const isFirst = !known && first.get(id) === held.number;
        if (isFirst || !same) addVersion.run(id, read, held.number);
        if (isFirst) return 'new';
        return same ? 'unchanged' : 'changed';
      });
    })
    .immediate();
}
