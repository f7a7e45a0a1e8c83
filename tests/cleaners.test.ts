import { availableParallelism } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archivedPage } from '../ingest/read/digest.ts';
import { Cleaners } from '../ingest/run/cleaners.ts';
import { makeArticle } from '../ingest/run/made.ts';
import { asHtml, asText, generatePage } from './generate-pages.ts';

function pages(count: number) {
  return Array.from({ length: count }, (_, number) => {
    const page = generatePage(number);
    const text = number % 50 === 7 ? '   ' : number % 2 === 0 ? asText(page) : asHtml(page);
    const media = number % 2 === 0 ? ('text' as const) : ('html' as const);
    return archivedPage({
      origin: `${number}`,
      url: null,
      source: null,
      fetched: null,
      media,
      bytes: Buffer.from(text),
    });
  });
}

function openCleaners(): Cleaners {
  const cleaners = new Cleaners();
  onTestFinished(() => cleaners.close());
  return cleaners;
}

describe('cleaning on threads', { timeout: 60_000 }, () => {
  it(`makes the same of pages as cleaning here does, in their order (${availableParallelism()} cores)`, async () => {
    const cleaners = openCleaners();
    const batches = [pages(230), pages(101)];
    const made = await Promise.all(batches.map((batch) => cleaners.make(batch)));
    expect(made).toEqual(batches.map((batch) => batch.map(makeArticle)));
  });

  it('gives up a page that is never done, with that reason, and makes the others', async () => {
    const batch = pages(120);
    const stuck = batch.map((page, at) => (at === 33 ? { ...page, origin: 'stuck' } : page));
    const cleaners = new Cleaners(undefined, new URL('./stuck-worker.ts', import.meta.url), 8_000);
    onTestFinished(() => cleaners.close());
    const made = await cleaners.make(stuck);
    expect(made[33]).toEqual({ rejected: { code: 'cleaner-slow', seconds: 8 } });
    expect(made.toSpliced(33, 1)).toEqual(batch.toSpliced(33, 1).map(makeArticle));
  });

  it('makes a few pages without starting a thread', async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const few = pages(5);
    expect(await openCleaners().make(few)).toEqual(few.map(makeArticle));
    expect(process.getActiveResourcesInfo().filter((name) => name === 'MessagePort')).toHaveLength(before);
  });
});
