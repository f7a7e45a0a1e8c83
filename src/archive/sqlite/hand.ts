import type Database from 'better-sqlite3';
import { isEmptyHand } from '../../hand.ts';
import type { Deed, Deletion, Hand } from '../archive.ts';

/** What was done by hand to those articles to which something was. */
export function readHands(db: Database.Database, ids: readonly string[]): Map<string, Hand> {
  const rows = db
    .prepare<[string], { id: string; hand: string }>(
      'SELECT id, hand FROM hands WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, hand }) => [id, JSON.parse(hand) as Hand]));
}

/** Notes a hand and its deed, both or none. */
export function writeHand(db: Database.Database, id: string, hand: Hand, deed: Deed | null): void {
  const empty = isEmptyHand(hand);
  const write = db.prepare('INSERT OR REPLACE INTO hands (id, deleted, hand) VALUES (?, ?, ?)');
  const forget = db.prepare('DELETE FROM hands WHERE id = ?');
  db.transaction(() => {
    if (empty) forget.run(id);
    else write.run(id, hand.deletion?.at ?? null, JSON.stringify(hand));
    if (deed !== null) writeDeed(db, deed);
  }).immediate();
}

export function writeDeed(db: Database.Database, deed: Deed): void {
  const text = JSON.stringify(deed);
  db.prepare(
    'INSERT INTO deeds (at, deed) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM deeds WHERE at = ? AND deed = ?)',
  ).run(deed.at, text, deed.at, text);
}

export function readDeletions(db: Database.Database, limit: number): (Deletion & { id: string })[] {
  const rows = db
    .prepare<[number], { id: string; hand: string }>(
      'SELECT id, hand FROM hands WHERE deleted IS NOT NULL ORDER BY deleted DESC, id LIMIT ?',
    )
    .all(limit);
  return rows.flatMap(({ id, hand }) => {
    const { deletion } = JSON.parse(hand) as Hand;
    return deletion === null ? [] : [{ id, ...deletion }];
  });
}

export function readDeeds(db: Database.Database, limit: number, after: string): Deed[] {
  const rows = db
    .prepare<[string, number], string>('SELECT deed FROM deeds WHERE at > ? ORDER BY at DESC, number DESC LIMIT ?')
    .pluck()
    .all(after, limit);
  return rows.map((deed) => JSON.parse(deed) as Deed);
}
