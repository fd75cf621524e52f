const PAUSE = { firstMs: 500, mostMs: 60_000 } as const;

/** How long a bridge that failed so often in a row is left alone: twice as long each time, up to a minute. */
export function pauseMs(failureCount: number): number {
  return Math.min(PAUSE.firstMs * 2 ** (failureCount - 1), PAUSE.mostMs);
}
