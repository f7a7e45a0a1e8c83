import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Archive, ArchivedPage, Outcome } from '../../src/archive/archive.ts';
import type { Article } from '../../src/article.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import type { IngestEvent } from './event.ts';
import type { Journal } from './journal.ts';
import { type Made, makeArticle } from './made.ts';

/** What the steps of a run share. */
export type Work = {
  archive: Archive;
  engine: SearchEngine;
  journal: Journal;
  /** Does something that may find an engine unavailable, with patience. */
  asking: <T>(work: () => Promise<T>) => Promise<T>;
  onEvent: (event: IngestEvent) => void;
};

/** Archives those pages of a batch that are not held yet, and brings them to their end; the others are unchanged. */
export async function archiveBatch(work: Work, pages: readonly ArchivedPage[]): Promise<void> {
  const { archive, journal, asking } = work;
  const distinct = new Map(pages.map((page) => [page.digest, page]));
  const states = await asking(() => archive.states([...distinct.keys()]));
  const fresh = [...distinct.values()].filter(({ digest }) => (states.get(digest) ?? 'pending') === 'pending');
  for (let unchanged = pages.length - fresh.length; unchanged > 0; unchanged -= 1) journal.page('unchanged');
  if (fresh.length === 0) return;
  await asking(() => archive.put(fresh));
  await settleBatch(work, fresh);
}

/**
 * Cleans and indexes pages that the archive holds as pending, then settles them. Killed at any point in between, all
 * of it is done again: putting an article twice changes nothing, and only what is settled is counted.
 */
export async function settleBatch(work: Work, pages: readonly ArchivedPage[]): Promise<void> {
  const { archive, engine, journal, asking } = work;
  const articles: Article[] = [];
  const outcomes: Outcome[] = [];
  for (const page of pages) {
    const made = makeArticle(page);
    if ('article' in made) articles.push(made.article);
    outcomes.push(
      'article' in made ? { digest: page.digest, id: made.article.id } : { digest: page.digest, reason: made.rejected },
    );
    tell(page, made, work);
    // Cleaning is all computing: a server that ingests on schedule answers its readers in between.
    await yieldToOthers();
  }
  if (articles.length > 0) await asking(() => engine.put(articles));
  const settled = await asking(() => archive.settle(outcomes));
  for (const state of settled) journal.page(state);
}

function tell({ origin }: ArchivedPage, made: Made, { journal, onEvent }: Work): void {
  if ('rejected' in made) {
    journal.rejected(origin, made.rejected);
    onEvent({ kind: 'rejected', origin, reason: made.rejected });
  } else if (made.note !== null) onEvent({ kind: 'note', origin, note: made.note });
}
