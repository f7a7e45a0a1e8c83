import type Database from 'better-sqlite3';
import type { ArchivedPage, Beside } from '../archive.ts';
import { pack, unpack } from '../packed.ts';

type PageRow = {
  digest: string;
  origin: string;
  url: string | null;
  source_host: string | null;
  source_name: string | null;
  fetched: string | null;
  media: ArchivedPage['media'];
  packed: Buffer;
  /** JSON of `Beside`. */
  beside: string | null;
};

/** Adds pages as pending, all or none; those that are held already are left as they are. */
export function addPages(db: Database.Database, pages: readonly ArchivedPage[], runSource: string | null = null): void {
  const addPage = db.prepare(
    `INSERT INTO pages (digest, origin, url, source_host, source_name, fetched, media, packed, beside)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
  );
  const addState = db.prepare(`INSERT INTO states (number, state, run_source) VALUES (?, 'pending', ?)`);
  // Packed before the transaction begins: other processes wait for its end.
  const rows = pages.map((page) => ({ page, packed: pack(page.bytes) }));
  db.transaction(() => {
    for (const { page, packed } of rows) {
      const { digest, origin, url, source, fetched, media } = page;
      const beside = page.beside === undefined ? null : JSON.stringify(page.beside);
      const { host = null, name = null } = source ?? {};
      const { changes, lastInsertRowid } = addPage.run(digest, origin, url, host, name, fetched, media, packed, beside);
      if (changes > 0) addState.run(lastInsertRowid, runSource);
    }
  }).immediate();
}

/** The page that was put as the `number`th. Throws when it is not held. */
export function readPage(db: Database.Database, number: number): ArchivedPage {
  const row = db
    .prepare<[number], PageRow>(
      `SELECT digest, origin, url, source_host, source_name, fetched, media, packed, beside FROM pages WHERE number = ?`,
    )
    .get(number);
  if (row === undefined) throw new Error(`The archive has a state for page ${number}, but not the page.`);
  const { digest, origin, url, fetched, media } = row;
  const beside = row.beside === null ? {} : { beside: JSON.parse(row.beside) as Beside };
  const source = row.source_name === null ? null : { host: row.source_host, name: row.source_name };
  return { digest, origin, url, source, fetched, media, bytes: unpack(row.packed), ...beside };
}
