import { readSettings } from '../src/settings.ts';
import { command } from './command.ts';
import { lockStore } from './run/lock/lock.ts';
import { rebuild } from './run/rebuild.ts';
import { onSignals } from './run/signals.ts';
import { exitCodeOf, summaryOf } from './run/summary.ts';
import { displayOn } from './run/terminal.ts';

/** `npm run reindex`: cleans every archived page again by today's rules into a fresh index, then swaps it in. */
async function main(): Promise<number> {
  const settings = readSettings(process.env);
  const stop = new AbortController();
  onSignals(
    () => stop.abort(new Error('interrupted')),
    'Stopping; the index in use stays as it was. Once more to stop at once.',
  );
  const lock = await lockStore(settings, 'reindex', null);
  const display = displayOn(process.stderr, 0);
  try {
    const journal = await rebuild(settings, AbortSignal.any([stop.signal, lock.lost]), display.onEvent);
    console.log(summaryOf(journal, false));
    return exitCodeOf(journal, stop.signal.aborted);
  } finally {
    await lock.release();
  }
}

await command(main);
