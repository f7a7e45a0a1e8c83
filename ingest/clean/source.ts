import type { Evidence } from '../../src/article.ts';
import type { Draft } from './draft.ts';

/** A host as the article's source has it: lower case, without "www." or "m."; null where it is no host. */
export function plainHost(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:(?:www|m|mobile|amp)\.)?/, '')
    .replace(/[/:?#].*$/s, '')
    .replace(/\.$/, '');
  return /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host) && host.length <= 100 ? host : null;
}

/** Fills the source from a host, unless a better evidence filled it already. */
export function sourceOfHost(draft: Draft, text: string, evidence: Evidence): void {
  const host = plainHost(text);
  if (draft.source !== null || host === null) return;
  draft.source = { host, name: host };
  draft.evidence.source = evidence;
}

/** Fills the source from a newspaper's name, unless it is known already. */
export function sourceOfName(draft: Draft, name: string, evidence: Evidence): void {
  if (draft.source !== null || name === '') return;
  draft.source = { host: null, name };
  draft.evidence.source = evidence;
}
