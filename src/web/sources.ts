import { Router } from 'express';
import type { Run } from '../archive/archive.ts';
import { type Alarm, healthOfSources, type SourceHealth } from '../source-health.ts';
import { learntRows } from './learnt.ts';
import type { Parts, ScheduledSource } from './parts.ts';
import { printedMoment } from './printed-date.ts';
import type { Texts } from './texts.ts';

const runsShown = 30;
const quarantineShown = 100;

/** `/sources`: what is ingested when, what came of it, what was learnt of the sites, and the pages that could not become articles. */
export function sourcesRoutes({ archive, schedule }: Parts): Router {
  const router = Router();
  router.get('/sources', async (_request, response) => {
    const t: Texts = response.locals.t;
    const scheduled = schedule?.sources() ?? [];
    const [runs, quarantine, health, templates] = await Promise.all([
      archive.runs(runsShown),
      archive.quarantine(quarantineShown),
      healthOfSources(archive, scheduled, Date.now()),
      archive.learning.templates(),
    ]);
    response.render('sources', {
      scheduled: scheduled.map((source, at) => scheduledRow(source, health[at] as SourceHealth, t)),
      runs: runs.map((run) => runRow(run, t)),
      learnt: learntRows(templates, t),
      quarantine: {
        total: quarantine.total,
        pages: quarantine.pages.map((page) => ({
          ...page,
          reason: sentence(t.fault(page.reason)),
          at: printedMoment(page.at, t),
          tries: t.tries(page.tries),
        })),
      },
    });
  });
  return router;
}

function scheduledRow({ name, cron, next, running }: ScheduledSource, health: SourceHealth, t: Texts) {
  const { last, weeks, alarms } = health;
  return {
    name,
    cron,
    next: next === null ? '–' : printedMoment(next, t),
    last: running
      ? t.schedule.running
      : last
        ? `${printedMoment(last.started, t)}: ${inWords(last, t)}`
        : t.schedule.never,
    weeks: weeks.map((count) => t.number(count)).join(' · '),
    alarms: alarms.map((alarm) => alarmInWords(alarm, t)),
  };
}

function alarmInWords(alarm: Alarm, t: Texts): string {
  switch (alarm.kind) {
    case 'failing':
      return t.alarm.failing(alarm.runs, printedMoment(alarm.since, t), t.fault(alarm.reason));
    case 'overdue':
      return t.alarm.overdue(printedMoment(alarm.last, t));
    case 'silent':
      return t.alarm.silent(alarm.days, alarm.habit);
    case 'quiet':
      return t.alarm.quiet(alarm.articles, alarm.habit);
    case 'unreadable':
      return t.alarm.unreadable(alarm.quarantined, alarm.articles);
  }
}

function runRow(run: Run, t: Texts) {
  const took = run.ended === null ? null : Math.round((Date.parse(run.ended) - Date.parse(run.started)) / 1000);
  return {
    source: run.source,
    started: printedMoment(run.started, t),
    took: took === null ? '–' : t.seconds(took),
    read: t.number(run.read),
    result: inWords(run, t),
    failed: run.error !== null,
    problems: run.problems.map(({ origin, reason }) => ({ origin, reason: t.fault(reason) })),
    problemsTitle: t.problems(run.problems.length),
  };
}

function inWords(run: Run, t: Texts): string {
  if (run.error !== null) return t.runFailed(t.fault(run.error));
  if (run.ended !== null) return t.runResult(run);
  const settled = run.new + run.changed + run.unchanged + run.quarantined;
  return settled > 0 ? `${t.runResult(run)}; ${t.runUnfinished}` : t.runUnfinished;
}

/** A reason on a line of its own. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
