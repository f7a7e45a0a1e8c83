import { ingesting } from '../../config/ingest.ts';
import { learning } from '../../config/learning.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { learnTemplate } from '../learn/learn-template.ts';
import { Learner } from '../learn/learner.ts';
import { batchesOf } from './batches.ts';
import { Cleaners } from './cleaners.ts';

/**
 * Learns the template of every source anew from what is observed of its pages: a run that was killed may have observed
 * pages and not have come to learn from them. Where nothing is observed, as in an archive from before there was learning,
 * the archived pages are observed first.
 */
export async function learnAnew(archive: Archive, signal: AbortSignal): Promise<void> {
  let observed = false;
  for await (const source of archive.learning.sources()) {
    observed = true;
    if (signal.aborted) return;
    await learnTemplate(archive, source);
  }
  if (!observed) await observeAll(archive, new Learner(archive), signal);
}

async function observeAll(archive: Archive, learner: Learner, signal: AbortSignal): Promise<void> {
  const cleaners = new Cleaners();
  let pages = 0;
  try {
    for await (const batch of batchesOf(archive.pages(), ingesting, (page) => page)) {
      if (signal.aborted) return;
      await learner.observe(batch, await cleaners.make(batch));
      pages += batch.length;
      if (pages >= learning.withoutSource && !learner.hasObserved) return;
    }
  } finally {
    await cleaners.close();
  }
  await learner.learn();
}
