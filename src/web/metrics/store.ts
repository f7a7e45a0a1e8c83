import { Gauge, type Registry } from 'prom-client';
import type { RunDay } from '../../archive/archive.ts';
import { alarmKinds, healthOfSources } from '../../source-health.ts';
import type { Parts } from '../parts.ts';

const week = 7 * 86_400_000;
/** The label of runs whose source is not on schedule: their names are arguments of a command, and without bound. */
const unscheduled = 'other';

/**
 * What the stores hold and what the runs of the last seven days came to, read anew at every scrape: runs are the work of
 * several processes, and every one of them tells the same.
 */
export class StoreGauges {
  readonly #parts: Pick<Parts, 'engine' | 'archive' | 'schedule'>;
  readonly #articles;
  readonly #pages;
  readonly #runs;
  readonly #ingested;
  readonly #lastSuccess;
  readonly #alarms;

  constructor(parts: Pick<Parts, 'engine' | 'archive' | 'schedule'>, registry: Registry) {
    const registers = [registry];
    this.#parts = parts;
    this.#articles = new Gauge({ name: 'diem_bao_articles', help: 'Articles that the engine holds', registers });
    this.#pages = new Gauge({
      name: 'diem_bao_pages',
      help: 'Pages that the archive holds, by state',
      labelNames: ['state'] as const,
      registers,
    });
    this.#runs = new Gauge({
      name: 'diem_bao_runs_7d',
      help: 'Runs begun in the last seven days, by source and outcome',
      labelNames: ['source', 'outcome'] as const,
      registers,
    });
    this.#ingested = new Gauge({
      name: 'diem_bao_ingested_pages_7d',
      help: 'Pages of the runs of the last seven days, by source and result',
      labelNames: ['source', 'result'] as const,
      registers,
    });
    this.#lastSuccess = new Gauge({
      name: 'diem_bao_source_last_success_age_seconds',
      help: 'Since the last run of a source that succeeded; absent where none did in five weeks',
      labelNames: ['source'] as const,
      registers,
    });
    this.#alarms = new Gauge({
      name: 'diem_bao_source_alarm',
      help: '1 where a source is unwell in this way, as /sources says in words',
      labelNames: ['source', 'alarm'] as const,
      registers,
    });
  }

  /** Throws `EngineUnavailable`: a scrape without these would look like a store that holds nothing. */
  async read(): Promise<void> {
    const { engine, archive, schedule } = this.#parts;
    const now = Date.now();
    const scheduled = schedule?.sources() ?? [];
    const names = scheduled.map(({ name }) => name);
    const [articles, pages, days, health] = await Promise.all([
      engine.count(),
      archive.count(),
      archive.runDays(names, new Date(now - week).toISOString()),
      healthOfSources(archive, scheduled, now),
    ]);
    this.#articles.set(articles);
    for (const [state, count] of Object.entries(pages)) this.#pages.set({ state }, count);
    this.#runs.reset();
    this.#ingested.reset();
    for (const day of days) this.#add(day);
    for (const { name: source, lastSuccess, alarms } of health) {
      this.#lastSuccess.remove({ source });
      if (lastSuccess !== null) this.#lastSuccess.set({ source }, (now - Date.parse(lastSuccess)) / 1000);
      for (const alarm of alarmKinds)
        this.#alarms.set({ source, alarm }, alarms.some(({ kind }) => kind === alarm) ? 1 : 0);
    }
  }

  #add(day: RunDay): void {
    const source = day.source ?? unscheduled;
    for (const outcome of ['succeeded', 'failed', 'unfinished'] as const)
      this.#runs.inc({ source, outcome }, day[outcome]);
    for (const result of ['new', 'changed', 'unchanged', 'quarantined'] as const)
      this.#ingested.inc({ source, result }, day[result]);
  }
}
