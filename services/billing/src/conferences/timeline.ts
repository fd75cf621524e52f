import { parse, sum } from '../rating/decimal.js';
import { amountText } from '../rating/explain-text.js';
import type { CallGroup, ChargeGroup } from './queries.js';

/** What billing tells of a reservation. */
export type TimelineEvent =
  | 'RATED'
  | 'CALLS_PARKED'
  | 'CHARGES_TAKEN_BACK'
  | 'INVOICE_PREPARED'
  | 'INVOICE_ISSUED'
  | 'INVOICE_PAID'
  | 'CREDITED';

export interface TimelineEntry {
  readonly at: Date;
  readonly owner: 'BILLING';
  readonly event: TimelineEvent;
  /** Such as how many calls, or an invoice's number; null where there is nothing more to say. */
  readonly detail: string | null;
}

/** An invoice that the conference is on. */
export interface InvoiceOfStory {
  readonly number: string | null;
  readonly preparedAt: Date;
  readonly issuedAt: Date | null;
  readonly paidAt: Date | null;
}

/** A credit note that gives something of the conference back. */
export interface CreditOfStory {
  readonly number: string;
  readonly issuedAt: Date;
  readonly reason: string;
}

export interface Story {
  readonly calls: readonly CallGroup[];
  readonly charges: readonly ChargeGroup[];
  readonly invoices: readonly InvoiceOfStory[];
  readonly credits: readonly CreditOfStory[];
}

/** What took place of a conference in billing, in the order of time. */
export function timelineOf({ calls, charges, invoices, credits }: Story): readonly TimelineEntry[] {
  const entries = [
    ...calls.map(({ parkedAt, reason, callCount }) =>
      entry(parkedAt, 'CALLS_PARKED', `${callCount > 0 ? `${counted(callCount, 'call')}: ` : ''}${reason}`),
    ),
    ...chargedTogether(charges, 'reversal').map((group) => entryOfCharges('CHARGES_TAKEN_BACK', group)),
    ...chargedTogether(charges, 'rate').map((group) => entryOfCharges('RATED', group)),
    ...invoices.flatMap(({ number, preparedAt, issuedAt }) => [
      entry(preparedAt, 'INVOICE_PREPARED', number),
      entry(issuedAt, 'INVOICE_ISSUED', number),
    ]),
    ...credits.map(({ issuedAt, number, reason }) => entry(issuedAt, 'CREDITED', `${number}: ${reason}`)),
    ...invoices.map(({ paidAt, number }) => entry(paidAt, 'INVOICE_PAID', number)),
  ];
  // Stable: of one instant, what comes first by its nature.
  return entries.flat().toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

type AtOnce = readonly [ChargeGroup, ...ChargeGroup[]];

/** Charges of one kind by the instant at which they were made, on whatever invoices they are. */
function chargedTogether(charges: readonly ChargeGroup[], kind: ChargeGroup['kind']): readonly AtOnce[] {
  const groups = new Map<number, AtOnce>();
  for (const charge of charges.filter((each) => each.kind === kind)) {
    const known = groups.get(charge.chargedAt.getTime());
    groups.set(charge.chargedAt.getTime(), known ? [...known, charge] : [charge]);
  }
  return [...groups.values()];
}

function entryOfCharges(event: TimelineEvent, group: AtOnce): readonly TimelineEntry[] {
  const [{ chargedAt, currency }] = group;
  const count = group.reduce((total, { chargeCount }) => total + chargeCount, 0);
  const amount = sum(group.map(({ amountSixtieths }) => parse(amountSixtieths)));
  return entry(chargedAt, event, `${counted(count, 'charge')}, ${amountText(amount, currency)}`);
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function entry(at: Date | null, event: TimelineEvent, detail: string | null): readonly TimelineEntry[] {
  return at ? [{ at, owner: 'BILLING', event, detail }] : [];
}
