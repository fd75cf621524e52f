import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { Exact, toMoney } from '@switchboard/kit/money';
import type { InvoiceLineResolvers, InvoiceResolvers, QueryResolvers } from '../generated/resolver-types.js';
import { minutesOf } from '../rating/rating.js';

export const Query: Pick<QueryResolvers, 'invoice'> = {
  invoice: (_parent, { number }, { loaders }) => loaders.invoiceByNumber.load(number),
};

export const Invoice: InvoiceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.invoiceById.load(id),
  account: ({ accountId }, _arguments, { loaders }) => getLoaded(loaders.accountById, accountId),
  lines: async ({ id }, _arguments, { loaders }) => [...(await loaders.linesOfInvoice.load(id))],
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
  tax: ({ taxMinor, currency }) => toMoney(taxMinor, currency),
  total: ({ totalMinor, currency }) => toMoney(totalMinor, currency),
};

export const InvoiceLine: InvoiceLineResolvers = {
  service: ({ serviceCode }, _arguments, { loaders }) => getLoaded(loaders.serviceByCode, serviceCode),
  accessType: ({ accessTypeCode }, _arguments, { loaders }) => getLoaded(loaders.accessTypeByCode, accessTypeCode),
  billedMinutes: ({ billedSeconds }) => minutesOf(billedSeconds),
  unitPrice: ({ unitPrice, netMinor, billedSeconds, currency }) => ({
    amount: unitPrice ?? averagePrice(netMinor, billedSeconds, currency),
    currency,
  }),
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
};

/** Where several prices applied, what a minute cost on the average, to ten decimals. */
function averagePrice(netMinor: bigint, billedSeconds: bigint, currency: string): string {
  const net = new Exact(toMoney(netMinor, currency).amount);
  if (billedSeconds === 0n) return net.toFixed();
  return net.times(60).div(billedSeconds.toString()).toDecimalPlaces(10).toFixed();
}
