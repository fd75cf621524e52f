import type { Follow } from '@switchboard/kit/events/inbox-worker';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import type { EventData } from '@switchboard/schema/events';
import { openAccounts } from './accounts/open-accounts.js';
import { wakeRatingOf } from './calls/rating-worker.js';
import { receiveCalls } from './calls/receive-calls.js';
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
    return {
      'sales.customer-added.v1': followCustomers,
      // A change opens an account too: the addition may never have been heard of.
      'sales.customer-changed.v1': followCustomers,
      'conferencing.conference-ended.v1': followConferences,
    };
  };
}
