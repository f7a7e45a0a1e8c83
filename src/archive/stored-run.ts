import { faultOf } from '../faults/fault.ts';
import type { Run } from './archive.ts';

/** A run as it was stored. An older program wrote sentences where faults are now. */
export function runOf(stored: Run): Run {
  return {
    ...stored,
    gone: stored.gone ?? 0,
    dropped: stored.dropped ?? 0,
    problems: stored.problems.map(({ origin, reason }) => ({ origin, reason: faultOf(reason) })),
    error: stored.error === null ? null : faultOf(stored.error),
  };
}
