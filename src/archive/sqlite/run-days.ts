import type Database from 'better-sqlite3';
import type { RunDay } from '../archive.ts';

const succeeded = `run ->> '$.ended' IS NOT NULL AND run ->> '$.error' IS NULL
  AND (run ->> '$.read' > 0 OR json_array_length(run, '$.problems') = 0)`;

/** Runs by source and day; sources that are not named count together. */
const query = `
  SELECT
    CASE WHEN source IN (SELECT value FROM json_each(?)) THEN source END AS source,
    date(started, '+7 hours') AS day,
    sum(${succeeded}) AS succeeded,
    sum(run ->> '$.ended' IS NOT NULL AND NOT (${succeeded})) AS failed,
    sum(run ->> '$.ended' IS NULL) AS unfinished,
    sum(run ->> '$.new') AS new,
    sum(run ->> '$.changed') AS changed,
    sum(run ->> '$.unchanged') AS unchanged,
    sum(run ->> '$.quarantined') AS quarantined,
    max(CASE WHEN ${succeeded} THEN run ->> '$.ended' END) AS lastSuccess
  FROM runs WHERE started >= ? GROUP BY 1, 2`;

export function runDays(db: Database.Database, sources: readonly string[], since: string): RunDay[] {
  return db.prepare<[string, string], RunDay>(query).all(JSON.stringify(sources), since);
}
