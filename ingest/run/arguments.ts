import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isAddress } from './inputs.ts';
import type { Shard } from './shard.ts';

/** What the command line asks for. */
export type Request = {
  paths: string[];
  manifest: string | null;
  dryRun: boolean;
  retryQuarantine: boolean;
  shard: Shard | null;
  /** The name of a source of the list that is read now; `paths` is empty then. */
  source: string | null;
};

/** Arguments that cannot be used; the message names the argument and the mend. */
export class ArgumentsError extends Error {
  override name = 'ArgumentsError';
}

export const usage = `npm run ingest -- PATH-OR-URL… [--manifest FILE] [--dry-run] [--shard I/N]
npm run ingest -- --source NAME

  PATH             a folder, or a file: .txt, .html, .jsonl, .warc, .wet, the last three also with .gz
  URL              a page, or a feed (RSS, Atom, JSON Feed), sitemap, OPML file or list of addresses that leads to pages
  --manifest FILE  CSV with the columns path,url,source,fetched, that tells of the pages what they do not tell
  --dry-run        cleans the pages and says what would become of them; stores nothing
  --retry-quarantine
                   tries the pages in quarantine again; PATH may be left out then
  --shard I/N      takes the I-th of N parts of the input, for a run on each of N machines
  --source NAME    reads a source of config/sources.yaml now, as at its time

Ends with 0 when every page became an article, 1 when some are in quarantine or could not be read, 2 when it could not
run, 130 when it was interrupted.`;

/** Reads the command line. Throws `ArgumentsError`; null when help was asked for. */
export function readArguments(argv: readonly string[]): Request | null {
  const { values, positionals } = parsed(argv);
  if (values.help) return null;
  const retryQuarantine = values['retry-quarantine'] ?? false;
  const source = values.source ?? null;
  if (source !== null && Object.keys(values).length + positionals.length > 1)
    throw new ArgumentsError('--source stands alone: what is read, and how, is told in config/sources.yaml.');
  if (positionals.length === 0 && !retryQuarantine && source === null)
    throw new ArgumentsError('Nothing to ingest: name a file, a folder or an address.');
  if (values['dry-run'] && positionals.some(isAddress))
    throw new ArgumentsError('--dry-run reads files and folders only: take the address out.');
  const manifest = values.manifest ?? null;
  if (manifest !== null && !existsSync(manifest))
    throw new ArgumentsError(`--manifest ${manifest}: there is no such file.`);
  return {
    paths: positionals,
    manifest,
    dryRun: values['dry-run'] ?? false,
    retryQuarantine,
    shard: values.shard === undefined ? null : readShard(values.shard),
    source,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        manifest: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'retry-quarantine': { type: 'boolean' },
        shard: { type: 'string' },
        source: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new ArgumentsError(error.message);
    throw error;
  }
}

function readShard(text: string): Shard {
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (part === '' || shard.part < 1 || shard.part > shard.of)
    throw new ArgumentsError(`--shard ${text}: give part and whole, such as 1/4 to 4/4.`);
  return shard;
}
