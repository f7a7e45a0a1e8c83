import type { DateProblems } from './request.ts';
import type { Problem, SearchState } from './state.ts';

/** A parameter that the API does not take. */
export type BadParameter = { field: string; value: string; message: string };

/** What the API says of parameters it cannot use: each with its name, what was given, and what it may be. In English,
 * as the rest of the API: it is read by those who write programs. */
export function badParameters(problems: Problem[], dates: DateProblems, state: SearchState): BadParameter[] {
  const bad = problems.map((problem) => {
    const { field, value } = problem;
    return { field, value, message: `${field} is ${mayBe(problem)}, not "${value}"` };
  });
  for (const field of ['from', 'to'] as const) {
    const value = state[field];
    const message = `${field} is a date such as 2023, 11/2023 or 24.11.2023, not "${value}"`;
    if (dates[field]) bad.push({ field, value, message });
  }
  const { from, to } = state;
  if (dates.backwards) bad.push({ field: 'from', value: from, message: `from (${from}) is after to (${to})` });
  return bad;
}

function mayBe(problem: Problem): string {
  switch (problem.kind) {
    case 'choice':
      return `one of ${problem.choices.join(', ')}`;
    case 'number':
      return `a whole number from ${problem.least} to ${problem.most}`;
    case 'year':
      return 'a year such as 2023, or "unknown"';
    case 'month':
      return 'a month such as 2023-11';
    case 'length':
      return `at most ${problem.most} characters`;
    case 'many':
      return `given at most ${problem.most} times`;
    case 'reach':
      return `at most ${problem.most} with this size (page × size ends there; /export.jsonl goes on)`;
  }
}

/** What the API answers where it has no answer. `engine` is what does not answer, of 503. */
export function apiError(status: number, path: string, engine: string | undefined): string {
  switch (status) {
    case 403:
      return 'This address takes forms of this site alone.';
    case 404:
      return path.startsWith('/api/articles/')
        ? 'No article has this id.'
        : `The API has no address ${path}; /api/openapi.json lists those it has.`;
    case 410:
      return 'The article of this id was deleted.';
    case 429:
      return 'Too many requests; wait a minute.';
    case 503:
      return `${engine} does not answer; ask again after the seconds in Retry-After.`;
    default:
      return status < 500
        ? 'The request cannot be read: its address or its headers are broken.'
        : 'The program failed on this request; its log has the error.';
  }
}
