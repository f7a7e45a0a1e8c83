import { Router } from 'express';
import type { Archive, Run } from '../archive/archive.ts';
import type { Parts, ScheduledSource } from './parts.ts';
import { printedMoment } from './printed-date.ts';
import type { Texts } from './texts.ts';

const runsShown = 30;
const quarantineShown = 100;

/** `/sources`: what is ingested when, what came of it, and the pages that could not become articles. */
export function sourcesRoutes({ archive, schedule }: Parts): Router {
  const router = Router();
  router.get('/sources', async (_request, response) => {
    const t: Texts = response.locals.t;
    const [runs, quarantine, scheduled] = await Promise.all([
      archive.runs(runsShown),
      archive.quarantine(quarantineShown),
      Promise.all((schedule?.sources() ?? []).map((source) => scheduledRow(archive, source, t))),
    ]);
    response.render('sources', {
      scheduled,
      runs: runs.map((run) => runRow(run, t)),
      quarantine: {
        total: quarantine.total,
        pages: quarantine.pages.map((page) => ({
          ...page,
          reason: t.fault(page.reason),
          at: printedMoment(page.at, t),
          tries: t.tries(page.tries),
        })),
      },
    });
  });
  return router;
}

async function scheduledRow(archive: Archive, { name, cron, next, running }: ScheduledSource, t: Texts) {
  const [last] = await archive.runs(1, name);
  return {
    name,
    cron,
    next: next === null ? '–' : printedMoment(next, t),
    last: running
      ? t.schedule.running
      : last
        ? `${printedMoment(last.started, t)}: ${inWords(last, t)}`
        : t.schedule.never,
  };
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
