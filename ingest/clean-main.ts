import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inEnglish } from '../src/faults/english.ts';
import { clean } from './clean/clean.ts';
import { enrich } from './enrich/enrich.ts';
import { decodePage } from './read/decode-page.ts';
import { read } from './read/read.ts';

const usage = 'usage: npm run --silent clean -- --json FILE…';

/** Prints the articles of the files, one JSON object a line, in the order given; nothing is stored. Ends with 1 when a
 * page is no article or a file could not be read, with 2 when it cannot be asked so. */
async function main(argv: string[]): Promise<void> {
  const files = filesOf(argv);
  if (files === null) return;
  for (const file of files) {
    for await (const input of read({ paths: [file], manifest: null })) {
      if ('problem' in input) print(file, { rejected: inEnglish(input.problem.reason) });
      else print(file, cleaned(input.page));
    }
  }
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

function cleaned(archived: Parameters<typeof decodePage>[0]): object {
  const decoded = decodePage(archived);
  if ('rejected' in decoded) return { rejected: inEnglish(decoded.rejected) };
  const result = clean(decoded.page);
  if ('rejected' in result) return { rejected: inEnglish(result.rejected) };
  const article = enrich(decoded.page, result.article);
  return { ...article, source: article.source?.host ?? article.source?.name ?? null };
}

function print(file: string, answer: object): void {
  if ('rejected' in answer) process.exitCode = 1;
  process.stdout.write(`${JSON.stringify({ file, ...answer })}\n`);
}

await main(process.argv.slice(2));
