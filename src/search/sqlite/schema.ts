import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { UnusableStore } from '../../unusable-store.ts';

/** Raised when a table or what is in it changes its meaning. */
const version = 6;

/**
 * `article` holds the articles; `facts` is what filters, facets and orders need of one, small enough to be read whole
 * at start; `length` how many terms it has, by the weights of `config/ranking.ts`. `story` is the id of one of the
 * story's articles, `print` the packed fingerprint (`src/stories/`). `json` stands last: what lies behind it in a row is
 * reached by reading over all of it. `packed` holds the terms in order, for ranking; `sign` the rows that have a sign of
 * a fingerprint, by its day (-1: undated). `seq` grows with every change, so that another process finds what is new to
 * it; a removed article stays as a row without `json`.
 *
 * `posting` is an FTS5 index without content over text that is analysed already: one token a term, so its own
 * tokenizer (`ascii`: everything beyond ASCII belongs to a token) has nothing to decide. `detail=full`: without it
 * bm25() and phrases do not work.
 */
const tables = `
  CREATE TABLE article (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    seq INTEGER NOT NULL,
    facts TEXT NOT NULL,
    length INTEGER NOT NULL,
    story TEXT NOT NULL,
    print BLOB NOT NULL,
    json TEXT
  ) STRICT;
  CREATE TABLE packed (row INTEGER PRIMARY KEY, terms BLOB NOT NULL) STRICT;
  CREATE INDEX article_seq ON article (seq);
  CREATE INDEX article_story ON article (story);
  CREATE TABLE sign (sign INTEGER, day INTEGER, row INTEGER, PRIMARY KEY (sign, day, row)) STRICT, WITHOUT ROWID;
  CREATE TABLE term (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE,
    fold TEXT NOT NULL,
    articles INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX term_fold ON term (fold);
  CREATE TABLE folded (fold TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE posting USING fts5 (
    title, lead, body, captions, source, author,
    title_f, lead_f, body_f, captions_f, source_f, author_f, cited,
    content='', contentless_delete=1, tokenize='ascii', detail=full
  );
`;

const rebuild = 'Run `npm run reindex`, which builds a new one from the archive.';

/**
 * Opens or makes the file of the embedded engine. Several processes may have it open: one writes at a time, readers
 * never wait (WAL). Throws `UnusableStore` when another version of the program wrote it, or when it is damaged.
 */
export function openDatabase(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: 30_000 });
  try {
    db.pragma('journal_mode = WAL');
    // An article is settled in the archive once it is here, so a commit must outlive a power cut too.
    db.pragma('synchronous = FULL');
    db.pragma('cache_size = -65536');
    db.transaction(() => createTables(db, path)).immediate();
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code))
      throw new UnusableStore(`${path} is damaged (${error.message}). ${rebuild}`, true, { cause: error });
    throw error;
  }
}

function createTables(db: Database.Database, path: string): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found === version) return;
  if (found > version) {
    const mend = 'Update the program, or set DATA_DIR to another folder.';
    throw new UnusableStore(`${path} is of version ${found}; this program knows ${version}. ${mend}`, false);
  }
  if (found > 0)
    throw new UnusableStore(`${path} is of version ${found}; this program knows ${version}. ${rebuild}`, true);
  db.exec(tables);
  db.pragma(`user_version = ${version}`);
}
