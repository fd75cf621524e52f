import { dayOf } from '../periods/period.js';
import type { ContractTerms } from '../rates/rate-terms.js';

/** A signed contract as sales told of it: one immutable version. */
export interface KnownContract {
  readonly contractId: string;
  readonly version: number;
  readonly customerId: string;
  readonly number: string;
  readonly terms: ContractTerms;
  /** Of its commitments. */
  readonly currency: string;
  /** Its first day and the day after its last, in its own time zone. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly timeZone: string;
}

/** A postal address as sales keeps it. */
export interface KnownAddress {
  readonly kind: 'OFFICE' | 'BILLING' | 'MAILING';
  readonly lines: readonly string[];
  readonly postalCode: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly countryCode: string;
}

/** A customer as an invoice needs it, read from sales. */
export interface KnownCustomer {
  readonly customerId: string;
  readonly number: string;
  readonly name: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Sales' count of changes to the customer's contracts and their rates. */
  readonly ratesVersion: number;
  readonly addresses: readonly KnownAddress[];
  readonly contracts: readonly KnownContract[];
}

/** Customers by id; one that sales does not know is not in it. */
export type KnownCustomers = ReadonlyMap<string, KnownCustomer>;

/** The contract whose terms an invoice follows: in force at the period's last instant, of several the one that began last. */
export function contractInForce(contracts: readonly KnownContract[], endsAt: Date): KnownContract | undefined {
  const last = new Date(endsAt.getTime() - 1);
  const inForce = contracts.filter(({ validFrom, validTo, timeZone }) => {
    const day = dayOf(last, timeZone);
    return validFrom <= day && (validTo === null || day < validTo);
  });
  return inForce.toSorted((one, other) => compare(other, one))[0];
}

function compare(one: KnownContract, other: KnownContract): number {
  const [first, second] = [one, other].map(({ validFrom, contractId }) => `${validFrom} ${contractId}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
