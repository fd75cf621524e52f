import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import type { ConferenceBillingResolvers, ConferenceResolvers } from '../generated/resolver-types.js';
import type { Loaders } from '../loaders.js';
import {
  type ConferenceBilling as Billing,
  countCalls,
  invoiceIdsOf,
  netOfCharges,
  parkedCallsOf,
  stateOf,
} from './conference-billing.js';
import { timelineOf } from './timeline.js';

export const Conference: ConferenceResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  billing: async ({ id }, _arguments, { loaders }) => {
    const [calls, charges] = await Promise.all([
      loaders.callsOfConference.load(id),
      loaders.chargesOfConference.load(id),
    ]);
    return calls.length === 0 ? null : { calls, charges };
  },
};

export const ConferenceBilling: ConferenceBillingResolvers = {
  state: async (billing, _arguments, { loaders }) => stateOf(billing, await loadInvoices(billing, loaders)),
  ratedCallCount: ({ calls }) => countCalls(calls, 'rated'),
  waitingCallCount: ({ calls }) => countCalls(calls, 'waiting'),
  parkedCalls: ({ calls }) => [...parkedCallsOf(calls)],
  net: ({ charges }) => netOfCharges(charges),
  invoices: (billing, _arguments, { loaders }) => loadInvoices(billing, loaders),
  timeline: async (billing, _arguments, { loaders }) => {
    const [invoices, credits] = await Promise.all([
      loadInvoicesOfStory(billing, loaders),
      loadCredits(billing, loaders),
    ]);
    return [...timelineOf({ ...billing, invoices, credits })];
  },
};

async function loadInvoices({ charges }: Billing, loaders: Loaders) {
  const invoices = await Promise.all(invoiceIdsOf(charges).map((id) => getLoaded(loaders.invoiceById, id)));
  return invoices.toSorted((one, other) => one.preparedAt.getTime() - other.preparedAt.getTime());
}

async function loadInvoicesOfStory(billing: Billing, loaders: Loaders) {
  const invoices = await loadInvoices(billing, loaders);
  return Promise.all(
    invoices.map(async (invoice) => {
      const paid = await loaders.paidInstantOfInvoice.load(invoice.id);
      return { ...invoice, paidAt: paid?.paidAt ?? null };
    }),
  );
}

/** What gives charges of the conference back, and what corrects an invoice over it alone. */
async function loadCredits(billing: Billing, loaders: Loaders) {
  const ids = new Set(billing.charges.flatMap(({ creditNoteId }) => creditNoteId ?? []));
  const own = (await loadInvoices(billing, loaders)).filter(({ kind }) => kind === 'CONFERENCE');
  const ofOwn = await Promise.all(own.map(({ id }) => loaders.creditNotesOfInvoice.load(id)));
  const ofCharges = await Promise.all([...ids].map((id) => getLoaded(loaders.creditNoteById, id)));
  return [...new Map([...ofOwn.flat(), ...ofCharges].map((note) => [note.id, note])).values()];
}
