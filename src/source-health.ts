import { sourceHealth as limits } from '../config/source-health.ts';
import type { Archive, Run, RunDay } from './archive/archive.ts';
import type { Fault } from './faults/fault.ts';

/** What is wrong with a source. Times are ISO 8601. */
export type Alarm =
  /** Its last `runs` runs failed, the first of them at `since`. */
  | { kind: 'failing'; runs: number; since: string; reason: Fault }
  /** It was not read for several of its periods; `last` is when it was. */
  | { kind: 'overdue'; last: string }
  /** No article for so many days, where `habit` a week were usual. */
  | { kind: 'silent'; days: number; habit: number }
  /** Far fewer articles in seven days than the `habit` of a week. */
  | { kind: 'quiet'; articles: number; habit: number }
  /** More pages in quarantine than articles, in seven days. */
  | { kind: 'unreadable'; quarantined: number; articles: number };

export const alarmKinds = ['failing', 'overdue', 'silent', 'quiet', 'unreadable'] as const;

export type SourceHealth = {
  name: string;
  last: Run | null;
  /** When a run of the last five weeks last succeeded, or null. */
  lastSuccess: string | null;
  /** New articles in each of the last five times seven days, the oldest first. */
  weeks: number[];
  alarms: Alarm[];
};

/** A source on schedule; `period` is the milliseconds between two of its times. */
export type Scheduled = { name: string; period: number };

const dayLength = 86_400_000;
/** Five weeks: the last one and the habit. */
const days = 7 + limits.habitDays;

/** How the sources on schedule are. `now` is in milliseconds since the epoch. Throws `EngineUnavailable`. */
export async function healthOfSources(
  archive: Pick<Archive, 'runs' | 'runDays'>,
  sources: readonly Scheduled[],
  now: number,
): Promise<SourceHealth[]> {
  const names = sources.map(({ name }) => name);
  const since = new Date(now - days * dayLength).toISOString();
  const runDays = await archive.runDays(names, since);
  return Promise.all(
    sources.map(async (source) => {
      const runs = await archive.runs(limits.runsLookedAt, source.name);
      return healthOf(
        source,
        runs,
        runDays.filter((day) => day.source === source.name),
        now,
      );
    }),
  );
}

/** @param runs the source's latest, newest first */
export function healthOf(source: Scheduled, runs: readonly Run[], runDays: readonly RunDay[], now: number) {
  const byAge = byDaysAgo(runDays, now);
  const weeks = Array.from({ length: days / 7 }, (_, back) => sum(byAge.slice(back * 7, back * 7 + 7), 'new'));
  const successes = runDays.flatMap(({ lastSuccess }) => lastSuccess ?? []);
  const health: SourceHealth = {
    name: source.name,
    last: runs[0] ?? null,
    lastSuccess: successes.sort().at(-1) ?? null,
    weeks: weeks.toReversed(),
    alarms: [],
  };
  const stopped = failing(runs) ?? overdue(source, runs[0] ?? null, now);
  const quiet = stopped === null ? silent(byAge, weeks) : null;
  health.alarms = [stopped, quiet, unreadable(byAge)].filter((alarm) => alarm !== null);
  return health;
}

type Days = (RunDay | undefined)[];

/** The days of Vietnam, today first. */
function byDaysAgo(runDays: readonly RunDay[], now: number): Days {
  const byDay = new Map(runDays.map((day) => [day.day, day]));
  return Array.from({ length: days }, (_, ago) =>
    byDay.get(new Date(now + 7 * 3_600_000 - ago * dayLength).toISOString().slice(0, 10)),
  );
}

function sum(some: Days, figure: 'new' | 'changed' | 'quarantined'): number {
  return some.reduce((total, day) => total + (day?.[figure] ?? 0), 0);
}

/** Whether a run that has ended gave nothing for a fault. */
export function hasFailed({ error, read, problems }: Run): boolean {
  return error !== null || (read === 0 && problems.length > 0);
}

function failing(runs: readonly Run[]): Alarm | null {
  const ended = runs.filter((run) => run.ended !== null);
  const firstGood = ended.findIndex((run) => !hasFailed(run));
  const failed = ended.slice(0, firstGood === -1 ? ended.length : firstGood);
  const [latest] = failed;
  if (latest === undefined) return null;
  const reason = latest.error ?? latest.problems[0]?.reason ?? { code: 'lists-nothing' };
  return { kind: 'failing', runs: failed.length, since: failed.at(-1)?.started ?? latest.started, reason };
}

/** A source that was never read is new: it is read at once. */
function overdue({ period }: Scheduled, last: Run | null, now: number): Alarm | null {
  if (last === null || now - Date.parse(last.started) <= limits.missedRuns * period) return null;
  return { kind: 'overdue', last: last.started };
}

function silent(byAge: Days, weeks: readonly number[]): Alarm | null {
  const habit = lowerMedian(weeks.slice(1));
  const quietDays = byAge.findIndex((day) => (day?.new ?? 0) > 0);
  if (quietDays >= limits.silentDays && (habit / 7) * quietDays >= limits.missedArticles)
    return { kind: 'silent', days: quietDays, habit };
  const [articles = 0] = weeks;
  if (quietDays === -1 || habit < limits.quietHabit || articles >= habit * limits.quietShare) return null;
  return { kind: 'quiet', articles, habit };
}

function lowerMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function unreadable(byAge: Days): Alarm | null {
  const week = byAge.slice(0, 7);
  const quarantined = sum(week, 'quarantined');
  const articles = sum(week, 'new') + sum(week, 'changed');
  if (quarantined < limits.quarantinedPages || quarantined <= articles) return null;
  return { kind: 'unreadable', quarantined, articles };
}
