import { Histogram, type Registry } from 'prom-client';
import type { SearchEngine } from '../../search/engine.ts';

/** The same engine, its searches counted and timed. */
export function timedSearches(engine: SearchEngine, registry: Registry): SearchEngine {
  const duration = new Histogram({
    name: 'diem_bao_search_duration_seconds',
    help: 'Searches that the engine was asked for, by order and outcome',
    labelNames: ['engine', 'sort', 'outcome'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    name: engine.name,
    put: engine.put.bind(engine),
    near: engine.near.bind(engine),
    stories: engine.stories.bind(engine),
    members: engine.members.bind(engine),
    story: engine.story.bind(engine),
    remove: engine.remove.bind(engine),
    refresh: engine.refresh.bind(engine),
    get: engine.get.bind(engine),
    async search(request) {
      const stop = duration.startTimer({ engine: engine.name, sort: request.sort });
      try {
        const result = await engine.search(request);
        stop({ outcome: 'answered' });
        return result;
      } catch (error) {
        stop({ outcome: 'failed' });
        throw error;
      }
    },
    everyId: engine.everyId.bind(engine),
    every: engine.every.bind(engine),
    suggest: engine.suggest.bind(engine),
    neighbours: engine.neighbours.bind(engine),
    abbreviations: engine.abbreviations.bind(engine),
    issues: engine.issues.bind(engine),
    count: engine.count.bind(engine),
    close: engine.close.bind(engine),
  };
}
