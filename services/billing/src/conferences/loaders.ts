import { createListLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findCallsOfConferences, findChargesOfConferences, findPaidInstants } from './queries.js';

/** What became of conferences, by their ids, and when invoices were paid. */
export function createConferenceLoaders(read: Read) {
  const conferenceIdOf = ({ conferenceId }: { readonly conferenceId: string }) => conferenceId;
  return {
    callsOfConference: createListLoader((ids) => read((db) => findCallsOfConferences(db, ids)), conferenceIdOf),
    chargesOfConference: createListLoader((ids) => read((db) => findChargesOfConferences(db, ids)), conferenceIdOf),
    paidInstantOfInvoice: createRowLoader(
      (ids) => read((db) => findPaidInstants(db, ids)),
      ({ invoiceId }) => invoiceId,
    ),
  };
}
