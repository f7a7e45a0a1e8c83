import type { Archive } from '../../src/archive/archive.ts';
import type { Settings } from '../../src/settings.ts';
import { openVisits } from '../fetch/open-visits.ts';
import type { Recheck } from '../fetch/recheck.ts';
import type { Visit, Visits } from '../fetch/visits.ts';
import type { Gone, Input, Unchanged } from '../read/input.ts';
import { type ReadRequest, read } from '../read/read.ts';
import type { IngestParts } from './ingest.ts';
import { patiently } from './patience.ts';

/** Whether an argument is to be fetched rather than read. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** What files and folders hold, then what addresses lead to, then earlier pages that are due to be looked at again. */
export async function* inputsOf(
  settings: Settings,
  archive: Archive,
  run: ReadRequest & Pick<IngestParts, 'source' | 'signal' | 'onEvent'> & { recheck: Recheck | null },
): AsyncGenerator<Input | Unchanged | Gone> {
  yield* read({ ...run, paths: run.paths.filter((path) => !isAddress(path)) });
  const addresses = run.paths.filter(isAddress);
  if (addresses.length === 0) return;
  // What fetches takes as long to load as some hundred pages to clean: a run over files does without.
  const [{ Guest }, { readAddress }, { recheck }] = await Promise.all([
    import('../fetch/guest.ts'),
    import('../fetch/read-address.ts'),
    import('../fetch/recheck.ts'),
  ]);
  const { signal, onEvent } = run;
  const asking = <T>(work: () => Promise<T>) =>
    patiently(work, signal, (unavailable, milliseconds) => onEvent({ kind: 'waiting', unavailable, milliseconds }));
  const { fetchContact: contact, fetchPrivate: allowPrivate, fetchDelay: delay } = settings;
  const guest = new Guest({ contact, allowPrivate, delay, signal });
  const visits = await asking(() => openVisits(settings));
  try {
    const reading = {
      guest,
      visits: {
        get: (url: string) => asking(() => visits.get(url)),
        put: (visit: Visit) => asking(() => visits.put(visit)),
        due: (...asked: Parameters<Visits['due']>) => asking(() => visits.due(...asked)),
      },
      stateOf: async (digest: string) => (await asking(() => archive.states([digest]))).get(digest) ?? null,
      source: run.source,
    };
    for (const address of addresses) yield* readAddress(address, reading);
    if (run.recheck !== null) yield* recheck(run.recheck, reading);
  } finally {
    await guest.close();
    await visits.close();
  }
}
