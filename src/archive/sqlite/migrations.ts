/**
 * What brings an archive's file from one version to the next: the n-th step makes version n of n - 1, a new file takes
 * them all. A step that has been released is never changed: files out there have taken it. Add the next one below.
 *
 * 1. `pages`: each page as fetched, never changed; `number` counts in the order they were put. `states`: one row a page,
 *    apart from it, since settling a page must not write its bytes again; `settled` counts in the order they settled,
 *    null while pending. `first_pages`: the page that settled first under an article id.
 * 2. `read`: when a page's content was read, null while it is no article's; `gone`: since when its address answers that
 *    it is not there. `versions`: the texts of each article by the time they were read. Of files of version 1 every page
 *    of an article is one: those that read alike are told as one where they are shown.
 * 3. `hands`: what an editor did to an article; `deleted` is when. `deeds`: the log of it.
 * 4. `beside`: what came with a page and does not stand in it, as JSON.
 * 5. `run_source`: the source whose run put a page first, by which pages are dropped. A page that was dropped is one
 *    without bytes, in the state 'dropped'.
 * 6. `observations`, `templates`: what was learnt of the sources (`../learning.ts`), beside the pages.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE pages (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    url TEXT,
    source_host TEXT,
    source_name TEXT,
    fetched TEXT,
    media TEXT NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE states (
    number INTEGER PRIMARY KEY REFERENCES pages (number),
    state TEXT NOT NULL,
    settled INTEGER,
    id TEXT,
    reason TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    at TEXT
  ) STRICT;
  CREATE INDEX pending_pages ON states (number) WHERE state = 'pending';
  CREATE INDEX settled_pages ON states (settled);
  CREATE INDEX quarantined_pages ON states (settled) WHERE state = 'quarantined';
  CREATE INDEX article_pages ON states (id, settled) WHERE id IS NOT NULL;
  CREATE TABLE first_pages (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL REFERENCES pages (number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE runs (id TEXT PRIMARY KEY, source TEXT NOT NULL, started TEXT NOT NULL, run TEXT NOT NULL) STRICT;
  CREATE INDEX latest_runs ON runs (started DESC, id DESC);
  CREATE INDEX latest_runs_of_source ON runs (source, started DESC, id DESC);`,

  `ALTER TABLE states ADD COLUMN read TEXT;
  ALTER TABLE states ADD COLUMN gone TEXT;
  UPDATE states SET read = min(at, coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', fetched), at))
    FROM pages WHERE pages.number = states.number AND id IS NOT NULL;
  DROP INDEX article_pages;
  CREATE INDEX article_pages ON states (id, read, settled) WHERE id IS NOT NULL;
  CREATE INDEX read_pages ON states (read, settled) WHERE state = 'article';
  CREATE TABLE versions (
    id TEXT NOT NULL,
    read TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES pages (number),
    PRIMARY KEY (id, read, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX page_versions ON versions (number);
  INSERT INTO versions (id, read, number) SELECT id, read, number FROM states WHERE id IS NOT NULL;`,

  `CREATE TABLE hands (id TEXT PRIMARY KEY, deleted TEXT, hand TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX deletions ON hands (deleted DESC) WHERE deleted IS NOT NULL;
  CREATE TABLE deeds (number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, deed TEXT NOT NULL) STRICT;
  CREATE INDEX deeds_at ON deeds (at);`,

  `ALTER TABLE pages ADD COLUMN beside TEXT;`,

  `ALTER TABLE states ADD COLUMN run_source TEXT;
  CREATE INDEX source_pages ON states (run_source, read, number) WHERE id IS NOT NULL AND run_source IS NOT NULL;`,

  `CREATE TABLE observations (
    source TEXT NOT NULL,
    year TEXT NOT NULL,
    id TEXT NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (source, year, id)
  ) STRICT;
  CREATE TABLE templates (source TEXT PRIMARY KEY, template TEXT NOT NULL) STRICT;`,
];
