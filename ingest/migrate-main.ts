import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '../src/settings.ts';
import { openStoresToRebuild } from '../src/stores.ts';
import { command } from './command.ts';
import { openVisits } from './fetch/open-visits.ts';
import { fillStore } from './move/fill.ts';
import { MoveError } from './move/move-error.ts';
import { lockStore } from './run/lock/lock.ts';

const usage = `npm run migrate -- to-elasticsearch [--add]   from DATA_DIR to ELASTICSEARCH_URL
npm run migrate -- to-embedded [--add]        from ELASTICSEARCH_URL to DATA_DIR`;

/** `npm run migrate`: moves the archive between the embedded store and a cluster, and builds the index there. The store
 * that it comes from stays as it is. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { add: { type: 'boolean', default: false } },
  });
  const [way] = positionals;
  if (positionals.length !== 1 || (way !== 'to-elasticsearch' && way !== 'to-embedded')) {
    console.error(usage);
    return 2;
  }
  const cluster = readSettings(process.env);
  if (cluster.elasticsearch === null)
    throw new MoveError('ELASTICSEARCH_URL is not set: set it to the cluster, and DATA_DIR to the embedded store.');
  const embedded: Settings = { ...cluster, elasticsearch: null };
  const [from, to] = way === 'to-elasticsearch' ? [embedded, cluster] : [cluster, embedded];
  // What a run brought after its page was passed would be missing there.
  const lock = await lockStore(from, 'migrate', null);
  try {
    const { archive, close } = await openStoresToRebuild(from);
    const visits = await openVisits(from);
    try {
      await fillStore(to, { archive, visits }, 'migrate', values.add);
    } finally {
      await visits.close();
      await close();
    }
  } finally {
    await lock.release();
  }
  return 0;
}

await command(main);
