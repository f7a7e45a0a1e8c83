import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetching } from '../config/fetching.ts';
import { startSchedule, watchSchedule } from '../ingest/schedule.ts';
import { readSources, SourcesError } from '../ingest/sources.ts';
import { scratch } from './scratch.ts';

const fileOf = (yaml: string) => join(scratch({ 'sources.yaml': yaml }), 'sources.yaml');

describe('the list of sources', () => {
  it('that comes with the program can be used', () => {
    expect(readSources('config/sources.yaml')).toMatchObject([{ name: 'Trang mẫu', paths: ['samples'] }]);
  });

  it('tells for how long a source is looked at again, in days, and how much of it', () => {
    const rechecks = ['2 weeks', '6 months', '1 year', 'never'].map(
      (span, at) => `  - {name: '${at}', paths: [a], cron: '* * * * *', recheck: ${span}, recheckPages: 7}`,
    );
    expect(readSources(fileOf(`sources:\n${rechecks.join('\n')}`)).map(({ recheck }) => recheck)).toEqual([
      { days: 14, pages: 7 },
      { days: 183, pages: 7 },
      { days: 365, pages: 7 },
      null,
    ]);
    expect(readSources(fileOf("sources:\n  - {name: A, paths: [a], cron: '* * * * *'}"))[0]?.recheck).toEqual({
      days: fetching.recheckDays,
      pages: fetching.recheckPages,
    });
  });

  it('keeps everything of a source that does not say otherwise', () => {
    const keeps = ['', ', keep: 5 years', ', keepPages: 1 year', ', keep: 10 days, keepPages: 2 days'].map(
      (told, at) => `  - {name: '${at}', paths: [a], cron: '* * * * *'${told}}`,
    );
    expect(readSources(fileOf(`sources:\n${keeps.join('\n')}`)).map(({ keep }) => keep)).toEqual([
      null,
      { articles: 1826, pages: null },
      { articles: null, pages: 365 },
      { articles: 10, pages: 2 },
    ]);
  });

  it('may be empty', () => {
    expect(readSources(fileOf('sources: []'))).toEqual([]);
  });

  it.each([
    ['sources:\n  - name: a\n   paths: [x]\n', /sources\.yaml: .* at line 3/s],
    ['', /there is no list of sources; write "sources:"/],
    ['sources: samples', /there is no list of sources/],
    ['sources: [samples]', /source 1 is no set of fields; write "- name: …"/],
    ["sources:\n  - paths: [a]\n    cron: '* * * * *'", /source 1 has no name/],
    ["sources:\n  - name: Báo A\n    cron: '* * * * *'", /source "Báo A" has no paths; write paths: \[folder/],
    ["sources:\n  - name: Báo A\n    paths: a\n    cron: '* * * * *'", /source "Báo A" has no paths/],
    ['sources:\n  - name: Báo A\n    paths: [a]', /source "Báo A" has no cron expression; write five fields/],
    [
      "sources:\n  - name: Báo A\n    paths: [a]\n    cron: '61 * * * *'",
      /"61 \* \* \* \*", which cannot be read \(minute: /,
    ],
    [
      "sources:\n  - name: Báo A\n    paths: [a]\n    cron: '* * * * *'\n    path: b",
      /has a field "path", which is not known/,
    ],
    [
      "sources:\n  - {name: A, paths: [a], cron: '* * * * *'}\n  - {name: A, paths: [b], cron: '* * * * *'}",
      /source "A" has the name of another source/,
    ],
    [
      "sources:\n  - {name: A, paths: [a], cron: '* * * * *', recheck: often}",
      /"A" has recheck: "often"; write a span/,
    ],
    [
      "sources:\n  - {name: A, paths: [a], cron: '* * * * *', recheckPages: 0}",
      /"A" has recheckPages: 0; write a whole/,
    ],
  ])('%j is refused with its mend', (yaml, message) => {
    const file = fileOf(yaml);
    expect(() => readSources(file)).toThrow(SourcesError);
    expect(() => readSources(file)).toThrow(message);
  });

  it('tells all its faults at once', () => {
    const file = fileOf("sources:\n  - name: A\n    cron: x\n  - paths: [a]\n    cron: '* * * * *'");
    expect(() => readSources(file)).toThrow(
      /"A" has no paths.*\n.*"A" has the cron expression.*\n.*source 2 has no name/,
    );
  });
});

describe('the schedule', () => {
  const everySecond = { paths: ['a'], cron: '* * * * * *', recheck: null, keep: null };

  it('reads sources at their times, never two at once, and goes on after one fails', async () => {
    let running = 0;
    let most = 0;
    const done: string[] = [];
    const failed: string[] = [];
    const schedule = startSchedule({
      sources: ['A', 'B', 'C'].map((name) => ({ name, ...everySecond })),
      run: async ({ name }) => {
        running += 1;
        most = Math.max(most, running);
        await wait(150);
        running -= 1;
        done.push(name);
        if (name === 'B') throw new Error('B is away');
      },
      lastStarted: async () => new Date(Date.now() - 900).toISOString(),
      onError: ({ name }) => failed.push(name),
    });
    onTestFinished(() => schedule.stop());
    await expect.poll(() => done.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(6);
    await schedule.stop();
    const after = done.length;
    expect(most).toBe(1);
    expect(new Set(done)).toEqual(new Set(['A', 'B', 'C']));
    expect(new Set(failed)).toEqual(new Set(['B']));
    await wait(1_200);
    expect(done.length).toBe(after);
  });

  it('reads at once a source that was never read or whose time passed while the program was down, and no other', async () => {
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const started: Record<string, string | null> = { missed: ago(25), recent: ago(1), new: null };
    const read: string[] = [];
    const schedule = startSchedule({
      // Half a day from now, so that no source comes by its own time.
      sources: Object.keys(started).map((name) => ({
        name,
        paths: ['a'],
        recheck: null,
        keep: null,
        cron: `0 ${(new Date().getUTCHours() + 7 + 12) % 24} * * *`,
      })),
      run: async ({ name }) => read.push(name),
      lastStarted: async ({ name }) => started[name] ?? null,
      onError: (_, error) => {
        throw error;
      },
    });
    onTestFinished(() => schedule.stop());
    await expect.poll(() => read.length).toBe(2);
    await schedule.stop();
    expect(read).toEqual(['missed', 'new']);
  });

  it('leaves a source to another process that has just begun to read it', async () => {
    let read = 0;
    const schedule = startSchedule({
      sources: [{ name: 'A', ...everySecond }],
      run: async () => {
        read += 1;
      },
      lastStarted: async () => new Date().toISOString(),
      onError: (_, error) => {
        throw error;
      },
    });
    onTestFinished(() => schedule.stop());
    await wait(2_200);
    expect(read).toBe(0);
  });

  it('where another process keeps it, tells the times and reads nothing', () => {
    const schedule = watchSchedule([{ name: 'A', paths: ['a'], cron: '15 5 * * *', recheck: null, keep: null }]);
    onTestFinished(() => schedule.stop());
    expect(schedule.sources()).toMatchObject([{ name: 'A', next: expect.stringMatching(/T22:15:00/), running: false }]);
  });

  it('knows when a source comes next, in Vietnam’s time', () => {
    const schedule = startSchedule({
      sources: [{ name: 'A', paths: ['a'], cron: '15 5 * * *', recheck: null, keep: null }],
      run: async () => undefined,
      lastStarted: async () => new Date().toISOString(),
      onError: () => undefined,
    });
    onTestFinished(() => schedule.stop());
    expect(schedule.sources()).toEqual([
      { name: 'A', cron: '15 5 * * *', next: expect.stringMatching(/T22:15:00/), period: 86_400_000, running: false },
    ]);
  });
});
