import { readEnv } from '@switchboard/kit/env';
import { readSubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { z } from 'zod';
import type { BillingSettings } from './subgraph.js';

const shape = z.object({
  SELLER_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'give an ISO 3166-1 alpha-2 code such as DE')
    .default('DE'),
  // Those of a company that there is not: what a demo prints.
  SELLER_NAME: z.string().min(1).default('Switchboard Demo GmbH'),
  SELLER_STREET: z.string().min(1).default('Musterstraße 1'),
  SELLER_POSTAL_CODE: z.string().min(1).default('10115'),
  SELLER_CITY: z.string().min(1).default('Berlin'),
  SELLER_VAT_ID: z.string().min(1).default('DE123456788'),
  SELLER_EMAIL: z.email().default('billing@switchboard.example'),
  SELLER_IBAN: z.string().min(1).default('DE02120300000000202051'),
  SELLER_BIC: z.string().min(1).default('BYLADEM1001'),
  SELLER_REGISTRATION: z.string().min(1).default('HRB 000000'),
  // As far as the column's constraint allows: a year.
  PAYMENT_TERM_DAYS: z.coerce.number().int().min(0).max(365).default(14),
});

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readBillingSettings(source: NodeJS.ProcessEnv): BillingSettings {
  const terms = readEnv(shape, source);
  return {
    ...readSubgraphSettings('billing', source),
    sellerCountry: terms.SELLER_COUNTRY,
    paymentTermDays: terms.PAYMENT_TERM_DAYS,
    seller: {
      ...{ number: null, name: terms.SELLER_NAME, lines: [terms.SELLER_STREET], region: null },
      ...{ postalCode: terms.SELLER_POSTAL_CODE, city: terms.SELLER_CITY, countryCode: terms.SELLER_COUNTRY },
      ...{ vatId: terms.SELLER_VAT_ID, email: terms.SELLER_EMAIL, registration: terms.SELLER_REGISTRATION },
      ...{ iban: terms.SELLER_IBAN, bic: terms.SELLER_BIC },
    },
  };
}
