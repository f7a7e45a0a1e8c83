import type { SearchEngine } from './engine.ts';

/** An index that is built beside the one in use; searches see nothing of it until it is swapped in. */
export interface FreshIndex {
  readonly engine: SearchEngine;
  /** Makes it the one in use in one step, for every process that has the engine open, drops the old one, and closes
   * `engine`. */
  swapIn(): Promise<void>;
  /** Drops it; the one in use stays. */
  discard(): Promise<void>;
}
