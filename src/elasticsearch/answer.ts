import { errors } from '@elastic/elasticsearch';
import { EngineUnavailable } from '../search/engine.ts';

/** Statuses of a cluster that cannot serve now: wrong or revoked credentials, a write block (403), too much to do (429),
 * and what proxies and a cluster without a master say. */
const unavailable = [401, 403, 408, 429, 502, 503, 504];

/** Whether the same request may succeed a little later: the cluster is overloaded, restarting or out of reach. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError ||
    (error instanceof errors.ResponseError && isPassingStatus(error.statusCode))
  );
}

/** The same of one item of a bulk request. */
export function isPassingStatus(status: number | undefined): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504;
}

/** Runs requests; throws `EngineUnavailable` when the cluster does not answer. */
export async function answer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof errors.ResponseError && unavailable.includes(error.statusCode ?? 0);
    if (refused || isPassing(error)) throw new EngineUnavailable('Elasticsearch', error);
    throw error;
  }
}
