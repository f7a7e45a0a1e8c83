import type Database from 'better-sqlite3';
import type { History, Version } from '../archive.ts';

type NewestRow = Version & { id: string; gone: string | null };

/** What became of those articles that are held. */
export function readHistories(db: Database.Database, ids: readonly string[]): Map<string, History> {
  const wanted = JSON.stringify(ids);
  const pages = db
    .prepare<[string], NewestRow>(
      `SELECT id, digest, read, gone FROM states JOIN pages USING (number)
       WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id, read, settled`,
    )
    .all(wanted);
  const histories = new Map<string, History>();
  // The last row of an id is the page that was read last.
  for (const { id, digest, read, gone } of pages) histories.set(id, { versions: [], newest: { digest, read }, gone });
  const versions = db
    .prepare<[string], Version & { id: string }>(
      `SELECT versions.id, digest, versions.read FROM versions JOIN pages USING (number) JOIN states USING (number)
       WHERE versions.id IN (SELECT value FROM json_each(?)) ORDER BY versions.id, versions.read, settled`,
    )
    .all(wanted);
  for (const { id, digest, read } of versions) histories.get(id)?.versions.push({ digest, read });
  for (const history of histories.values()) if (history.versions.length === 0) history.versions.push(history.newest);
  return histories;
}
