/** How far a reservation is: ordered, on the bridge, people are in, over; or called off; or refused by the bridge. */
export type ReservationState = 'PLACED' | 'PROVISIONED' | 'RUNNING' | 'ENDED' | 'CANCELLED' | 'FAILED';

const NEXT: Readonly<Record<ReservationState, readonly ReservationState[]>> = {
  // A bridge may be heard of before it has answered, and history is brought in as ended.
  PLACED: ['PROVISIONED', 'RUNNING', 'ENDED', 'CANCELLED', 'FAILED'],
  PROVISIONED: ['RUNNING', 'ENDED', 'CANCELLED', 'FAILED'],
  // Who is in cannot be called off any more; the conference ends.
  RUNNING: ['ENDED'],
  ENDED: [],
  // People met all the same, before the bridge learned of it: what took place is billed.
  CANCELLED: ['ENDED'],
  FAILED: ['ENDED'],
};

/** Whether a reservation may go from one state to the other; none ever goes back. */
export function mayBecome(from: ReservationState, to: ReservationState): boolean {
  return NEXT[from].includes(to);
}

/** Whether it can still be changed or called off. */
export function isChangeable(state: ReservationState): boolean {
  return mayBecome(state, 'CANCELLED');
}
