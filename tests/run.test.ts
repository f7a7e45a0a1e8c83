import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archivedPage } from '../ingest/read/digest.ts';
import type { Input } from '../ingest/read/input.ts';
import { read } from '../ingest/read/read.ts';
import { batchesOf } from '../ingest/run/batches.ts';
import type { IngestEvent } from '../ingest/run/event.ts';
import { type IngestParts, ingest } from '../ingest/run/ingest.ts';
import { inShard } from '../ingest/run/shard.ts';
import { exitCodeOf, summaryOf } from '../ingest/run/summary.ts';
import { openSqliteArchive } from '../src/archive/sqlite/archive.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { asArticleLine, asText, generatePage } from './generate-pages.ts';
import { scratch } from './scratch.ts';

function stores(folder = scratch()) {
  const archive = openSqliteArchive(join(folder, 'archive.db'));
  const engine = openSqliteEngine(join(folder, 'articles.db'));
  onTestFinished(() => archive.close());
  onTestFinished(() => engine.close());
  return { archive, engine };
}

function textInput(number: number, told: { url?: string; text?: string } = {}): Input {
  const bytes = Buffer.from(told.text ?? asText(generatePage(number)));
  const page = {
    origin: `${number}.txt`,
    url: told.url ?? null,
    source: null,
    fetched: null,
    media: 'text' as const,
    bytes,
  };
  return { page: archivedPage(page) };
}

async function* streamOf(inputs: Iterable<Input>): AsyncGenerator<Input> {
  yield* inputs;
}

const inputsOf = (count: number) => Array.from({ length: count }, (_, number) => textInput(number));

async function run(parts: Pick<IngestParts, 'archive' | 'engine'> & Partial<IngestParts>) {
  const events: IngestEvent[] = [];
  const journal = await ingest({
    inputs: streamOf([]),
    source: 'Báo Mẫu',
    mine: () => true,
    retryQuarantine: false,
    gentle: false,
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
    ...parts,
  });
  return { journal, run: journal.run, events };
}

