import type { State } from './state.ts';

/** Pages are fetched so many at a time, and so many bytes, packed. */
const batch = { pages: 200, bytes: 8_000_000 };

/** States gathered into what one request may fetch. */
export async function* portions(states: AsyncIterable<State>): AsyncGenerator<State[]> {
  let portion: State[] = [];
  let bytes = 0;
  for await (const state of states) {
    if (portion.length > 0 && (portion.length >= batch.pages || bytes + state.bytes > batch.bytes)) {
      yield portion;
      portion = [];
      bytes = 0;
    }
    portion.push(state);
    bytes += state.bytes;
  }
  if (portion.length > 0) yield portion;
}
