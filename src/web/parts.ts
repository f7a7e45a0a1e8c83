import type { Logger } from 'pino';
import type { Archive, ArchivedPage, PageLine } from '../archive/archive.ts';
import type { Article } from '../article.ts';
import type { Editor } from '../editor.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Settings } from '../settings.ts';

/** A source that is ingested by the clock, as `/sources` shows it. */
export type ScheduledSource = {
  /** As `Run.source` names it. */
  name: string;
  /** The cron expression. */
  cron: string;
  /** ISO 8601, or null when it will not run again. */
  next: string | null;
  /** Milliseconds between two of its times. */
  period: number;
  running: boolean;
};

export interface Schedule {
  sources(): ScheduledSource[];
}

/** What the pages are made from. Only an entry point chooses the adapters. */
export type Parts = {
  engine: SearchEngine;
  archive: Archive;
  /** What today's rules make of an archived page; null where they make no article of it. */
  reread: (page: ArchivedPage) => Article | null;
  /** What a page shows, in plain text; null where it cannot be read. */
  pageLines: (page: ArchivedPage) => PageLine[] | null;
  settings: Pick<Settings, 'publicUrl' | 'trustProxy' | 'rateLimit' | 'metricsToken' | 'adminToken'>;
  /** What an editor may do, where `ADMIN_TOKEN` is set. */
  editor?: Editor;
  schedule?: Schedule;
  log: Logger;
};
