import { describe, expect, it } from 'vitest';
import type { Run, RunDay } from '../src/archive/archive.ts';
import { healthOf } from '../src/source-health.ts';
import { runOf } from './archive-page.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-22T03:00:00Z');
const source = { name: 'Báo Mẫu', period: day };
const ago = (days: number) => new Date(now - days * day).toISOString();
const ran = (days: number, told: Partial<Run> = {}): Run =>
  runOf(`${days}`, { started: ago(days), ended: ago(days), read: 3, ...told });

/** A source that has brought so many articles on each of the last days, today first. */
function brought(...articles: number[]): RunDay[] {
  return articles.map((count, days) => ({
    source: source.name,
    day: new Date(now + 7 * 3_600_000 - days * day).toISOString().slice(0, 10),
    succeeded: 1,
    failed: 0,
    unfinished: 0,
    new: count,
    changed: 0,
    unchanged: 3,
    quarantined: 0,
    lastSuccess: ago(days),
  }));
}

const daily = (count: number, days: number) => Array.from({ length: days }, () => count);
const alarms = (runs: Run[], days: RunDay[]) => healthOf(source, runs, days, now).alarms;

describe('a source on schedule', () => {
  it('that reads as ever has no alarm, and its weeks in order', () => {
    const health = healthOf(source, [ran(0)], brought(...daily(2, 7), ...daily(3, 28)), now);
    expect(health).toMatchObject({ alarms: [], weeks: [21, 21, 21, 21, 14], lastSuccess: ago(0) });
  });

  it('that was never read has none either', () => {
    expect(alarms([], [])).toEqual([]);
  });

  it.each([
    ['ten articles a day, none for two days', [0, 0, ...daily(10, 33)], { kind: 'silent', days: 2, habit: 70 }],
    [
      'three articles a week, none for two weeks',
      [...daily(0, 14), 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, ...daily(1, 10)],
      { kind: 'silent' },
    ],
  ])('is silent: %s', (_, days, alarm) => {
    expect(alarms([ran(0)], brought(...days))).toMatchObject([alarm]);
  });

  it.each([
    ['ten articles a day, none today', [0, ...daily(10, 34)]],
    ['an article now and then, none for five days', [...daily(0, 5), 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]],
    ['a first reading of an old newspaper a week ago', [...daily(0, 7), 5_000]],
  ])('is not silent: %s', (_, days) => {
    expect(alarms([ran(0)], brought(...days))).toEqual([]);
  });

  it('is quiet when a week brings less than a quarter of its habit', () => {
    const days = brought(1, 0, 0, 1, 0, 1, 0, ...daily(10, 28));
    expect(alarms([ran(0)], days)).toEqual([{ kind: 'quiet', articles: 3, habit: 70 }]);
  });

  it('is failing when its last run failed, since the first of those in a row', () => {
    const problems = [{ origin: 'https://bao.example/rss', reason: { code: 'gone', status: 404 } as const }];
    const gone = { read: 0, problems };
    const runs = [ran(0, { ended: null }), ran(1, gone), ran(2, gone), ran(3), ran(4, gone)];
    const silentToo = brought(...daily(0, 5), ...daily(10, 30));
    expect(alarms(runs, silentToo)).toEqual([
      { kind: 'failing', runs: 2, since: ago(2), reason: { code: 'gone', status: 404 } },
    ]);
    expect(alarms([ran(0), ...runs], brought(...daily(10, 35)))).toEqual([]);
  });

  it('is overdue when nothing has read it for several of its periods', () => {
    expect(alarms([ran(4)], brought(...daily(10, 35)))).toEqual([{ kind: 'overdue', last: ago(4) }]);
    expect(alarms([ran(2)], brought(...daily(10, 35)))).toEqual([]);
  });

  it('is unreadable when more of its pages go into quarantine than become articles', () => {
    const days = brought(...daily(1, 35)).map((each) => ({ ...each, quarantined: 2 }));
    expect(alarms([ran(0)], days)).toEqual([{ kind: 'unreadable', quarantined: 14, articles: 7 }]);
  });
});
