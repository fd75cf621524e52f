import type { Follow } from '@switchboard/kit/events/inbox-worker';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import type { EventData } from '@switchboard/schema/events';
import { openAccounts } from './accounts/open-accounts.js';
import { correctCalls } from './calls/correct-calls.js';
import { wakeRatingOf } from './calls/rating-worker.js';
import { receiveCalls } from './calls/receive-calls.js';
import { tellVersions } from './contracts/queries.js';
import { requestRerating } from './rates/request-rerating.js';
import type { SellerTerms } from './terms.js';

/** Which act follows which event. */
export function subscriptionsOf(terms: SellerTerms) {
  return (runtime: Pick<Runtime, 'boss'>) => {
    const wakeRating = wakeRatingOf(runtime);
    const followCustomers: Follow<EventData<'sales.customer-added.v1'>> = (tx, events, now) =>
      openAccounts(
        tx,
        events.map(({ data, version }) => ({ ...data, version })),
        { now, terms, wakeRating },
      );
    const followConferences: Follow<EventData<'conferencing.conference-ended.v1'>> = (tx, events, now) =>
      receiveCalls(
        tx,
        events.map(({ data }) => data),
        { now, wakeRating },
      );
    const followRates: Follow<EventData<'sales.contract-rates-extended.v1'>> = async (tx, events, now) => {
      const told = events.map(({ data }) => data);
      await requestRerating(
        tx,
        told.map(({ customerId, ratesVersion, earliestValidFrom }) => ({
          ...{ customerId, ratesVersion, fromDay: earliestValidFrom, requestedAt: now },
        })),
        wakeRating,
      );
      // Its contracts may say something else, too.
      await tellVersions(
        tx,
        told.map(({ customerId, ratesVersion }) => ({ customerId, version: ratesVersion })),
      );
    };
    const followCorrections: Follow<EventData<'conferencing.call-records-corrected.v1'>> = (tx, events, now) =>
      correctCalls(
        tx,
        events.map(({ data }) => data),
        { now, wakeRating },
      );
    return {
      'sales.customer-added.v1': followCustomers,
      // A change opens an account too: the addition may never have been heard of.
      'sales.customer-changed.v1': followCustomers,
      'sales.contract-rates-extended.v1': followRates,
      'conferencing.conference-ended.v1': followConferences,
      'conferencing.call-records-corrected.v1': followCorrections,
    };
  };
}
