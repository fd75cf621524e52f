import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { toMoney } from '@switchboard/kit/money';
import type {
  BillingPeriodResolvers,
  PeriodAllowanceResolvers,
  UsageLineResolvers,
} from '../generated/resolver-types.js';
import { afterGrace } from '../invoices/draft-of.js';
import { sumOf, taxesOf } from '../invoices/tax.js';
import { vatOfService } from '../invoices/vat-of-service.js';
import type { Loaders } from '../loaders.js';
import { minutesOf } from '../rating/rating.js';
import { allowancesLeftOf } from './allowances-left.js';
import { type AccountPeriod, netOf, unbilledLines, usageOf } from './figures.js';
import { dayOf } from './period.js';
import { PROJECTION_METHOD, projectNet } from './projection.js';

export const BillingPeriod: BillingPeriodResolvers = {
  startsAt: ({ period }) => period.startsAt,
  endsAt: ({ period }) => period.endsAt,
  timeZone: ({ account }) => account.timeZone,
  ratedThrough: async ({ account, asOf }, _arguments, { loaders }) => {
    const unrated = await loaders.unratedCallsOfCustomer.load(account.customerId);
    // What ended before the first call without a price is in the figures, whole.
    return unrated && unrated.earliestLeftAt < asOf ? unrated.earliestLeftAt : asOf;
  },
  unratedCallCount: async ({ account }, _arguments, { loaders }) => {
    const unrated = await loaders.unratedCallsOfCustomer.load(account.customerId);
    return unrated?.callCount ?? 0;
  },
  usage: async (period, _arguments, { loaders }) => {
    const [totals, counts] = await Promise.all([
      loaders.periodTotals.load(period),
      loaders.conferenceCounts.load(period),
    ]);
    return [...usageOf(totals, counts, period.account.currency)];
  },
  unbilled: async (period, _arguments, { loaders }) => {
    const lines = await loadUnbilled(period, loaders);
    return toMoney(sumOf(lines.map(({ amountMinor }) => amountMinor)), period.account.currency);
  },
  estimatedTax: async (period, _arguments, { loaders }) => {
    const taxed = (await loadUnbilled(period, loaders)).map(async ({ serviceCode, amountMinor }) => {
      const service = await getLoaded(loaders.serviceByCode, serviceCode);
      return { amountMinor, vat: vatOfService(period.account, service) };
    });
    // Taken once on the net of each category, as an invoice takes it.
    const taxes = taxesOf(await Promise.all(taxed));
    return toMoney(sumOf(taxes.map(({ taxMinor }) => taxMinor)), period.account.currency);
  },
  projected: async (parent, _arguments, { loaders }) => {
    const { account, period, asOf } = parent;
    const net = netOf(await loaders.periodTotals.load(parent), account.currency);
    return toMoney(projectNet(net, { period, timeZone: account.timeZone, now: asOf }), account.currency);
  },
  projectionMethod: () => PROJECTION_METHOD,
  allowances: async (period, _arguments, { loaders }) => [
    ...allowancesLeftOf(await loaders.periodCounters.load(period)),
  ],
  lastInvoice: ({ account }, _arguments, { loaders }) => loaders.lastInvoiceOfAccount.load(account.id),
  nextInvoiceOn: ({ account, period }) => dayOf(afterGrace(account, period), account.timeZone),
  openDisputeCount: async ({ account }, _arguments, { loaders }) =>
    (await loaders.openDisputesOfAccount.load(account.id))?.openCount ?? 0,
  creditBalance: async ({ account }, _arguments, { loaders }) => {
    const { creditMinor, currency } = await loaders.balanceOfAccount.load(account);
    return toMoney(creditMinor, currency);
  },
};

export const PeriodAllowance: PeriodAllowanceResolvers = {
  service: ({ serviceCode }, _arguments, { loaders }) => getLoaded(loaders.serviceByCode, serviceCode),
  accessType: ({ accessTypeCode }, _arguments, { loaders }) =>
    accessTypeCode === null ? null : loaders.accessTypeByCode.load(accessTypeCode),
};

export const UsageLine: UsageLineResolvers = {
  service: ({ serviceCode }, _arguments, { loaders }) => getLoaded(loaders.serviceByCode, serviceCode),
  accessType: ({ accessTypeCode }, _arguments, { loaders }) => getLoaded(loaders.accessTypeByCode, accessTypeCode),
  billedMinutes: ({ billedSeconds }) => minutesOf(billedSeconds),
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
};

async function loadUnbilled(period: AccountPeriod, loaders: Loaders) {
  return unbilledLines(await loaders.periodTotals.load(period), period.account.currency);
}
