import type { ArchivedPage, Run } from '../../src/archive/archive.ts';

/** An input that gave no page: `origin` says where, `reason` what is wrong. */
export type Problem = Run['problems'][number];

/** What reading yields: a page, or why there is none. */
export type Input = { page: ArchivedPage } | { problem: Problem };

/** What fetching yields besides: the address of a page that is held and has not changed since, with its digest where its
 * server was asked. */
export type Unchanged = { unchanged: string; digest?: string };

/** The address of a page that is held and not there any more, as seen at a time (ISO 8601). */
export type Gone = { gone: string; digest: string; since: string };

/** What the operating system said: its code where the words of faults know it, else its message. */
export function systemSaid(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['EACCES', 'EPERM', 'ENOENT', 'ELOOP'].includes(code)) return code;
  return error instanceof Error ? error.message : String(error);
}
