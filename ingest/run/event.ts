import type { Fault } from '../../src/faults/fault.ts';
import type { EngineUnavailable } from '../../src/search/engine.ts';
import type { Problem } from '../read/input.ts';
import type { Journal } from './journal.ts';

/** What happens in a run, for a terminal or a log. */
export type IngestEvent =
  /** Pages that an earlier run was killed over, or left in quarantine, taken up before the input. */
  | { kind: 'taken-up'; pages: number; state: 'pending' | 'quarantined' }
  | { kind: 'problem'; problem: Problem }
  /** A page that could not become an article. */
  | { kind: 'rejected'; origin: string; reason: Fault }
  /** A page that became one although something is amiss with it. */
  | { kind: 'note'; origin: string; note: string }
  /** An engine does not answer and is asked again after so many milliseconds. */
  | { kind: 'waiting'; unavailable: EngineUnavailable; milliseconds: number }
  /** A batch is done. */
  | { kind: 'progress'; journal: Journal };
