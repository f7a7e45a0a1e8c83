import { statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';

const usage = 'usage: npm run --silent clean -- --json FILE…';

/** Ends with 2 when it cannot be asked so. */
async function main(argv: string[]): Promise<void> {
  const files = filesOf(argv);
  if (files === null) return;
  // Much of a short run's time is Node reading our modules: compiled once, they are kept in the system's folder for
  // temporary files. Only what is imported after this call is, hence the import that waits.
  enableCompileCache();
  const { cleanFiles } = await import('./clean-files.ts');
  await cleanFiles(files);
}

/** The files named, or null when they cannot be: said, with the mend. */
function filesOf(argv: string[]): string[] | null {
  try {
    const { positionals } = parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'boolean' } } });
    if (positionals.length === 0) return refuse(usage);
    const folder = positionals.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
    if (folder === undefined) return positionals;
    return refuse(`${folder} is a folder: name its files, as in ${folder.replace(/\/+$/, '')}/*.html\n${usage}`);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return refuse(`${error.message}\n${usage}`);
    throw error;
  }
}

function refuse(message: string): null {
  console.error(message);
  process.exitCode = 2;
  return null;
}

await main(process.argv.slice(2));
