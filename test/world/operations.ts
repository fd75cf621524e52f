import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8').trim();

/** The two operations that the contract fixes, word for word, and the one that tells what became of an order. */
export const CUSTOMER_PROFILE = read('./customer-profile.graphql');
export const CONTRACT_RATES = read('./contract-rates.graphql');
export const CONFERENCE_STORY = read('./conference-story.graphql');

interface StoryEntry {
  readonly at: string;
  readonly owner: string;
  readonly event: string;
  readonly detail: string | null;
}

export interface StoryData {
  readonly reservation: {
    readonly state: string;
    readonly timeline: readonly StoryEntry[];
    readonly conference: {
      readonly billing: {
        readonly state: string;
        readonly ratedCallCount: number;
        readonly net: Amount | null;
        readonly timeline: readonly StoryEntry[];
        readonly invoices: readonly {
          readonly number: string | null;
          readonly state: string;
          readonly delivery: {
            readonly state: string;
            readonly channel: string | null;
            readonly timeline: readonly StoryEntry[];
          } | null;
        }[];
      } | null;
    } | null;
  } | null;
}

/** All that the systems tell of a reservation, in the order of time. */
export function toldTogether({ reservation }: StoryData): readonly StoryEntry[] {
  const billing = reservation?.conference?.billing;
  const entries = [
    ...(reservation?.timeline ?? []),
    ...(billing?.timeline ?? []),
    ...(billing?.invoices ?? []).flatMap(({ delivery }) => delivery?.timeline ?? []),
  ];
  return entries.toSorted((one, other) => one.at.localeCompare(other.at));
}

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

export interface ProfileData {
  readonly customer: {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly language: string;
    readonly accountManager: { readonly name: string; readonly email: string } | null;
    readonly addresses: readonly { readonly kind: string; readonly city: string; readonly countryCode: string }[];
    readonly contracts: { readonly nodes: readonly { readonly number: string; readonly state: string }[] };
    readonly currentBillingPeriod: {
      readonly startsAt: string;
      readonly endsAt: string;
      readonly asOf: string;
      readonly ratedThrough: string;
      readonly unratedCallCount: number;
      readonly usage: readonly {
        readonly conferenceCount: number;
        readonly billedMinutes: string;
        readonly net: Amount;
      }[];
      readonly unbilled: Amount;
      readonly projected: Amount;
    } | null;
    readonly billingAccount: {
      readonly number: string;
      readonly currency: string;
      readonly balance: { readonly open: Amount };
    } | null;
    readonly invoices: { readonly nodes: readonly { readonly number: string | null; readonly state: string }[] } | null;
    readonly conferences: { readonly nodes: readonly { readonly legCount: number }[] } | null;
    readonly letters: { readonly nodes: readonly { readonly subject: string; readonly state: string }[] } | null;
  } | null;
}

export interface ContractRatesData {
  readonly billingAccount: {
    readonly number: string;
    readonly customer: {
      readonly number: string;
      readonly contractRates: {
        readonly nodes: readonly {
          readonly id: string;
          readonly unitPrice: Amount;
          readonly contract: { readonly number: string };
        }[];
      };
    } | null;
  } | null;
}

export const ADD_CUSTOMER = `mutation AddCustomer($input: AddCustomerInput!) {
  addCustomer(input: $input) { customer { id number } userErrors { code message path } }
}`;

export interface AddCustomerData {
  readonly addCustomer: {
    readonly customer: { readonly id: string; readonly number: string } | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly message: string;
      readonly path: readonly string[];
    }[];
  };
}

/** A customer as a salesperson would take one on. */
export const newCustomer = (number: string, idempotencyKey = `add-${number}`) => ({
  input: {
    idempotencyKey,
    number,
    name: `Company ${number}`,
    language: 'de',
    office: { lines: ['Obere Str. 57'], postalCode: '12209', city: 'Berlin', countryCode: 'DE' },
    contact: { name: 'Maria Anders', email: 'maria@company.example' },
  },
});
