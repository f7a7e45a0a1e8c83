import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Archive, ArchivedPage, Hand, Outcome } from '../../src/archive/archive.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { putInStories, type StoryEngine } from '../../src/stories/put.ts';
import { type Laid, underHand } from '../hand/with-hand.ts';
import type { Learner } from '../learn/learner.ts';
import type { Cleaners } from './cleaners.ts';
import type { IngestEvent } from './event.ts';
import type { Journal } from './journal.ts';
import type { Made } from './made.ts';
import { readAt, versioned } from './versions.ts';

/** What a run needs of an engine. */
export type ArticleEngine = StoryEngine & Pick<SearchEngine, 'remove'>;

/** What the steps of a run share. */
export type Work = {
  archive: Archive;
  engine: ArticleEngine;
  cleaners: Cleaners;
  learner: Learner;
  /** How many articles the engine is given in one call. */
  articlesAtOnce: number;
  journal: Journal;
  /** Does something that may find an engine unavailable, with patience. */
  asking: <T>(work: () => Promise<T>) => Promise<T>;
  onEvent: (event: IngestEvent) => void;
};

/** Pages that the archive holds as pending, and what the cleaners are making of them. */
export type Begun = { pages: readonly ArchivedPage[]; made: Promise<Made[]> };

/** Archives those pages of a batch that are not held yet, and begins to clean them and those that a newspaper went back
 * to; the others are unchanged. */
export async function beginBatch(work: Work, pages: readonly ArchivedPage[]): Promise<Begun> {
  const { archive, journal, asking } = work;
  const distinct = new Map(pages.map((page) => [page.digest, page]));
  const states = await asking(() => archive.states([...distinct.keys()]));
  const fresh = [...distinct.values()].filter(({ digest }) => (states.get(digest) ?? 'pending') === 'pending');
  const held = [...distinct.values()].filter(({ digest }) => states.get(digest) === 'article');
  const again = await readAgain(work, held);
  for (let unchanged = pages.length - fresh.length - again.length; unchanged > 0; unchanged -= 1)
    journal.page('unchanged');
  if (fresh.length > 0) await asking(() => archive.put(fresh, journal.run.source));
  return clean(work, [...fresh, ...again]);
}

/** Of pages that are held those that were fetched after another page of their article. One that was gone is back. */
async function readAgain({ archive, asking }: Work, held: readonly ArchivedPage[]): Promise<ArchivedPage[]> {
  const dated = held.filter(({ fetched }) => fetched !== null);
  if (dated.length === 0) return [];
  const articles = await asking(() => archive.articlesOf(dated.map(({ digest }) => digest)));
  const later = dated.filter((page) => readAt(page, '9') > (articles.get(page.digest)?.read ?? '9'));
  if (later.length === 0) return [];
  const histories = await asking(() =>
    archive.histories(later.map(({ digest }) => articles.get(digest)?.id).filter((id) => id !== undefined)),
  );
  const again: ArchivedPage[] = [];
  for (const page of later) {
    const history = histories.get(articles.get(page.digest)?.id ?? '');
    if (history === undefined || history.newest.read >= readAt(page, '9')) continue;
    if (history.newest.digest !== page.digest) again.push(page);
    else if (history.gone !== null && history.gone < readAt(page, '9'))
      await asking(() => archive.setGone(page.digest, null));
  }
  return again;
}

/** Begins to clean pages that the archive holds already. */
export function clean({ cleaners }: Work, pages: readonly ArchivedPage[]): Begun {
  const made = cleaners.make(pages);
  // It is awaited when the batch before is done; until then its failure is nobody's.
  made.catch(() => undefined);
  return { pages, made };
}

/**
 * Indexes what was made of pages that the archive holds as pending, then settles them. Killed at any point in between,
 * all of it is done again: putting an article twice changes nothing, and only what is settled is counted.
 */
export async function finishBatch(work: Work, begun: Begun): Promise<void> {
  const { archive, engine, learner, journal, asking } = work;
  const made = await begun.made;
  if (made.length === 0) return;
  for (const [at, page] of begun.pages.entries()) tell(page, made[at] as Made, work);
  const { accepted, newest } = await versioned(work, begun.pages, made);
  const ids = newest.map(({ article }) => article.id);
  const hands = await asking(() => archive.hands(ids));
  const articles = underHand(newest, hands);
  for (let from = 0; from < articles.length; from += work.articlesAtOnce) {
    const some = articles.slice(from, from + work.articlesAtOnce);
    await asking(() => putInStories(engine, some));
    await yieldToOthers();
  }
  const outcomes = begun.pages.map(({ digest }, at): Outcome => {
    const one = made[at] as Made;
    return 'rejected' in one ? { digest, reason: one.rejected } : (accepted.get(digest) as Outcome);
  });
  await asking(() => learner.observe(begun.pages, made));
  const settled = await asking(() => archive.settle(outcomes));
  for (const state of settled) journal.page(state);
  await followHand(work, newest, hands);
}

/** What an editor did while these articles were written is done to them again: they were made without it. */
async function followHand({ archive, engine, asking }: Work, newest: Laid[], seen: Map<string, Hand>): Promise<void> {
  const now = await asking(() => archive.hands(newest.map(({ article }) => article.id)));
  const changed = newest.filter(({ article: { id } }) => !isDeepStrictEqual(now.get(id), seen.get(id)));
  if (changed.length === 0) return;
  const left = underHand(changed, now);
  const deleted = changed.map(({ article }) => article.id).filter((id) => now.get(id)?.deletion != null);
  await asking(() => putInStories(engine, left));
  await asking(() => engine.remove(deleted));
}

function tell({ origin }: ArchivedPage, made: Made, { journal, onEvent }: Work): void {
  if ('rejected' in made) {
    journal.rejected(origin, made.rejected);
    onEvent({ kind: 'rejected', origin, reason: made.rejected });
  } else if (made.note !== null) onEvent({ kind: 'note', origin, note: made.note });
}
