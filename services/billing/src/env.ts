import { readEnv } from '@switchboard/kit/env';
import { readSubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { z } from 'zod';
import type { BillingSettings } from './subgraph.js';

const shape = z.object({
  SELLER_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'give an ISO 3166-1 alpha-2 code such as DE')
    .default('DE'),
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
  };
}