describe('a run', { timeout: 60_000 }, () => {
  it('makes articles of pages, finds them unchanged the second time, and writes nothing then', async () => {
    const { archive, engine } = stores();
    const first = await run({ archive, engine, inputs: streamOf(inputsOf(450)) });
    expect(first.run).toMatchObject({ read: 450, new: 450, changed: 0, unchanged: 0, quarantined: 0, error: null });
    expect(await engine.count()).toBe(450);
    const settledBefore = (await Array.fromAsync(archive.pages())).map(({ digest }) => digest);

    const second = await run({ archive, engine, inputs: streamOf(inputsOf(450)) });
    expect(second.run).toMatchObject({ read: 450, new: 0, changed: 0, unchanged: 450, quarantined: 0 });
    expect(await engine.count()).toBe(450);
    expect((await Array.fromAsync(archive.pages())).map(({ digest }) => digest)).toEqual(settledBefore);
  });

  it('takes a page of a known address with another text for a change of the same article', async () => {
    const { archive, engine } = stores();
    const url = 'https://bao.example/tin/1.html';
    await run({ archive, engine, inputs: streamOf([textInput(1, { url })]) });
    const again = await run({ archive, engine, inputs: streamOf([textInput(2, { url })]) });
    expect(again.run).toMatchObject({ read: 1, new: 0, changed: 1 });
    expect(await engine.count()).toBe(1);
  });

  it('counts every page once: read is the sum of what became of them', async () => {
    const { archive, engine } = stores();
    const same = textInput(1);
    const blank = textInput(2, { text: '  \n ' });
    const problem: Input = { problem: { origin: 'x', reason: { code: 'empty-file' } } };
    const { run: record, journal } = await run({
      archive,
      engine,
      inputs: streamOf([same, same, blank, problem, textInput(3)]),
    });
    expect(record).toMatchObject({
      read: 4,
      new: 2,
      unchanged: 1,
      quarantined: 1,
      problems: [{ origin: 'x', reason: { code: 'empty-file' } }],
    });
    expect(journal.rejections()).toEqual([{ reason: { code: 'blank' }, count: 1, first: '2.txt' }]);
    expect(exitCodeOf(journal, false)).toBe(1);
    expect(summaryOf(journal, false)).toMatch(
      /quarantined +1\n +1 {2}it holds nothing but white space \(first: 2\.txt\)\n/,
    );
  });

  it('keeps a quarantined page with its reason, and does not try it again unasked', async () => {
    const { archive, engine } = stores();
    const blank = textInput(1, { text: '\n\n' });
    await run({ archive, engine, inputs: streamOf([blank]) });
    const again = await run({ archive, engine, inputs: streamOf([blank]) });
    expect(again.run).toMatchObject({ read: 1, unchanged: 1, quarantined: 0 });
    expect(await archive.quarantine(10)).toMatchObject({
      total: 1,
      pages: [{ origin: '1.txt', reason: { code: 'blank' }, tries: 1 }],
    });
  });

  it('tries the quarantine again when asked, those that rules now accept become articles', async () => {
    const { archive, engine } = stores();
    const blank = textInput(1, { text: '\n\n' });
    const good = textInput(2);
    if (!('page' in blank) || !('page' in good)) throw new Error('both are pages');
    await archive.put([blank.page, good.page]);
    await archive.settle(
      [blank.page, good.page].map(({ digest }) => ({
        digest,
        reason: { code: 'said', text: 'a rule of yesterday' } as const,
      })),
    );
    const again = await run({ archive, engine, retryQuarantine: true });
    expect(again.run).toMatchObject({ read: 2, new: 1, quarantined: 1 });
    expect(again.events).toContainEqual({ kind: 'taken-up', pages: 2, state: 'quarantined' });
    expect(await archive.quarantine(10)).toMatchObject({ total: 1, pages: [{ origin: '1.txt', tries: 2 }] });
    expect(await engine.count()).toBe(1);
  });

  it('takes up first what a killed run had archived and not settled', async () => {
    const { archive, engine } = stores();
    const left = inputsOf(5).flatMap((input) => ('page' in input ? [input.page] : []));
    await archive.put(left);
    const { run: record, events } = await run({ archive, engine, inputs: streamOf(inputsOf(8)) });
    expect(events[0]).toEqual({ kind: 'taken-up', pages: 5, state: 'pending' });
    expect(record).toMatchObject({ read: 13, new: 8, unchanged: 5 });
    expect(await engine.count()).toBe(8);
  });

  it('is kept by the archive from its start to its end, under its source', async () => {
    const { archive, engine } = stores();
    let atStart = await archive.runs(1);
    async function* watched() {
      atStart = await archive.runs(1, 'Báo Mẫu');
      yield textInput(1);
    }
    const { run: record } = await run({ archive, engine, inputs: watched() });
    expect(atStart).toMatchObject([{ source: 'Báo Mẫu', ended: null, read: 0 }]);
    expect(await archive.runs(9, 'Báo Mẫu')).toEqual([record]);
    expect(record.ended).not.toBeNull();
  });

  it('finishes the batch under way when it is interrupted, and the next run does the rest', async () => {
    const { archive, engine } = stores();
    const stop = new AbortController();
    const onEvent = (event: IngestEvent) => {
      if (event.kind === 'progress') stop.abort();
    };
    const cut = await run({ archive, engine, inputs: streamOf(inputsOf(600)), signal: stop.signal, onEvent });
    expect(cut.run.error?.code).toBe('interrupted');
    expect(cut.run.new).toBeGreaterThan(0);
    expect(cut.run.new).toBeLessThan(600);
    expect(await engine.count()).toBe(cut.run.new);
    expect(exitCodeOf(cut.journal, true)).toBe(130);
    expect(await Array.fromAsync(archive.pending())).toEqual([]);

    const rest = await run({ archive, engine, inputs: streamOf(inputsOf(600)) });
    expect(rest.run).toMatchObject({ new: 600 - cut.run.new, unchanged: cut.run.new });
    expect(await engine.count()).toBe(600);
  });

  it('gives the engine a few articles at a time where the process has others to answer', async () => {
    const { archive, engine } = stores();
    const sizes: number[] = [];
    const watched: IngestParts['engine'] = {
      put: async (articles, stories) => {
        sizes.push(articles.length);
        await engine.put(articles, stories);
      },
      remove: (ids) => engine.remove(ids),
      refresh: () => engine.refresh(),
      near: (articles) => engine.near(articles),
      stories: (ids) => engine.stories(ids),
      members: (stories) => engine.members(stories),
      get: (id) => engine.get(id),
    };
    const parts = { archive, engine: watched, inputs: streamOf(inputsOf(90)), gentle: true };
    expect((await run(parts)).run).toMatchObject({ read: 90, new: 90 });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
    expect(await engine.count()).toBe(90);
  });

  it('leaves the pages of other shards to them, and all shards together take every page once', async () => {
    const { archive, engine } = stores();
    const counts: number[] = [];
    for (const part of [1, 2, 3]) {
      const { run: record } = await run({
        archive,
        engine,
        inputs: streamOf(inputsOf(300)),
        mine: inShard({ part, of: 3 }),
      });
      counts.push(record.new);
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(await engine.count()).toBe(300);
  });

  it('reads articles from JSON Lines as they are', async () => {
    const { archive, engine } = stores();
    const page = generatePage(7);
    const folder = scratch({ 'a.jsonl': asArticleLine(page) });
    await run({ archive, engine, inputs: read({ paths: [folder], manifest: null }) });
    const [held] = await Array.fromAsync(archive.pages());
    expect(await engine.get(held?.id ?? '')).toMatchObject({
      url: page.url,
      title: page.title,
      published: page.published,
      paragraphs: page.paragraphs,
      source: { host: 'bao.example' },
    });
  });
});

describe('batches', () => {
  const sized = async function* (sizes: number[]) {
    for (const size of sizes) yield { bytes: new Uint8Array(size) };
  };
  it('end at their count of pages or at their bytes, whichever comes first', async () => {
    const batches = batchesOf(sized([1, 1, 1, 9, 1, 20, 1]), { batchPages: 3, batchBytes: 10 }, (page) => page);
    expect((await Array.fromAsync(batches)).map((batch) => batch.map(({ bytes }) => bytes.length))).toEqual([
      [1, 1, 1],
      [9, 1],
      [20],
      [1],
    ]);
  });
});
