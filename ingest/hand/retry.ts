import type { Archive } from '../../src/archive/archive.ts';
import { EditError } from '../../src/editor.ts';
import { templatesOf } from '../learn/learn-template.ts';
import { Learner } from '../learn/learner.ts';
import { type ArticleEngine, clean, finishBatch } from '../run/batch.ts';
import { Cleaners } from '../run/cleaners.ts';
import { Journal } from '../run/journal.ts';

/** Tries one page in quarantine again, as a run would: the article's id, or null where it stays there. */
export async function retryPage(
  { archive, engine }: { archive: Archive; engine: ArticleEngine },
  digest: string,
): Promise<string | null> {
  const held = await archive.quarantinedPage(digest);
  if (held === null) throw new EditError(`No page ${digest} is in quarantine.`);
  const cleaners = new Cleaners(() => templatesOf(archive.learning));
  const learner = new Learner(archive);
  try {
    const journal = new Journal('retry', new Date());
    const asking = <T>(work: () => Promise<T>) => work();
    const work = { archive, engine, cleaners, learner, articlesAtOnce: 1, journal, asking, onEvent: () => undefined };
    await finishBatch(work, clean(work, [held.page]));
    await engine.refresh();
    return (await archive.articlesOf([digest])).get(digest)?.id ?? null;
  } finally {
    await cleaners.close();
  }
}
