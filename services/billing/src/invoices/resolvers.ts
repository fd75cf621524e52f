import { toPage } from '@switchboard/kit/graphql/connection';
import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { Exact, toMoney } from '@switchboard/kit/money';
import { mayBill, notAllowed } from '../accounts/who-bills.js';
import { NO_COUNTRY } from '../catalogue/codes.js';
import { fileNameOf } from '../documents/file-name.js';
import type {
  InvoiceAllowanceResolvers,
  InvoiceLineResolvers,
  InvoiceResolvers,
  InvoiceTaxResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { dayOf } from '../periods/period.js';
import { minutesOf } from '../rating/rating.js';
import { loadInvoicePayload } from './load-invoice-payload.js';
import { markUncollectible } from './mark-uncollectible.js';
import { isOpen, openOf } from './open-amount.js';
import { partyOf } from './party.js';
import { voidInvoice } from './void-invoice.js';

export const Query: Pick<QueryResolvers, 'invoice'> = {
  invoice: (_parent, { number }, { loaders }) => loaders.invoiceByNumber.load(number),
};

export const Mutation: Pick<MutationResolvers, 'voidInvoice' | 'markUncollectible'> = {
  voidInvoice: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return loadInvoicePayload(notAllowed, context);
    const outcome = await context.act('voidInvoice', input, (tx) => voidInvoice(tx, input, context.now));
    return loadInvoicePayload(outcome, context);
  },
  markUncollectible: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return loadInvoicePayload(notAllowed, context);
    const outcome = await context.act('markUncollectible', input, (tx) => markUncollectible(tx, input, context.now));
    return loadInvoicePayload(outcome, context);
  },
};

export const Invoice: InvoiceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.invoiceById.load(id),
  account: ({ accountId }, _arguments, { loaders }) => getLoaded(loaders.accountById, accountId),
  conference: ({ conferenceId }) => (conferenceId === null ? null : { id: conferenceId }),
  buyer: ({ buyer }) => buyer && partyOf(buyer),
  seller: ({ seller }) => seller && partyOf(seller),
  lines: async ({ id }, _arguments, { loaders }) => [...(await loaders.linesOfInvoice.load(id))],
  allowances: async ({ id }, _arguments, { loaders }) => [...(await loaders.allowancesOfInvoice.load(id))],
  taxes: async ({ id }, _arguments, { loaders }) => [...(await loaders.taxesOfInvoice.load(id))],
  lineNet: ({ lineNetMinor, currency }) => toMoney(lineNetMinor, currency),
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
  tax: ({ taxMinor, currency }) => toMoney(taxMinor, currency),
  total: ({ totalMinor, currency }) => toMoney(totalMinor, currency),
  open: async (invoice, _arguments, { loaders }) =>
    toMoney(openOf(invoice, await loaders.settledOfInvoice.load(invoice.id)), invoice.currency),
  isOverdue: async (invoice, _arguments, { loaders, now }) => {
    if (!isOpen(invoice) || invoice.dueOn === null) return false;
    const { timeZone } = await getLoaded(loaders.accountById, invoice.accountId);
    return invoice.dueOn < dayOf(now, timeZone);
  },
  payments: async ({ id }, _arguments, { loaders }) => [...(await loaders.paymentsOfInvoice.load(id))],
  creditNotes: async ({ id }, _arguments, { loaders }) => [...(await loaders.creditNotesOfInvoice.load(id))],
  download: ({ id, number, state }, { format }, { signDownload }) => {
    if (number === null || state === 'VOID') return null;
    return { ...signDownload('invoice', { id, format }), fileName: fileNameOf(number, format) };
  },
  voidedOn: ({ state, endedOn }) => (state === 'VOID' ? endedOn : null),
};

export const InvoiceLine: InvoiceLineResolvers = {
  service: ({ serviceCode }, _arguments, { loaders }) => getLoaded(loaders.serviceByCode, serviceCode),
  accessType: ({ accessTypeCode }, _arguments, { loaders }) => getLoaded(loaders.accessTypeByCode, accessTypeCode),
  billedMinutes: ({ billedSeconds }) => minutesOf(billedSeconds),
  quantity: ({ quantity }) => Number(quantity),
  countryCode: ({ countryCode }) => (countryCode === NO_COUNTRY ? null : countryCode),
  unitPrice: ({ unitPrice, netMinor, billedSeconds, currency }) => ({
    amount: unitPrice ?? averagePrice(netMinor, billedSeconds, currency),
    currency,
  }),
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
  allowance: ({ allowanceMinor, currency }) => toMoney(allowanceMinor, currency),
  charges: async ({ id: parentId }, { first, after }, { loaders }) => {
    const page = toPage({ first }, 0);
    const rows = await loaders.chargesOfLine.load({ parentId, page, ...(after && { filter: after }) });
    return rows.slice(0, first);
  },
};

export const InvoiceAllowance: InvoiceAllowanceResolvers = {
  amount: ({ amountMinor, currency }) => toMoney(amountMinor, currency),
};

export const InvoiceTax: InvoiceTaxResolvers = {
  base: ({ baseMinor, currency }) => toMoney(baseMinor, currency),
  tax: ({ taxMinor, currency }) => toMoney(taxMinor, currency),
};

/** Where several prices applied, what a minute cost on the average, to ten decimals. */
function averagePrice(netMinor: bigint, billedSeconds: bigint, currency: string): string {
  const net = new Exact(toMoney(netMinor, currency).amount);
  if (billedSeconds === 0n) return net.toFixed();
  return net.times(60).div(billedSeconds.toString()).toDecimalPlaces(10).toFixed();
}
