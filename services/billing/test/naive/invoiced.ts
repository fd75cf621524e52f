import { counts } from './naive-rater.js';
import type { InvoicedPart, NaiveInput, NaiveLeg, NaiveLegRecord } from './naive-types.js';

/** A priced leg as it is once its invoice is issued; nothing for one that waits. */
export function invoicedAs({ rates }: NaiveInput, leg: NaiveLeg): NaiveLegRecord['invoiced'] {
  if (leg.waits) return undefined;
  const parts = leg.parts.flatMap((part): InvoicedPart[] => {
    const rate = rates.find(({ id }) => id === part.rateId);
    return rate ? [{ ...part, key: rate.key, counts: counts(rate.terms) }] : [];
  });
  return { parts, amount: leg.amount };
}
