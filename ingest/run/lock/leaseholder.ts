import { hostname } from 'node:os';
import type { Shard } from '../shard.ts';
import type { Holder } from './holder.ts';

/** A holder of a part (null: the whole) of a cluster's lease, until `expires` (milliseconds since the epoch). */
export type Leaseholder = Holder & { token: string; shard: Shard | null; expires: number };

/** The leases of this process, to tell them from those of an earlier process of the same number (in a container that
 * was started again, every process has the number of the one before). */
const own = new Set<string>();

export function holding(token: string): void {
  own.add(token);
}

/** Those that may still be at work: not expired, and not a process of this machine that has ended. */
export function alive(holders: readonly Leaseholder[], now: number): Leaseholder[] {
  return holders.filter((holder) => holder.expires > now && !endedHere(holder));
}

function endedHere({ machine, pid, token }: Leaseholder): boolean {
  if (machine !== hostname() || own.has(token)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Whether two runs would take the same pages: unless they are different parts of the same number of parts. */
export function clash(one: Shard | null, other: Shard | null): boolean {
  return one === null || other === null || one.of !== other.of || one.part === other.part;
}
