import { randomUUID } from 'node:crypto';
import { ingesting } from '../../config/ingest.ts';
import type { Run, Settled } from '../../src/archive/archive.ts';
import { inEnglish } from '../../src/faults/english.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Problem } from '../read/input.ts';

/** What the runs by which an editor adds a page are kept under. */
export const editorsRun = 'editor';

/** Pages in quarantine for the same reason, but for its numbers and names. */
export type Rejections = { reason: Fault; count: number; first: string };

/** What is known of a run as it goes: the record that the archive keeps, and the reasons for its summary. */
export class Journal {
  readonly run: Run;
  /** All of them; the run's record keeps the first hundred. */
  problems = 0;
  readonly #rejections = new Map<string, Rejections>();

  constructor(source: string, started: Date) {
    this.run = {
      id: `${started.toISOString()}-${randomUUID().slice(0, 8)}`,
      source,
      started: started.toISOString(),
      ended: null,
      read: 0,
      new: 0,
      changed: 0,
      unchanged: 0,
      quarantined: 0,
      gone: 0,
      dropped: 0,
      problems: [],
      error: null,
    };
  }

  page(settled: Settled) {
    this.run.read += 1;
    this.run[settled] += 1;
  }

  problem(problem: Problem) {
    this.problems += 1;
    if (this.run.problems.length < ingesting.named) this.run.problems.push(problem);
  }

  rejected(origin: string, reason: Fault) {
    const kind = inEnglish(reason)
      .replace(/"[^"]*"/g, '"…"')
      .replace(/\d+/g, 'N');
    const held = this.#rejections.get(kind);
    if (held) held.count += 1;
    else this.#rejections.set(kind, { reason, count: 1, first: origin });
  }

  /** The most frequent first. */
  rejections(): Rejections[] {
    return [...this.#rejections.values()].sort((a, b) => b.count - a.count);
  }
}
