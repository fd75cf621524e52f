/** How a notice that the server does not take now is tried again. */
export interface BackOff {
  readonly firstMs: number;
  /** No wait is longer. */
  readonly longestMs: number;
  /** From the first try on; later it has failed. */
  readonly giveUpAfterMs: number;
}

const MINUTE_MS = 60_000;

/** RFC 5321, 4.5.4.1 asks for 30 minutes and four to five days; a notice is of no use the day after its letter. */
export const NOTICE_BACK_OFF: BackOff = {
  firstMs: 5 * MINUTE_MS,
  longestMs: 120 * MINUTE_MS,
  giveUpAfterMs: 24 * 60 * MINUTE_MS,
};

export interface Deferrals {
  /** Tries that were deferred so far, 1 at least. */
  readonly count: number;
  readonly firstTriedAt: Date;
  readonly now: Date;
}

/** When a deferred notice is tried again, twice as late each time; undefined when it is given up. */
export function retryAt(
  { count, firstTriedAt, now }: Deferrals,
  { firstMs, longestMs, giveUpAfterMs }: BackOff = NOTICE_BACK_OFF,
): Date | undefined {
  const wait = Math.min(firstMs * 2 ** (count - 1), longestMs);
  const at = now.getTime() + wait;
  return at < firstTriedAt.getTime() + giveUpAfterMs ? new Date(at) : undefined;
}
