import type { ArchivedPage } from '../../src/archive/archive.ts';

/**
 * Gathers a stream into batches that hold at most `batchPages` items and end with the one that brings their pages'
 * bytes to `batchBytes`. Items without a page (problems) travel in their place and weigh nothing.
 */
export async function* batchesOf<Item>(
  items: AsyncIterable<Item>,
  limits: { batchPages: number; batchBytes: number },
  pageOf: (item: Item) => Pick<ArchivedPage, 'bytes'> | null,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let bytes = 0;
  for await (const item of items) {
    batch.push(item);
    bytes += pageOf(item)?.bytes.length ?? 0;
    if (batch.length < limits.batchPages && bytes < limits.batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
