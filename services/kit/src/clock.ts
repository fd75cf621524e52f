/** Where the time comes from; passed in, so that a test or an import can be at any instant. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still. */
export function clockAt(instant: Date): Clock {
  return { now: () => instant };
}
