import { createListLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findDeliveriesOfInvoices, findDeliveryEvents } from './queries.js';

export function createDeliveryLoaders(read: Read) {
  return {
    deliveryOfInvoice: createRowLoader(
      (invoiceIds: readonly string[]) => read((db) => findDeliveriesOfInvoices(db, invoiceIds)),
      ({ invoiceId }) => invoiceId,
    ),
    eventsOfDelivery: createListLoader(
      (ids: readonly string[]) => read((db) => findDeliveryEvents(db, ids)),
      ({ deliveryId }) => deliveryId,
    ),
  };
}
