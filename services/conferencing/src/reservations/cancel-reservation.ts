import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { cancelReservations } from './cancel-reservations.js';
import type { PlaceScope } from './place-reservations.js';
import { isChangeable } from './reservation-state.js';
import { type TakeScope, takeReservation } from './take-reservation.js';

/**
 * Calls a reservation off; calling it off again changes nothing. Refuses `RESERVATION_UNKNOWN` and
 * `RESERVATION_NOT_CHANGEABLE` once people are in or it is over.
 */
export async function cancelReservation(
  tx: Db,
  { number }: { readonly number: string },
  { now, customerId }: Pick<PlaceScope, 'now'> & TakeScope,
): Promise<Outcome<string>> {
  const taken = await takeReservation(tx, number, { customerId });
  if (!taken.ok) return taken;
  const { id, state } = taken.value;
  if (state !== 'CANCELLED' && !isChangeable(state))
    return refuse('RESERVATION_NOT_CHANGEABLE', `it is ${state.toLowerCase()} already`, ['number']);
  await cancelReservations(tx, [taken.value], now);
  return accept(id);
}
