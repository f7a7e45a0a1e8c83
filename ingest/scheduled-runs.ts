import type { Logger } from 'pino';
import { inEnglish } from '../src/faults/english.ts';
import type { Fault } from '../src/faults/fault.ts';
import type { Settings } from '../src/settings.ts';
import { healthOfSources } from '../src/source-health.ts';
import type { Stores } from '../src/stores.ts';
import { RunUnderWay } from './run/lock/holder.ts';
import { ingestInto } from './run/store-run.ts';
import { type Schedule, startSchedule, watchSchedule } from './schedule.ts';
import { readSources, sourcesList } from './sources.ts';

const neverRead = new Date(0).toISOString();

type ScheduledRuns = { settings: Settings; stores: Stores; log: Logger; signal: AbortSignal };

/** Reads the sources of `config/sources.yaml` at their times into the stores, or tells their times where another process
 * reads them (`SCHEDULE=off`). Throws `SourcesError`. */
export async function startScheduledRuns({ settings, stores, log, signal }: ScheduledRuns): Promise<Schedule> {
  if (!settings.schedule) return watchSchedule(readSources(sourcesList));
  // It was read just now, so no period is too long.
  async function warnOf(name: string): Promise<void> {
    const [health] = await healthOfSources(stores.archive, [{ name, period: Number.POSITIVE_INFINITY }], Date.now());
    for (const alarm of health?.alarms ?? []) {
      const { kind, ...figures } = alarm;
      const reason = 'reason' in alarm ? told(alarm.reason) : {};
      log.warn({ source: name, alarm: kind, ...figures, ...reason }, 'a source is unwell');
    }
  }

  return startSchedule({
    sources: readSources(sourcesList),
    // A source that was never read is read at once: a new one, and on a fresh machine the sample pages.
    lastStarted: async ({ name }) => (await stores.archive.runs(1, name))[0]?.started ?? neverRead,
    run: async ({ name, paths, recheck, keep }) => {
      const { run } = await ingestInto(settings, stores, {
        paths,
        manifest: null,
        source: name,
        shard: null,
        recheck,
        keep,
        retryQuarantine: false,
        gentle: true,
        signal,
        onEvent: (event) => {
          if (event.kind === 'problem')
            log.warn(
              { source: name, origin: event.problem.origin, ...told(event.problem.reason) },
              'an input gave no page',
            );
          if (event.kind === 'rejected')
            log.info({ source: name, origin: event.origin, ...told(event.reason) }, 'a page went into quarantine');
          if (event.kind === 'waiting')
            log.warn({ source: name, reason: event.unavailable.message }, 'a run waits for the engine');
        },
      });
      log.info({ source: name, run }, 'a source was read');
      await warnOf(name);
    },
    onError: ({ name }, error) => {
      if (error instanceof RunUnderWay) log.info({ source: name, reason: error.message }, 'a source is left for now');
      else log.error({ source: name, err: error }, 'a source could not be read');
    },
  });
}

/** A fault for a log: its code to look for, its words to read. */
function told(fault: Fault): { fault: string; reason: string } {
  return { fault: fault.code, reason: inEnglish(fault) };
}
