/** The two operations that the contract fixes, word for word. */
export const CUSTOMER_PROFILE = `query CustomerProfile($number: String!) {
  customer(number: $number) {
    id number name language
    accountManager { name email }
    addresses { kind lines postalCode city countryCode }
    contracts(first: 5) { nodes { number state validFrom validTo } }
    currentBillingPeriod {
      startsAt endsAt timeZone asOf ratedThrough unratedCallCount
      usage { service { code } accessType { code } billedMinutes conferenceCount net { amount currency } }
      unbilled { amount currency }  estimatedTax { amount currency }  projected { amount currency }
    }
    billingAccount { number currency timeZone balance { open { amount currency } overdue { amount currency } asOf } }
    invoices(first: 3) { nodes { number state issuedOn dueOn total { amount currency } } }
    conferences(first: 3) { nodes { startedAt endedAt legCount } }
    letters(first: 3) { nodes { subject state } }
  }
}`;

export const CONTRACT_RATES = `query ContractRates($accountNumber: String!, $on: Date) {
  billingAccount(number: $accountNumber) {
    number currency timeZone
    customer {
      number name
      contractRates(on: $on, first: 100) { nodes {
        id version service { code } accessType { code } countryCode
        priceModel unitPrice { amount currency } unit tiers { upTo unitPrice { amount currency } } increments { initialSeconds nextSeconds }
        validFrom validTo contract { number }
      } }
    }
  }
}`;

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
