/** The lease that keeps two runs from one cluster. Times are in milliseconds; the machines' clocks must agree to
 * within a few seconds. */
export const leasing = {
  /** How long a holder that no longer shows itself keeps others out: a machine that died. Longer than a pause of the
   * process that cleans a large page, or of a cluster that elects a master. On the holder's own machine the next run
   * sees at once that the process is gone. */
  lasts: 60_000,
  /** How often a holder shows itself: three times may fail before it expires. */
  renewEvery: 15_000,
  /** Attempts to write when others write the same document in the same moment. */
  attempts: 20,
} as const;
