import type { Input, Unchanged } from '../read/input.ts';
import type { IngestParts } from './ingest.ts';
import { Journal } from './journal.ts';
import { makeArticle } from './made.ts';

/** What would become of the input, with no store at all: its articles count as new, whether held or not. */
export async function dryRun(
  parts: Pick<IngestParts, 'source' | 'mine' | 'signal' | 'onEvent'> & { inputs: AsyncIterable<Input | Unchanged> },
): Promise<Journal> {
  const { inputs, mine, signal, onEvent } = parts;
  const journal = new Journal(parts.source, new Date());
  for await (const input of inputs) {
    if (signal.aborted) break;
    if ('problem' in input) {
      journal.problem(input.problem);
      onEvent({ kind: 'problem', problem: input.problem });
      continue;
    }
    if ('unchanged' in input) {
      journal.page('unchanged');
      continue;
    }
    const { page } = input;
    if (!mine(page)) continue;
    const made = makeArticle(page);
    journal.page('rejected' in made ? 'quarantined' : 'new');
    if ('rejected' in made) {
      journal.rejected(page.origin, made.rejected);
      onEvent({ kind: 'rejected', origin: page.origin, reason: made.rejected });
    } else if (made.note !== null) onEvent({ kind: 'note', origin: page.origin, note: made.note });
    onEvent({ kind: 'progress', journal });
  }
  journal.run.ended = new Date().toISOString();
  return journal;
}
