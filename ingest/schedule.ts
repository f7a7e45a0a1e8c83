import { schedule } from 'node-cron';
import type { ScheduledSource } from './sources.ts';

/** Newspapers' days and hours are Vietnam's, wherever the server stands. */
const timezone = 'Asia/Ho_Chi_Minh';

export type ScheduleParts = {
  sources: readonly ScheduledSource[];
  /** Reads one source; the schedule never asks for two at once. */
  run: (source: ScheduledSource) => Promise<unknown>;
  /** Told when a run throws; the schedule goes on. */
  onError: (source: ScheduledSource, error: unknown) => void;
};

export type Schedule = {
  /** The sources as they stand: when each is read next (ISO 8601), and whether it is being read. */
  sources: () => { name: string; cron: string; next: string | null; running: boolean }[];
  /** Begins no other run, and waits for the one under way. */
  stop: () => Promise<void>;
};

/**
 * Reads sources at their times, one after another: one whose time comes while another is read waits for its turn, and
 * one that still waits or is being read when its time comes again is not lined up twice.
 */
export function startSchedule({ sources, run, onError }: ScheduleParts): Schedule {
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

  const tasks = new Map(
    sources.map((source) => [
      source.name,
      schedule(source.cron, () => lineUp(source), { timezone, name: source.name }),
    ]),
  );
  return {
    sources: () =>
      sources.map(({ name, cron }) => ({
        name,
        cron,
        next: tasks.get(name)?.getNextRun()?.toISOString() ?? null,
        running: name === running,
      })),
    stop: async () => {
      stopped = true;
      for (const task of tasks.values()) await task.destroy();
      await turn;
    },
  };
}
