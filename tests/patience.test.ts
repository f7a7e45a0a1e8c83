import { describe, expect, it } from 'vitest';
import { patiently } from '../ingest/run/patience.ts';
import { EngineUnavailable } from '../src/search/engine.ts';

/** Work that finds the engine away so many times. */
function workAfter(failures: number) {
  let tries = 0;
  return async () => {
    tries += 1;
    if (tries <= failures) throw new EngineUnavailable('SQLite', new Error('locked'));
    return tries;
  };
}

describe('waiting for an engine', { timeout: 20_000 }, () => {
  const never = new AbortController().signal;

  it('does the work again until it is done, and says before each wait why and how long', async () => {
    const waits: [string, number][] = [];
    const done = await patiently(workAfter(2), never, ({ message }, milliseconds) =>
      waits.push([message, milliseconds]),
    );
    expect(done).toBe(3);
    expect(waits).toEqual([
      ['SQLite does not answer: locked', expect.any(Number)],
      ['SQLite does not answer: locked', expect.any(Number)],
    ]);
    expect(Math.min(...waits.map(([, milliseconds]) => milliseconds))).toBeGreaterThan(0);
  });

  it('throws at once what is no outage', async () => {
    const broken = async () => {
      throw new RangeError('a defect');
    };
    await expect(patiently(broken, never, () => expect.fail('nothing is waited for'))).rejects.toThrow('a defect');
  });

  it('is cut short when the run is to stop, but never work that is under way', async () => {
    const stop = new AbortController();
    const waiting = patiently(workAfter(99), stop.signal, () => setTimeout(() => stop.abort(new Error('stop')), 20));
    await expect(waiting).rejects.toThrow('stop');
    expect(await patiently(workAfter(0), stop.signal, () => undefined)).toBe(1);
    await expect(patiently(workAfter(1), stop.signal, () => undefined)).rejects.toThrow(EngineUnavailable);
  });
});
