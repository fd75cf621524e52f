import { readEnv, readEnvParts } from '@switchboard/kit/env';
import { subgraphShape } from '@switchboard/kit/subgraph/settings';
import { z } from 'zod';
import type { SellerSnapshot } from './invoices/queries.js';
import type { BillingSettings } from './subgraph.js';
import type { SellerTerms } from './terms.js';

/** Terms with the company that bills: what is read of the environment always names one. */
export type KnownSellerTerms = SellerTerms & { readonly seller: SellerSnapshot };

const DEMO_EMAIL = 'billing@switchboard.example';
const MISSING = 'needed when NODE_ENV is production: invoices name it';

/** @param isProduction where the company of the demo, which there is not, must never stand on an invoice. */
function shapeFor(isProduction: boolean) {
  const needed = <Setting extends z.ZodType<string>>(setting: Setting, demo: z.input<Setting>) =>
    isProduction ? setting : setting.default(demo as never);
  const text = z.string({ error: MISSING }).min(1);
  return z.object({
    SELLER_COUNTRY: needed(text.regex(/^[A-Z]{2}$/, 'give an ISO 3166-1 alpha-2 code such as DE'), 'DE'),
    SELLER_NAME: needed(text, 'Switchboard Demo GmbH'),
    SELLER_STREET: needed(text, 'Musterstraße 1'),
    SELLER_POSTAL_CODE: needed(text, '10115'),
    SELLER_CITY: needed(text, 'Berlin'),
    SELLER_VAT_ID: needed(text, 'DE123456788'),
    SELLER_REGISTRATION: needed(text, 'HRB 000000'),
    SELLER_EMAIL: needed(z.email({ error: ({ input }) => (input === undefined ? MISSING : undefined) }), DEMO_EMAIL),
    SELLER_IBAN: needed(text, 'DE02120300000000202051'),
    // Within the euro area the IBAN alone will do.
    SELLER_BIC: isProduction ? text.optional() : text.default('BYLADEM1001'),
    // As far as the column's constraint allows: a year.
    PAYMENT_TERM_DAYS: z.coerce.number().int().min(0).max(365).default(14),
  });
}

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readBillingSettings(source: NodeJS.ProcessEnv): BillingSettings {
  const { system, terms } = readEnvParts({ system: subgraphShape('billing'), terms: shapeOf(source) }, source);
  return { ...system, ...sellerTerms(terms) };
}

/**
 * Who bills, and how. Outside production what is not set is the demo company's.
 * @throws EnvironmentError naming every variable that is missing or wrong.
 */
export function readSellerTerms(source: NodeJS.ProcessEnv): KnownSellerTerms {
  return sellerTerms(readEnv(shapeOf(source), source));
}

function shapeOf({ NODE_ENV }: NodeJS.ProcessEnv) {
  return shapeFor(NODE_ENV === 'production');
}

function sellerTerms(terms: z.output<ReturnType<typeof shapeFor>>): KnownSellerTerms {
  return {
    sellerCountry: terms.SELLER_COUNTRY,
    paymentTermDays: terms.PAYMENT_TERM_DAYS,
    seller: {
      ...{ number: null, name: terms.SELLER_NAME, lines: [terms.SELLER_STREET], region: null },
      ...{ postalCode: terms.SELLER_POSTAL_CODE, city: terms.SELLER_CITY, countryCode: terms.SELLER_COUNTRY },
      ...{ vatId: terms.SELLER_VAT_ID, email: terms.SELLER_EMAIL, registration: terms.SELLER_REGISTRATION },
      ...{ iban: terms.SELLER_IBAN, bic: terms.SELLER_BIC ?? null },
    },
  };
}
