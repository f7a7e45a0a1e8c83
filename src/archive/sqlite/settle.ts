import type Database from 'better-sqlite3';
import type { Outcome, Settled } from '../archive.ts';

type Held = { number: number; state: string; id: string | null };

/**
 * Notes outcomes, all of them or, when one throws, none. A page that settles again under the article it already is
 * writes nothing and keeps its place in the order.
 */
export function settle(db: Database.Database, outcomes: readonly Outcome[]): Settled[] {
  const find = db.prepare<[string], Held>(
    `SELECT number, state, id FROM pages JOIN states USING (number) WHERE digest = ?`,
  );
  const last = db.prepare<[], number | null>(`SELECT max(settled) FROM states`).pluck();
  const claim = db.prepare(`INSERT INTO first_pages (id, number) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`);
  const first = db.prepare<[string], number>(`SELECT number FROM first_pages WHERE id = ?`).pluck();
  const accept = db.prepare(
    `UPDATE states SET state = 'article', settled = ?, id = ?, reason = NULL, at = ? WHERE number = ?`,
  );
  const reject = db.prepare(
    `UPDATE states SET state = 'quarantined', settled = ?, id = NULL, reason = ?, tries = tries + 1, at = ?
     WHERE number = ?`,
  );

  return db
    .transaction((): Settled[] => {
      const at = new Date().toISOString();
      let settled = last.get() ?? 0;
      return outcomes.map((outcome) => {
        const held = find.get(outcome.digest);
        if (held === undefined) throw new Error(`No page ${outcome.digest} is archived: put it before it settles.`);
        if ('reason' in outcome) {
          reject.run(++settled, JSON.stringify(outcome.reason), at, held.number);
          return 'quarantined';
        }
        if (held.state === 'article' && held.id === outcome.id) return 'unchanged';
        claim.run(outcome.id, held.number);
        accept.run(++settled, outcome.id, at, held.number);
        return first.get(outcome.id) === held.number ? 'new' : 'changed';
      });
    })
    .immediate();
}
