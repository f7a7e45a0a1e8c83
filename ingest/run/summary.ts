import { inEnglish } from '../../src/faults/english.ts';
import type { Journal } from './journal.ts';

const number = new Intl.NumberFormat('en');

/** Pages a second since the run began, to `now` (milliseconds since the epoch). */
export function rateOf({ run }: Journal, now: number): number {
  return run.read / Math.max(0.001, (now - Date.parse(run.started)) / 1000);
}

/** One line of counts. */
export function countsOf({ run, problems }: Journal): string {
  const counts = [
    `read ${number.format(run.read)}`,
    `new ${number.format(run.new)}`,
    `changed ${number.format(run.changed)}`,
    `unchanged ${number.format(run.unchanged)}`,
    `quarantined ${number.format(run.quarantined)}`,
  ];
  if (run.gone > 0) counts.push(`gone ${number.format(run.gone)}`);
  if (run.dropped > 0) counts.push(`dropped ${number.format(run.dropped)}`);
  return [...counts, ...(problems > 0 ? [`problems ${number.format(problems)}`] : [])].join(', ');
}

/** What a run came to, for a person: its counts and rate, and the quarantine's reasons with how often and where first. */
export function summaryOf(journal: Journal, dryRun: boolean): string {
  const { run, problems } = journal;
  const ended = run.ended === null ? Date.now() : Date.parse(run.ended);
  const seconds = (ended - Date.parse(run.started)) / 1000;
  const row = (label: string, count: number) => `  ${label.padEnd(12)}${number.format(count).padStart(9)}`;
  return [
    ...(run.error === null ? [] : [`The run did not end well: ${inEnglish(run.error)}`]),
    `Read ${number.format(run.read)} pages in ${seconds.toFixed(1)} s, ${number.format(Math.round(rateOf(journal, ended)))} a second`,
    ...(dryRun
      ? [row('articles', run.new), row('no articles', run.quarantined)]
      : [
          row('new', run.new),
          row('changed', run.changed),
          row('unchanged', run.unchanged),
          row('quarantined', run.quarantined),
          ...(run.gone > 0 ? [`${row('gone', run.gone)}  articles whose newspapers took them down`] : []),
        ]),
    ...journal
      .rejections()
      .map(({ reason, count, first }) => `${row('', count)}  ${inEnglish(reason)} (first: ${first})`),
    ...(problems > 0 ? [`${row('problems', problems)}  inputs that gave no page, named above`] : []),
    ...(dryRun ? ['Nothing was stored: this was a dry run.'] : []),
  ].join('\n');
}

/** The exit code that tells it to a script: 0 all well, 1 some pages are no articles, 2 it could not go on. */
export function exitCodeOf({ run, problems }: Journal, interrupted: boolean): 0 | 1 | 2 | 130 {
  if (interrupted) return 130;
  if (run.error !== null) return 2;
  return run.quarantined > 0 || problems > 0 ? 1 : 0;
}
