import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { toInputPath } from './input-path.js';
import type { Order } from './orders.js';
import { type PlaceScope, placeReservations } from './place-reservations.js';

/** Holds ports for one order; refuses what `placeReservations` refuses, and `ALREADY_OVER`: nobody meets in the past. */
export async function placeReservation(tx: Db, order: Order, scope: PlaceScope): Promise<Outcome<string>> {
  if (order.endsAt > order.startsAt && order.endsAt <= scope.now)
    return refuse('ALREADY_OVER', 'order a time that is not over', ['endsAt']);
  const outcome = await placeReservations(tx, [order], scope);
  if (outcome.ok) return accept(outcome.value[0]?.id ?? '');
  return { ok: false, refusals: outcome.refusals.map(toInputPath) };
}
