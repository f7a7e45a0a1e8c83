import { inEnglish } from '../src/faults/english.ts';
import { clean } from './clean/clean.ts';
import { enrich } from './enrich/enrich.ts';
import { decodePage } from './read/decode-page.ts';
import { read } from './read/read.ts';

/** Prints the articles of the files, one JSON object a line, in the order given; nothing is stored. Ends with 1 when a
 * page is no article or a file could not be read. */
export async function cleanFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    for await (const input of read({ paths: [file], manifest: null })) {
      if ('problem' in input) print(file, { rejected: inEnglish(input.problem.reason) });
      else print(file, cleaned(input.page));
    }
  }
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
