import cleanPages from '../ingest/run/cleaning-worker.ts';
import type { Made } from '../ingest/run/made.ts';
import type { ArchivedPage } from '../src/archive/archive.ts';

/** A cleaner with a rule that never ends on the pages whose origin is "stuck". */
export default function cleanOrHang(pages: ArchivedPage[]): Made[] {
  while (pages.some(({ origin }) => origin === 'stuck'));
  return cleanPages(pages);
}
