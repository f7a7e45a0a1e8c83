/** The cases that a property is tried on: `usual` of them; with FUZZ=N N times as many, and how many is said
 * (`npm run torture`, a million together). */
export function cases(usual: number): { numRuns: number } {
  const factor = Number(process.env.FUZZ ?? 1);
  const numRuns = Math.round(usual * factor);
  if (factor !== 1) console.info(`${numRuns.toLocaleString('en')} cases`);
  return { numRuns };
}
