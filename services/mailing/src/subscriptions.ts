import type { Follow } from '@switchboard/kit/events/inbox-worker';
import type { EventData } from '@switchboard/schema/events';
import { addInvoiceDeliveries } from './invoice-deliveries/add-invoice-deliveries.js';

const followInvoices: Follow<EventData<'billing.invoice-issued.v1'>> = (tx, events, now) =>
  addInvoiceDeliveries(
    tx,
    events.map(({ data }) => data),
    { now },
  );

/** Event of another system -> the act that follows it. */
export const subscriptions = { 'billing.invoice-issued.v1': followInvoices } as const;
