import type Database from 'better-sqlite3';
import { addPages } from './page.ts';

export type ReadPage = { digest: string; id: string; read: string };

/** Pages of articles of a source that were read before a time and after a place in that order, the oldest first. */
export function pagesReadBefore(
  db: Database.Database,
  runSource: string,
  before: string,
  after: { read: string; number: number },
  limit: number,
): (ReadPage & { number: number })[] {
  return db
    .prepare<[string, string, string, number, number], ReadPage & { number: number }>(
      `SELECT digest, id, read, number FROM states JOIN pages USING (number)
       WHERE run_source = ? AND id IS NOT NULL AND read < ? AND (read, number) > (?, ?)
       ORDER BY read, number LIMIT ?`,
    )
    .all(runSource, before, after.read, after.number, limit);
}

/** The digests of the pages of an article that a source's runs put. */
export function pagesPutBy(db: Database.Database, runSource: string, id: string): string[] {
  return db
    .prepare<[string, string], string>(
      'SELECT digest FROM states JOIN pages USING (number) WHERE id = ? AND run_source = ? ORDER BY read DESC',
    )
    .pluck()
    .all(id, runSource);
}

/** Forgets pages but for their digests, all or none. */
export function dropPages(db: Database.Database, digests: readonly string[]): void {
  const find = db.prepare<[string], number>('SELECT number FROM pages WHERE digest = ?').pluck();
  const statements = [
    'DELETE FROM versions WHERE number = ?',
    "UPDATE pages SET packed = x'', beside = NULL WHERE number = ?",
    `UPDATE states SET state = 'dropped', id = NULL, read = NULL, gone = NULL, reason = NULL, settled = NULL
     WHERE number = ?`,
  ].map((sql) => db.prepare(sql));
  db.transaction(() => {
    for (const digest of digests) {
      const number = find.get(digest);
      if (number !== undefined) for (const statement of statements) statement.run(number);
    }
  }).immediate();
}

/** The digests of the pages that were dropped. */
export function droppedPages(db: Database.Database): Iterable<string> {
  return db
    .prepare<[], string>("SELECT digest FROM states JOIN pages USING (number) WHERE state = 'dropped'")
    .pluck()
    .all();
}

/** Takes over that pages of these digests were dropped, all or none; those that are held are left as they are. */
export function takeDropped(db: Database.Database, digests: readonly string[]): void {
  const find = db.prepare<[string], number>('SELECT number FROM pages WHERE digest = ?').pluck();
  const nothing = {
    origin: '',
    url: null,
    source: null,
    fetched: null,
    media: 'text' as const,
    bytes: new Uint8Array(),
  };
  db.transaction(() => {
    const fresh = digests.filter((digest) => find.get(digest) === undefined);
    addPages(
      db,
      fresh.map((digest) => ({ digest, ...nothing })),
    );
    dropPages(db, fresh);
  }).immediate();
}
