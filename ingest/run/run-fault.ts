import type { Fault } from '../../src/faults/fault.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';

/** Why a run could not go on, of what it threw. */
export function runFault(error: unknown): Fault {
  if (error instanceof EngineUnavailable) return { code: 'engine-away', engine: error.engine, said: error.said };
  return { code: 'failed', said: error instanceof Error ? error.message : String(error) };
}
