import type { ChoiceLink } from './results.ts';
import { type SearchState, stateLink } from './state.ts';
import type { Texts } from './texts.ts';
import { daysAgo } from './typed-day.ts';

/** Today, since yesterday, the last week, the last thirty days: how many days back each begins. */
const begins = [0, 1, 6, 29];

/** The day itself stands in the address, so that it means the same tomorrow. One in force is taken off by its link. */
export function recentLinks(state: SearchState, t: Texts): ChoiceLink[] {
  return begins.map((days) => {
    const from = daysAgo(days);
    const current = state.from === from && state.to === '';
    return {
      label: t.since(days),
      href: stateLink('/', { ...state, page: 1, from: current ? '' : from, to: '' }),
      current,
    };
  });
}
