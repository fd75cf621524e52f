const HOUR_MS = 3_600_000;

/** Whether a reservation has been over for an hour: the time that was ordered is, and so is what took place. */
export function isLongOver(
  { endsAt, endedAt }: { readonly endsAt: Date; readonly endedAt: Date | null },
  now: Date,
): boolean {
  const overAt = Math.max(endsAt.getTime(), endedAt?.getTime() ?? 0);
  return now.getTime() - overAt >= HOUR_MS;
}
