import type { Client, estypes } from '@elastic/elasticsearch';
import pRetry from 'p-retry';
import { bulkRequests } from '../../config/elasticsearch.ts';
import { isPassing, isPassingStatus } from './answer.ts';

/** One write. Always with an id, so that a repeated one changes nothing. */
export type Write = {
  action: 'index' | 'create' | 'delete';
  index: string;
  id: string;
  /** The document; none for a delete. */
  document?: object;
  /** Writes only if the document is still the one that was read so. */
  unlessChangedSince?: { seqNo: number; primaryTerm: number };
  /** `index` is an alias, which must exist: Elasticsearch would make an index of that name. */
  throughAlias?: boolean;
};

/** What became of a write. `conflict`: `create` found the id taken, or the document had changed. */
export type Written = 'done' | 'conflict' | 'absent';

/** The writes that one request carries, as its lines. */
type Request = { lines: string[]; positions: number[]; bytes: number };

/** Says that writes are left which the cluster had no room for. */
class Pushback extends Error {}

/**
 * Sends writes in requests of bounded size and says for each, in order, what became of it. What the cluster has no room
 * for, or whose connection breaks, is sent again after a growing, scattered wait; the client's own bulk helper waits a
 * fixed time, and for single documents only. Throws at a write that can never succeed, and what the last try threw when
 * all were in vain.
 */
export async function bulk(client: Client, writes: readonly Write[]): Promise<Written[]> {
  const results: Written[] = new Array(writes.length);
  for (const request of requestsOf(writes)) {
    let left = request;
    await pRetry(
      async () => {
        left = await send(client, left, writes, results);
        if (left.positions.length > 0) throw new Pushback();
      },
      {
        ...bulkRequests.retry,
        randomize: true,
        shouldRetry: ({ error }) => error instanceof Pushback || isPassing(error),
      },
    );
  }
  return results;
}

function* requestsOf(writes: readonly Write[]): Generator<Request> {
  let request: Request = { lines: [], positions: [], bytes: 0 };
  for (const [position, write] of writes.entries()) {
    const lines = linesOf(write);
    const bytes = Buffer.byteLength(lines);
    const full = request.bytes + bytes > bulkRequests.bytes || request.positions.length >= bulkRequests.writes;
    if (full && request.positions.length > 0) {
      yield request;
      request = { lines: [], positions: [], bytes: 0 };
    }
    request.lines.push(lines);
    request.positions.push(position);
    request.bytes += bytes;
  }
  if (request.positions.length > 0) yield request;
}

function linesOf({ action, index, id, document, unlessChangedSince: seen, throughAlias = false }: Write): string {
  const condition = seen === undefined ? {} : { if_seq_no: seen.seqNo, if_primary_term: seen.primaryTerm };
  const header = JSON.stringify({ [action]: { _index: index, _id: id, require_alias: throughAlias, ...condition } });
  return document === undefined ? header : `${header}\n${JSON.stringify(document)}`;
}

/** Sends one request, fills in the results and returns what must be sent again. */
async function send(client: Client, request: Request, writes: readonly Write[], results: Written[]): Promise<Request> {
  const { items } = await client.bulk(
    { operations: request.lines },
    { maxRetries: 0, requestTimeout: bulkRequests.timeout },
  );
  const left: Request = { lines: [], positions: [], bytes: 0 };
  for (const [i, position] of request.positions.entries()) {
    const item = Object.values(items[i] ?? {})[0] as estypes.BulkResponseItem | undefined;
    if (isPassingStatus(item?.status)) {
      left.lines.push(request.lines[i] ?? '');
      left.positions.push(position);
    } else {
      results[position] = resultOf(item, writes[position]);
    }
  }
  return left;
}

function resultOf(item: estypes.BulkResponseItem | undefined, write: Write | undefined): Written {
  if (item !== undefined && item.error === undefined) return item.status === 404 ? 'absent' : 'done';
  if (item?.status === 409) return 'conflict';
  const reason = [item?.error?.reason, item?.error?.caused_by?.reason].filter(Boolean).join(': ');
  throw new Error(
    `Elasticsearch refuses to ${write?.action} ${write?.id} in ${write?.index}: ${reason || 'no reason'}`,
  );
}
