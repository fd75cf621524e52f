import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { toMoney } from '@switchboard/kit/money';
import type { BillingPeriodResolvers, UsageLineResolvers } from '../generated/resolver-types.js';
import { taxOn } from '../invoices/tax.js';
import type { Loaders } from '../loaders.js';
import { minutesOf } from '../rating/rating.js';
import { type AccountPeriod, netOf, unbilledOf, usageOf } from './figures.js';
import { projectNet } from './projection.js';

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
    return toMoney(await loadUnbilled(period, loaders), period.account.currency);
  },
  estimatedTax: async (period, _arguments, { loaders }) => {
    // Taken once on the net, as an invoice takes it.
    const { vatPercent, currency } = period.account;
    return toMoney(taxOn(await loadUnbilled(period, loaders), vatPercent), currency);
  },
  projected: async (parent, _arguments, { loaders }) => {
    const { account, period, asOf } = parent;
    const net = netOf(await loaders.periodTotals.load(parent), account.currency);
    return toMoney(projectNet(net, { period, timeZone: account.timeZone, now: asOf }), account.currency);
  },
};

export const UsageLine: UsageLineResolvers = {
  service: ({ serviceCode }, _arguments, { loaders }) => getLoaded(loaders.serviceByCode, serviceCode),
  accessType: ({ accessTypeCode }, _arguments, { loaders }) => getLoaded(loaders.accessTypeByCode, accessTypeCode),
  billedMinutes: ({ billedSeconds }) => minutesOf(billedSeconds),
  net: ({ netMinor, currency }) => toMoney(netMinor, currency),
};

async function loadUnbilled(period: AccountPeriod, loaders: Loaders): Promise<bigint> {
  return unbilledOf(await loaders.periodTotals.load(period), period.account.currency);
}
