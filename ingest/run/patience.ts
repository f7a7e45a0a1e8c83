import pRetry from 'p-retry';
import { ingesting } from '../../config/ingest.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';

/**
 * Does the work again while an engine does not answer, with growing waits. Throws the last `EngineUnavailable` when
 * patience has run out, and every other error at once. `signal` cuts a wait short, never work under way: a batch that
 * was begun can be brought to its end.
 * @param onWait told before each wait why and for how many milliseconds
 * @param patience milliseconds in all
 */
export async function patiently<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  onWait: (unavailable: EngineUnavailable, milliseconds: number) => void,
  patience: number = ingesting.patience,
): Promise<T> {
  const waiting = new AbortController();
  const cutShort = () => waiting.abort(signal.reason);
  try {
    return await pRetry(
      () => {
        signal.removeEventListener('abort', cutShort);
        return work();
      },
      {
        signal: waiting.signal,
        retries: Number.POSITIVE_INFINITY,
        maxRetryTime: patience,
        minTimeout: ingesting.retryFirst,
        maxTimeout: ingesting.retryLongest,
        randomize: true,
        shouldRetry: ({ error }) => error instanceof EngineUnavailable && !signal.aborted,
        onFailedAttempt: ({ error, retryDelay }) => {
          if (!(error instanceof EngineUnavailable) || retryDelay === 0) return;
          signal.addEventListener('abort', cutShort);
          onWait(error, retryDelay);
        },
      },
    );
  } finally {
    signal.removeEventListener('abort', cutShort);
  }
}
