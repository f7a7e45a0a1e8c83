import { type Token, tokens } from '../vietnamese/terms.ts';

/** What was typed, cut into terms; null when it is too little to suggest anything. */
export function typedStart(typed: string): Token[] | null {
  const cut = tokens(typed);
  return cut.reduce((letters, token) => letters + token.text.length, 0) < 2 ? null : cut;
}

/**
 * How well a text fits what was typed: 2 when it has the terms in a row as they are, the last perhaps only begun; 1 when
 * it has them without accents; 0 when it has not.
 */
export function fitness(text: readonly Pick<Token, 'text' | 'fold'>[], start: readonly Token[]): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 0;
  for (let at = 0; at + start.length <= text.length && best < 2; at++) {
    if (inRow(text, start, at, 'text')) best = 2;
    else if (best === 0 && inRow(text, start, at, 'fold')) best = 1;
  }
  return best;
}

function inRow(
  text: readonly Pick<Token, 'text' | 'fold'>[],
  start: readonly Token[],
  at: number,
  form: 'text' | 'fold',
): boolean {
  return start.every((token, i) => {
    const held = text[at + i]?.[form] ?? '';
    return i === start.length - 1 ? held.startsWith(token[form]) : held === token[form];
  });
}

/** Those of a facet's values that fit, best fit first, then the most articles; `limit` of them. */
export function fittingValues<T extends { label: string; value: string; count: number }>(
  values: readonly T[],
  start: readonly Token[],
  limit: number,
): T[] {
  return values
    .map((one) => ({ one, fits: Math.max(fitness(tokens(one.label), start), fitness(tokens(one.value), start)) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits || b.one.count - a.one.count || (a.one.value < b.one.value ? -1 : 1))
    .slice(0, limit)
    .map(({ one }) => one);
}
