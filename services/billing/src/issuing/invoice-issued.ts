import type { Fact } from '@switchboard/kit/events/outbox';
import type { StatedEventData } from '@switchboard/schema/events';
import type { Issue } from './queries.js';

/** The fact that an invoice is issued, as those are told who deliver it. */
export function invoiceIssued({ id, number, issuedAt }: Pick<Issue, 'id' | 'number' | 'issuedAt'>): Fact {
  const data: StatedEventData<'billing.invoice-issued.v1'> = {
    ...{ invoiceId: id, number, issuedAt: issuedAt.toISOString() },
  };
  // Issued once, and what follows, such as its payment, nobody is told: the first version of it.
  return { type: 'billing.invoice-issued.v1', subject: id, version: 1, data };
}
