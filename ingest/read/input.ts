import type { ArchivedPage, Run } from '../../src/archive/archive.ts';

/** An input that gave no page: `origin` says where, `reason` what is wrong and what mends it. */
export type Problem = Run['problems'][number];

/** What reading yields: a page, or why there is none. */
export type Input = { page: ArchivedPage } | { problem: Problem };

/** What fetching yields besides: the address of a page that is held and has not changed since. */
export type Unchanged = { unchanged: string };

/** Says what the operating system said, in words: "permission denied (EACCES)". */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  const denied = 'permission denied, let this user read it';
  const said = { EACCES: denied, EPERM: denied, ENOENT: 'not there', ELOOP: 'a link to itself, take it away' };
  if (code !== null && code in said) return `${said[code as keyof typeof said]} (${code})`;
  return error instanceof Error ? error.message : String(error);
}
