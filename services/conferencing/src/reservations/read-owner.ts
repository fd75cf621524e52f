import type { RequestContext } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { readCustomer } from './read-customer.js';
import type { TakeScope } from './take-reservation.js';
import { mayOrder, notAllowed } from './who-orders.js';

/** Reads whose reservations alone the viewer may change; anybody's where the viewer acts for no customer. */
export async function readOwner(
  context: Pick<RequestContext<unknown>, 'viewer' | 'askGraph' | 'correlationId' | 'log'>,
): Promise<Outcome<TakeScope>> {
  const { viewer } = context;
  if (!mayOrder(viewer)) return notAllowed;
  if (viewer.party === undefined) return accept({});
  const customer = await readCustomer(context, viewer.party);
  return customer.ok ? accept({ customerId: customer.value.id }) : customer;
}
