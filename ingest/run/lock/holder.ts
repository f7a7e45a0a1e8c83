import { hostname } from 'node:os';

/** Who runs: what the other is told. */
export type Holder = { what: string; pid: number; machine: string; since: string };

/** That no other run is under way on the same store. */
export type Lock = {
  /** Aborted when the lock is another's now: the run must end. */
  lost: AbortSignal;
  /** Gives it back; a second call is no error. */
  release: () => Promise<void>;
};

/** Another run is under way on the same store. */
export class RunUnderWay extends Error {
  override name = 'RunUnderWay';
  constructor(holder: Holder | null) {
    const who =
      holder === null
        ? 'another process'
        : `process ${holder.pid} on ${holder.machine}, since ${holder.since} (${holder.what}),`;
    super(`Another ingest is under way: ${who} holds the lock. Wait for its end, or stop it.`);
  }
}

/** Who this process is, for a run of this name. */
export function holderOf(what: string): Holder {
  return { what, pid: process.pid, machine: hostname(), since: new Date().toISOString() };
}
