import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { userErrorsOf } from '@switchboard/kit/refusal';
import type {
  InvoiceDeliveryResolvers,
  InvoiceResolvers,
  MutationResolvers,
  QueryResolvers,
  ReservationTimelineEntryResolvers,
} from '../generated/resolver-types.js';
import { mayMail, notAllowed } from '../who-mails.js';
import { deliverInvoiceAgain } from './deliver-invoice-again.js';
import { listDeliveries } from './queries.js';

export const Query: Pick<QueryResolvers, 'invoiceDeliveries'> = {
  async invoiceDeliveries(_query, { state, ...slice }, { read }) {
    const page = toPage(slice, 2);
    const rows = await read((db) => listDeliveries(db, page, state ?? undefined));
    return toConnection(rows, page, ({ requestedAt, id }) => [requestedAt.toISOString(), id]);
  },
};

export const Mutation: Pick<MutationResolvers, 'deliverInvoiceAgain'> = {
  deliverInvoiceAgain: async (_parent, { input }, context) => {
    const { invoiceNumber, channel = null } = input;
    const outcome = mayMail(context.viewer)
      ? await context.act('deliverInvoiceAgain', input, (tx) =>
          deliverInvoiceAgain(tx, { invoiceNumber, channel }, context),
        )
      : notAllowed;
    const delivery = outcome.ok ? await context.loaders.deliveryOfInvoice.load(outcome.value) : null;
    return { delivery, userErrors: userErrorsOf(outcome) };
  },
};

export const Invoice: InvoiceResolvers = {
  // Billing knows whether there is such an invoice; here one that was never to be delivered has none.
  __resolveReference: ({ id }) => ({ id }),
  delivery: ({ id }, _arguments, { loaders }) => loaders.deliveryOfInvoice.load(id),
};

export const InvoiceDelivery: InvoiceDeliveryResolvers = {
  invoice: ({ invoiceId }) => ({ id: invoiceId }),
  invoiceNumber: ({ number }) => number,
  printJobName: ({ jobName }) => jobName,
  attemptCount: ({ attempt }) => attempt,
  files: ({ files }) => [...files],
  timeline: async ({ id }, _arguments, { loaders }) => [...(await loaders.eventsOfDelivery.load(id))],
};

export const ReservationTimelineEntry: ReservationTimelineEntryResolvers = {
  owner: () => 'MAILING',
};
