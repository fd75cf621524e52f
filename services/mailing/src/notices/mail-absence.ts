/** How a mail server that is not there is asked again. */
export interface MailPatience {
  readonly firstMs: number;
  /** No wait is longer. */
  readonly longestMs: number;
  /** After so long its campaigns pause, so that somebody looks. */
  readonly pauseAfterMs: number;
}

const MINUTE_MS = 60_000;

/** A server that is started anew is back within a minute or two; what takes half an hour is not over by itself. */
export const MAIL_PATIENCE: MailPatience = {
  firstMs: 5_000,
  longestMs: 5 * MINUTE_MS,
  pauseAfterMs: 30 * MINUTE_MS,
};

/** A mail server that is not there, or does not want us at all. */
export interface MailAbsence {
  readonly since: Date;
  /** What it said last, or why it could not be reached. */
  readonly reason: string;
  /** Not before. */
  readonly nextTryAt: Date;
  /** Long enough for the campaigns to pause. */
  readonly isLong: boolean;
}

/** After another try that found nobody: the next one is as much later as it has been away, within limits. */
export function stillAbsent(
  known: MailAbsence | undefined,
  { now, reason }: { readonly now: Date; readonly reason: string },
  { firstMs, longestMs, pauseAfterMs }: MailPatience = MAIL_PATIENCE,
): MailAbsence {
  // Where nothing was to be sent for long, nobody knows whether it was away.
  const goesOn = known !== undefined && now.getTime() - known.nextTryAt.getTime() <= longestMs;
  const since = goesOn ? known.since : now;
  const awayMs = now.getTime() - since.getTime();
  const wait = Math.min(Math.max(awayMs, firstMs), longestMs);
  return { since, reason, nextTryAt: new Date(now.getTime() + wait), isLong: awayMs >= pauseAfterMs };
}
