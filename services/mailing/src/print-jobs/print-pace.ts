const SECOND_MS = 1_000;
const LONGEST_WAIT_MS = 300 * SECOND_MS;

/**
 * A request that was cut off may become a job for some moments yet: only after this long is a printer believed that knows
 * of none.
 */
export const DOUBT_MS = 15 * SECOND_MS;

/** When a printer is asked again that did not answer, or that takes no jobs at the moment: twice as late each time. */
export function nextTryAt(now: Date, failureCount: number): Date {
  return new Date(now.getTime() + Math.min(2 * SECOND_MS * 2 ** (failureCount - 1), LONGEST_WAIT_MS));
}

/** Some six hours of tries: somebody has to look at the printer. */
export const MOST_FAILURES = 80;

/** When a job at a printer is looked at again: small ones are done soon, and large ones are not asked for all the time. */
export function nextLookAt(now: Date, acceptedAt: Date): Date {
  const age = now.getTime() - acceptedAt.getTime();
  return new Date(now.getTime() + Math.min(Math.max(age / 10, SECOND_MS), 30 * SECOND_MS));
}
