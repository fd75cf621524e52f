/** The calendar months that the demo data covers, in UTC: the account's own zone shifts them by hours at most. */
export interface Month {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Such as `2026-11`. */
  readonly label: string;
}

/** The last `count` whole months and the current one, in order. */
export function monthsUpTo(now: Date, count: number): readonly Month[] {
  return Array.from({ length: count + 1 }, (_, index) => monthAt(now, index - count));
}

export function monthAt(now: Date, offset: number): Month {
  const startsAt = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
  const endsAt = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset + 1, 1));
  return { startsAt, endsAt, label: startsAt.toISOString().slice(0, 7) };
}

export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);
