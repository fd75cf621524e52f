/** Seats taken during `[from, to)`, in milliseconds. */
export interface Taken {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The most seats that are taken at one instant. */
export function peakOf(taken: readonly Taken[]): number {
  const steps = taken
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to, count }) => [
      { at: from, change: count },
      { at: to, change: -count },
    ])
    // At one instant who leaves goes first: intervals are half-open.
    .sort((a, b) => a.at - b.at || a.change - b.change);
  let now = 0;
  let peak = 0;
  for (const { change } of steps) {
    now += change;
    peak = Math.max(peak, now);
  }
  return peak;
}
