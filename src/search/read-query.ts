import type { SearchEngine } from './engine.ts';
import { parseQuery } from './parse.ts';
import type { Query } from './query.ts';

/** Reads a query as typed, with the abbreviations that the engine's articles define: what a person types goes through
 * here, so that page, feed, export, API and terminal find the same. */
export async function readQuery(engine: SearchEngine, typed: string): Promise<Query> {
  return parseQuery(typed, typed.trim() === '' ? [] : await engine.abbreviations());
}
