import type { Fact } from '@switchboard/kit/events/outbox';
import type { EventData } from '@switchboard/schema/events';
import type { CustomerRow } from './tables.js';

type CustomerEvent = 'sales.customer-added.v1' | 'sales.customer-changed.v1';

/** What others are told of a customer, as it is after the change. */
export function customerFact(
  type: CustomerEvent,
  { id, number, name, version }: CustomerRow,
  { countryCode, changedAt }: { readonly countryCode: string; readonly changedAt: Date },
): Fact {
  const data: EventData<CustomerEvent> = {
    customerId: id,
    number,
    name,
    countryCode,
    changedAt: changedAt.toISOString(),
  };
  return { type, subject: id, version, data };
}
