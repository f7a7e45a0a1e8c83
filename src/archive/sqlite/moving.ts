import type Database from 'better-sqlite3';
import { parseFault } from '../../faults/fault.ts';
import type { HeldPage, PageState } from '../archive.ts';
import { addPages, readPage } from './page.ts';

type Row = {
  number: number;
  state: PageState;
  settled: number | null;
  id: string | null;
  first: 0 | 1;
  reason: string | null;
  tries: number;
  at: string | null;
  read: string | null;
  gone: string | null;
  versions: string;
  runSource: string | null;
};

/** The page that was put next after the `after`th, with all that is held of it; null where there is none. */
export function nextHeld(db: Database.Database, after: number): { number: number; held: HeldPage } | null {
  const row = db
    .prepare<[number], Row>(
      `SELECT number, state, settled, id, reason, tries, at, read, gone,
         run_source AS runSource,
         EXISTS (SELECT 1 FROM first_pages WHERE first_pages.id = states.id AND first_pages.number = states.number)
           AS first,
         (SELECT json_group_array(read ORDER BY read) FROM versions WHERE versions.number = states.number) AS versions
       FROM states WHERE number > ? AND state <> 'dropped' ORDER BY number LIMIT 1`,
    )
    .get(after);
  if (row === undefined) return null;
  const { number, ...told } = row;
  const held: HeldPage = {
    ...told,
    page: readPage(db, number),
    first: row.first === 1,
    reason: row.reason === null ? null : parseFault(row.reason),
    versions: JSON.parse(row.versions) as string[],
  };
  return { number, held };
}

/** Takes pages over as they are told, all or none; those that are held already are left as they are. */
export function takePages(db: Database.Database, all: readonly HeldPage[]): void {
  const find = db.prepare<[string], number>('SELECT number FROM pages WHERE digest = ?').pluck();
  const setState = db.prepare(
    `UPDATE states SET state = ?, settled = ?, id = ?, reason = ?, tries = ?, at = ?, read = ?, gone = ?, run_source = ?
     WHERE number = ?`,
  );
  const claim = db.prepare(`INSERT INTO first_pages (id, number) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`);
  const addVersion = db.prepare(`INSERT OR IGNORE INTO versions (id, read, number) VALUES (?, ?, ?)`);
  db.transaction(() => {
    const fresh = all.filter(({ page }) => find.get(page.digest) === undefined);
    addPages(
      db,
      fresh.map(({ page }) => page),
    );
    for (const held of fresh) {
      const { state, settled, id, tries, at, read, gone, versions, runSource } = held;
      const number = find.get(held.page.digest) ?? 0;
      const reason = held.reason === null ? null : JSON.stringify(held.reason);
      setState.run(state, settled, id, reason, tries, at, read, gone, runSource, number);
      if (id === null) continue;
      if (held.first) claim.run(id, number);
      for (const time of versions) addVersion.run(id, time, number);
    }
  }).immediate();
}
