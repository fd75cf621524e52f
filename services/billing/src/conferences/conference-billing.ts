import type { MoneyValue } from '@switchboard/kit/money';
import { priceReasons } from '../calls/parking.js';
import { parse, sum } from '../rating/decimal.js';
import { printed } from '../rating/explain-text.js';
import type { CallGroup, ChargeGroup } from './queries.js';

/** A conference in billing: what reached it, and what was charged for that. */
export interface ConferenceBilling {
  readonly calls: readonly CallGroup[];
  readonly charges: readonly ChargeGroup[];
}

type State = 'WAITING' | 'RATED' | 'NOT_CHARGED' | 'INVOICE_PREPARED' | 'INVOICE_ISSUED' | 'INVOICE_PAID';

const STATE_ON_INVOICE = {
  DRAFT: 'INVOICE_PREPARED',
  ISSUED: 'INVOICE_ISSUED',
  UNCOLLECTIBLE: 'INVOICE_ISSUED',
  PAID: 'INVOICE_PAID',
  // Its charges go to the next one, and are off it by then.
  VOID: 'RATED',
} as const satisfies Record<string, State>;

const LEAST_FAR_FIRST = ['RATED', 'INVOICE_PREPARED', 'INVOICE_ISSUED', 'INVOICE_PAID'] as const;

/** An invoice as far as its state matters. */
export interface InvoiceInState {
  readonly id: string;
  readonly state: keyof typeof STATE_ON_INVOICE;
}

/** How far a conference is: as far as that part of it which is least far. */
export function stateOf({ calls, charges }: ConferenceBilling, invoices: readonly InvoiceInState[]): State {
  if (calls.some(isUnpriced)) return 'WAITING';
  const stateOfInvoice = new Map(invoices.map(({ id, state }) => [id, STATE_ON_INVOICE[state]]));
  const reached = new Set(
    charges.filter(({ live }) => live).map(({ invoiceId }) => stateOfInvoice.get(invoiceId ?? '') ?? 'RATED'),
  );
  return LEAST_FAR_FIRST.find((state) => reached.has(state)) ?? 'NOT_CHARGED';
}

function isUnpriced({ status, reason }: CallGroup): boolean {
  return status === 'waiting' || (priceReasons as readonly (string | null)[]).includes(reason);
}

/** How many calls have the fate. */
export function countCalls(calls: readonly CallGroup[], status: CallGroup['status']): number {
  return calls.reduce((count, call) => (call.status === status ? count + call.callCount : count), 0);
}

/** Parked calls by their reasons. */
export function parkedCallsOf(calls: readonly CallGroup[]) {
  const counts = new Map<string, number>();
  for (const { reason, callCount } of calls)
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + callCount);
  return [...counts].toSorted().map(([reason, callCount]) => ({ reason, callCount }));
}

/** What the charges that hold come to, exact; null where there are none. */
export function netOfCharges(charges: readonly ChargeGroup[]): MoneyValue | null {
  const live = charges.filter((charge) => charge.live);
  // An account with charges keeps its currency.
  const currency = live[0]?.currency;
  if (currency === undefined) return null;
  return { amount: printed(sum(live.map(({ amountSixtieths }) => parse(amountSixtieths)))).amount, currency };
}

/** The invoices that its charges are on, or were until they were taken back. */
export function invoiceIdsOf(charges: readonly ChargeGroup[]): readonly string[] {
  return [...new Set(charges.flatMap(({ invoiceId }) => invoiceId ?? []))];
}
