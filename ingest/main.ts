import { ingesting } from '../config/ingest.ts';
import { EngineUnavailable } from '../src/search/engine.ts';
import { readSettings, SettingsError } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { UnusableStore } from '../src/unusable-store.ts';
import { read } from './read/read.ts';
import { inputBytes } from './read/size.ts';
import { ArgumentsError, type Request, readArguments, usage } from './run/arguments.ts';
import { dryRun } from './run/dry-run.ts';
import type { Journal } from './run/journal.ts';
import { RunUnderWay } from './run/lock/holder.ts';
import { patiently } from './run/patience.ts';
import { inShard } from './run/shard.ts';
import { onSignals } from './run/signals.ts';
import { ingestInto, type StoreRun } from './run/store-run.ts';
import { exitCodeOf, summaryOf } from './run/summary.ts';
import { displayOn } from './run/terminal.ts';

/** `npm run ingest`: see `usage`. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    const request = readArguments(argv);
    if (request === null) {
      console.log(usage);
      return 0;
    }
    const stop = new AbortController();
    onSignals(
      () => stop.abort(new Error('interrupted')),
      'Stopping when this batch is done; nothing is lost. Once more to stop at once.',
    );
    const journal = await run(request, stop.signal);
    console.log(summaryOf(journal, request.dryRun));
    return exitCodeOf(journal, stop.signal.aborted);
  } catch (error) {
    if (error instanceof ArgumentsError) console.error(`${error.message}\n\n${usage}`);
    else if (
      error instanceof SettingsError ||
      error instanceof RunUnderWay ||
      error instanceof EngineUnavailable ||
      error instanceof UnusableStore ||
      // Of `sources.ts`, which most runs do not load.
      (error instanceof Error && error.name === 'SourcesError')
    )
      console.error(error.message);
    else throw error;
    return 2;
  }
}

async function run(request: Request, signal: AbortSignal): Promise<Journal> {
  const display = displayOn(process.stderr, process.stderr.isTTY ? await inputBytes(request.paths) : 0);
  const source = request.paths.join(' ') || 'quarantine';
  const listed = request.source === null ? {} : await sourceNamed(request.source);
  try {
    if (request.dryRun)
      return await dryRun({
        inputs: read({ ...request, ...display }),
        mine: inShard(request.shard),
        source,
        signal,
        ...display,
      });
    const settings = readSettings(process.env);
    const stores = await patiently(
      () => openStores(settings),
      signal,
      (unavailable, milliseconds) => display.onEvent({ kind: 'waiting', unavailable, milliseconds }),
      ingesting.patienceAtStart,
    );
    try {
      return await ingestInto(settings, stores, {
        ...request,
        ...display,
        gentle: false,
        recheck: null,
        keep: null,
        source,
        signal,
        ...listed,
      });
    } finally {
      await stores.close();
    }
  } finally {
    display.stop();
  }
}

/** What the list of sources tells of one of them: what is read of it, and what is kept. */
async function sourceNamed(name: string): Promise<Pick<StoreRun, 'source' | 'paths' | 'recheck' | 'keep'>> {
  // What checks the schedule is loaded for this alone.
  const { readSources, sourcesList } = await import('./sources.ts');
  const sources = readSources(sourcesList);
  const found = sources.find((source) => source.name === name);
  if (found === undefined) {
    const names = sources.map((source) => `"${source.name}"`).join(', ');
    throw new ArgumentsError(`--source ${name}: ${sourcesList} has no source of this name; it has ${names}.`);
  }
  const { paths, recheck, keep } = found;
  return { source: name, paths, recheck, keep };
}

process.exitCode = await main(process.argv.slice(2));
