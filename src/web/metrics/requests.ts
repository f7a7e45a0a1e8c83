import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';

const methods = new Set(['GET', 'HEAD', 'POST']);

/** Counts and times every request, by the pattern of its route: an address would make a series of every search. */
export function timedRequests(registry: Registry): RequestHandler {
  const duration = new Histogram({
    name: 'diem_bao_http_request_duration_seconds',
    help: 'Requests answered, by route pattern, method and status',
    labelNames: ['route', 'method', 'status'] as const,
    // A page is to be there within a tenth of a second; past five a reader has gone.
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return (request, response, next) => {
    const stop = duration.startTimer();
    response.once('close', () => {
      const route: unknown = request.route?.path;
      stop({
        route: typeof route === 'string' ? route : 'none',
        method: methods.has(request.method) ? request.method : 'other',
        // A reader who left before the answer is no status of ours; 499 is what proxies write.
        status: response.writableFinished ? response.statusCode : 499,
      });
    });
    next();
  };
}
