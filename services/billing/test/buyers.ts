import type { KnownContract, KnownCustomer } from '../src/contracts/contract.js';
import type { SellerSnapshot } from '../src/invoices/queries.js';

/** Who bills in tests. */
export const seller: SellerSnapshot = {
  ...{ number: null, name: 'Konferenzen GmbH', lines: ['Musterstraße 1'], postalCode: '10115', city: 'Berlin' },
  ...{ region: null, countryCode: 'DE', vatId: 'DE123456788', registration: 'HRB 1', email: 'post@example.com' },
  ...{ iban: 'DE02120300000000202051', bic: null },
};

/** A customer as sales would tell of it. */
export function buyer(customerId: string, { countryCode = 'DE', language = 'de' } = {}): KnownCustomer {
  const address = { lines: ['Lāčplēša iela 7'], postalCode: 'LV-1011', city: 'Rīga', region: null, countryCode };
  return {
    ...{ customerId, number: 'K-100', name: 'SIA Ziemeļi', language, ratesVersion: 1, contracts: [] },
    addresses: [{ ...address, kind: 'OFFICE' }],
  };
}

/** A contract that is always in force, with these terms. */
export function contract(customerId: string, contractId: string, terms: Partial<KnownContract['terms']>) {
  const usual: KnownContract['terms'] = {
    rounding: { point: 'PER_LINE', mode: 'HALF_UP' },
    ...{ discountPercent: '0', minimumCommitment: null, maximumCommitment: null, invoicing: 'PER_PERIOD' },
  };
  const span = { validFrom: '2020-01-01', validTo: null, timeZone: 'Europe/Berlin' };
  const known = { contractId, version: 1, customerId, number: 'V-2020-1', currency: 'EUR', ...span };
  return { ...known, terms: { ...usual, ...terms } } satisfies KnownContract;
}
