import { type ScheduledTask, schedule } from 'node-cron';
import type { ScheduledSource } from './sources.ts';

/** Newspapers' days and hours are Vietnam's, wherever the server stands. */
const timezone = 'Asia/Ho_Chi_Minh';

/** Milliseconds by chance that a run may come late, so that the many who read a newspaper on the hour do not come in
 * the same second. Expressions with seconds are meant exactly. */
const jitter = 30_000;

export type ScheduleParts = {
  sources: readonly ScheduledSource[];
  /** Reads one source; the schedule never asks for two at once. */
  run: (source: ScheduledSource) => Promise<unknown>;
  /** When a source was last begun (ISO 8601), or null where it never was. */
  lastStarted: (source: ScheduledSource) => Promise<string | null>;
  /** Told when a run throws; the schedule goes on. */
  onError: (source: ScheduledSource, error: unknown) => void;
};

export type Schedule = {
  /** The sources as they stand: when each is read next (ISO 8601), the milliseconds between two of its times, and whether
   * it is being read. */
  sources: () => { name: string; cron: string; next: string | null; period: number; running: boolean }[];
  /** Begins no other run, and waits for the one under way. */
  stop: () => Promise<void>;
};

/**
 * Reads sources at their times, one after another: one whose time comes while another is read waits for its turn, and
 * one that still waits or is being read when its time comes again is not lined up twice. A source that was never read, or
 * whose time passed while the program was down, is read at once.
 */
export function startSchedule({ sources, run, lastStarted, onError }: ScheduleParts): Schedule {
  const linedUp = new Set<string>();
  let running: string | null = null;
  let stopped = false;
  let turn: Promise<void> = Promise.resolve();

  function lineUp(source: ScheduledSource): Promise<void> {
    if (linedUp.has(source.name)) return turn;
    linedUp.add(source.name);
    turn = turn.then(async () => {
      if (!stopped) running = source.name;
      try {
        if (!stopped) await run(source);
      } catch (error) {
        onError(source, error);
      } finally {
        running = null;
        linedUp.delete(source.name);
      }
    });
    return turn;
  }

  async function catchUp(source: ScheduledSource, task: ScheduledTask): Promise<void> {
    try {
      const last = await lastStarted(source);
      const missed = last === null || Date.now() - Date.parse(last) > periodOf(task);
      if (missed && !stopped) await lineUp(source);
    } catch (error) {
      onError(source, error);
    }
  }

  /** Several processes may have the same schedule: of those whose times come within the jitter, one reads. */
  async function onTime(source: ScheduledSource, period: number): Promise<void> {
    try {
      const last = await lastStarted(source);
      const justBegun = last !== null && Date.now() - Date.parse(last) < Math.min(2 * jitter, period / 2);
      if (!justBegun) await lineUp(source);
    } catch (error) {
      onError(source, error);
    }
  }

  const tasks = tasksOf(sources, onTime);
  for (const { source, task } of tasks) void catchUp(source, task);
  return {
    sources: () => tasks.map((each) => asShown(each, running)),
    stop: async () => {
      stopped = true;
      for (const { task } of tasks) await task.destroy();
      await turn;
    },
  };
}

/** The same schedule where another process keeps it: when each source is read next, and nothing is read here. */
export function watchSchedule(sources: readonly ScheduledSource[]): Schedule {
  const tasks = tasksOf(sources, async () => undefined);
  return {
    sources: () => tasks.map((each) => asShown(each, null)),
    stop: async () => {
      for (const { task } of tasks) await task.destroy();
    },
  };
}

type SourceTask = { source: ScheduledSource; task: ScheduledTask };

function tasksOf(
  sources: readonly ScheduledSource[],
  onTime: (source: ScheduledSource, period: number) => Promise<void>,
): SourceTask[] {
  return sources.map((source) => {
    const maxRandomDelay = source.cron.trim().split(/\s+/).length > 5 ? 0 : jitter;
    const options = { timezone, name: source.name, maxRandomDelay };
    const task: ScheduledTask = schedule(source.cron, () => onTime(source, periodOf(task)), options);
    return { source, task };
  });
}

function asShown({ source: { name, cron }, task }: SourceTask, running: string | null) {
  const next = task.getNextRun()?.toISOString() ?? null;
  return { name, cron, next, period: periodOf(task), running: name === running };
}

/** Milliseconds between the next two times of a task. */
function periodOf(task: ScheduledTask): number {
  const [next, after] = task.getNextRuns(2);
  return next && after ? after.getTime() - next.getTime() : Number.POSITIVE_INFINITY;
}
