import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { pMapIterable } from 'p-map';
import { Piscina } from 'piscina';
import { cleaning } from '../config/ingest.ts';
import answersOfPages, { type Answer, answersOf, onePage } from './clean-files.ts';

const usage = 'usage: npm run --silent clean -- --json FILE…';

/** Prints the articles of the files, one JSON object a line, in the order given; nothing is stored. Many files are cleaned
 * on all cores. Ends with 1 when a page is no article or a file could not be read, with 2 when it cannot be asked so. */
async function main(argv: string[]): Promise<void> {
  const files = filesOf(argv);
  if (files === null) return;
  const lanes = files.length < cleaning.threadsFrom ? 1 : availableParallelism();
  const threads = lanes === 1 ? null : threadsOf(lanes);
  const pieces = pMapIterable(piecesOf(files), (piece) => cleanPiece(piece, threads), {
    concurrency: lanes,
    backpressure: lanes * cleaning.ahead,
  });
  for await (const answers of pieces) await print(answers);
  await threads?.destroy();
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

function threadsOf(count: number): Threads {
  const filename = new URL('./clean-files.ts', import.meta.url).href;
  return new Piscina({ filename, minThreads: count, maxThreads: count, execArgv: [] });
}

/** Files of one page each, some together; any other file alone, for it may hold a hundred thousand pages. */
function* piecesOf(files: readonly string[]): Generator<string[]> {
  let piece: string[] = [];
  for (const file of files) {
    if (piece.length > 0 && (piece.length === cleaning.pieceFiles || onePage(file) === null)) {
      yield piece;
      piece = [];
    }
    if (onePage(file) === null) yield [file];
    else piece.push(file);
  }
  if (piece.length > 0) yield piece;
}

type Threads = Piscina<string[], Answer[]>;

async function cleanPiece(piece: string[], threads: Threads | null): Promise<Answer[] | AsyncIterable<Answer>> {
  const [file = ''] = piece;
  if (onePage(file) === null) return answersOf(file);
  return threads === null ? answersOfPages(piece) : await threads.run(piece);
}

async function print(answers: Answer[] | AsyncIterable<Answer>): Promise<void> {
  if (Array.isArray(answers)) write(answers);
  else for await (const answer of answers) write([answer]);
}

function write(answers: readonly Answer[]): void {
  if (answers.some(({ rejected }) => rejected)) process.exitCode = 1;
  process.stdout.write(answers.map(({ line }) => line).join(''));
}

await main(process.argv.slice(2));
