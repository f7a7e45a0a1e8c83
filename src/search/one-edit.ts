/** Whether one word becomes the other by one letter put in, left out or changed, or by two neighbours changing places. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1);
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const turned = short[from] === long[from + 1] && short[from + 1] === long[from];
  return turned && short.slice(from + 2) === long.slice(from + 2);
}
