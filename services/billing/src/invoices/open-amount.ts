/** An invoice as far as it decides what is open. */
export interface Demand {
  readonly state: 'DRAFT' | 'ISSUED' | 'PAID' | 'VOID' | 'UNCOLLECTIBLE';
  readonly totalMinor: bigint;
}

/** Whether the customer still owes something on it. */
export function isOpen({ state }: Pick<Demand, 'state'>): boolean {
  return state === 'ISSUED';
}

/** What is open of an invoice, of which so much was paid in money or by credit. */
export function openOf({ state, totalMinor }: Demand, settledMinor: bigint): bigint {
  return isOpen({ state }) ? totalMinor - settledMinor : 0n;
}
