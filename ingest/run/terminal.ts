import { SingleBar } from 'cli-progress';
import { ingesting } from '../../config/ingest.ts';
import { inEnglish } from '../../src/faults/english.ts';
import type { IngestEvent } from './event.ts';
import { countsOf, rateOf } from './summary.ts';

/** Shows a run as it goes: on a terminal a bar by the input's bytes, else a line every few seconds. */
export type Display = { onBytes: (count: number) => void; onEvent: (event: IngestEvent) => void; stop: () => void };

/** @param totalBytes of the input; 0 where it was not counted, then there is no bar */
export function displayOn(stream: NodeJS.WriteStream, totalBytes: number): Display {
  const bar = stream.isTTY && totalBytes > 0 ? startBar(stream, totalBytes) : null;
  let read = 0;
  let named = 0;
  let shown = Date.now();
  const say = (line: string) => {
    if (bar) stream.write('\r\u001b[K');
    stream.write(`${line}\n`);
  };
  const name = (line: string) => {
    named += 1;
    if (named <= ingesting.named) say(line);
    if (named === ingesting.named) say('Further ones are counted and not named.');
  };
  return {
    onBytes: (count) => {
      read += count;
      bar?.update(Math.min(read, totalBytes));
    },
    onEvent: (event) => {
      if (event.kind === 'progress') {
        bar?.update({ counts: countsOf(event.journal), rate: Math.round(rateOf(event.journal, Date.now())) });
        if (bar === null && Date.now() - shown >= ingesting.saveEvery) {
          shown = Date.now();
          say(`${countsOf(event.journal)}; ${Math.round(rateOf(event.journal, shown))} a second`);
        }
      } else if (event.kind === 'problem' || event.kind === 'rejected' || event.kind === 'note') name(lineOf(event));
      else say(lineOf(event));
    },
    stop: () => bar?.stop(),
  };
}

function startBar(stream: NodeJS.WriteStream, totalBytes: number): SingleBar {
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage} % | {eta_formatted} left | {rate} a second | {counts}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    etaBuffer: 50,
    hideCursor: true,
  });
  bar.start(totalBytes, 0, { counts: '', rate: 0 });
  return bar;
}

function lineOf(event: Exclude<IngestEvent, { kind: 'progress' }>): string {
  switch (event.kind) {
    case 'taken-up':
      return event.state === 'pending'
        ? `Taking up ${event.pages} pages that an earlier run did not finish.`
        : `Trying ${event.pages} pages in quarantine again.`;
    case 'problem':
      return `${event.problem.origin}: ${inEnglish(event.problem.reason)}`;
    case 'rejected':
      return `${event.origin}: in quarantine: ${inEnglish(event.reason)}`;
    case 'note':
      return `${event.origin}: ${event.note}`;
    case 'waiting':
      return event.milliseconds === 0
        ? `${event.unavailable.message}; the run's record could not be saved.`
        : `${event.unavailable.message}; waiting, the next try is in ${(event.milliseconds / 1000).toFixed(1)} s.`;
  }
}
