import { inEnglish } from '../src/faults/english.ts';
import { clean } from './clean/clean.ts';
import { enrich } from './enrich/enrich.ts';
import { decodePage } from './read/decode-page.ts';
import type { Input } from './read/input.ts';
import { type PageMedia, readPageFileNow } from './read/page-file.ts';
import { kindOf, read } from './read/read.ts';

/** What `npm run clean` says of a page, as one line of JSON; `rejected` when it is no article. */
export type Answer = { line: string; rejected: boolean };

/** The answers to the pages of a file of any kind. */
export async function* answersOf(file: string): AsyncGenerator<Answer> {
  for await (const input of read({ paths: [file], manifest: null })) yield answerOf(file, input);
}

/** What a file of one page holds, by its name; null for others. */
export function onePage(file: string): PageMedia | null {
  const kind = kindOf(file);
  return kind === 'text' || kind === 'html' ? kind : null;
}

/** The answers to files of one page each. A thread of `npm run clean` runs it. */
export default function answersOfPages(files: readonly string[]): Answer[] {
  return files.map((file) => answerOf(file, readPageFileNow(file, onePage(file) ?? 'text')));
}

function answerOf(file: string, input: Input): Answer {
  const said = 'problem' in input ? { rejected: inEnglish(input.problem.reason) } : cleaned(input.page);
  return { line: `${JSON.stringify({ file, ...said })}\n`, rejected: 'rejected' in said };
}

function cleaned(archived: Parameters<typeof decodePage>[0]): object {
  const decoded = decodePage(archived);
  if ('rejected' in decoded) return { rejected: inEnglish(decoded.rejected) };
  const result = clean(decoded.page);
  if ('rejected' in result) return { rejected: inEnglish(result.rejected) };
  const article = enrich(decoded.page, result.article);
  return { ...article, source: article.source?.host ?? article.source?.name ?? null };
}
