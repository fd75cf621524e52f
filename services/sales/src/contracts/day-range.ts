/** Days from the first up to but not including the last, as YYYY-MM-DD; null is without end. */
export interface DayRange {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export function overlap(a: DayRange, b: DayRange): boolean {
  return isBefore(b.validFrom, a.validTo) && isBefore(a.validFrom, b.validTo);
}

/** The days that are in both, which must share some. */
export function shared(a: DayRange, b: DayRange): DayRange {
  const validFrom = a.validFrom > b.validFrom ? a.validFrom : b.validFrom;
  return { validFrom, validTo: isBefore(a.validTo, b.validTo) ? a.validTo : b.validTo };
}

/** The days of a range that none of the others has, in order. */
export function remainders(range: DayRange, others: readonly DayRange[]): readonly DayRange[] {
  return others.reduce<readonly DayRange[]>((left, other) => left.flatMap((part) => without(part, other)), [range]);
}

function without(range: DayRange, other: DayRange): readonly DayRange[] {
  if (!overlap(range, other)) return [range];
  const earlier = { validFrom: range.validFrom, validTo: other.validFrom };
  return [
    ...(earlier.validFrom < other.validFrom ? [earlier] : []),
    ...(other.validTo !== null && isBefore(other.validTo, range.validTo)
      ? [{ validFrom: other.validTo, validTo: range.validTo }]
      : []),
  ];
}

function isBefore(day: string | null, end: string | null): boolean {
  return day !== null && (end === null || day < end);
}
