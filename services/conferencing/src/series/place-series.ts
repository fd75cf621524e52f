import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { toInputPath } from '../reservations/input-path.js';
import type { Order } from '../reservations/orders.js';
import { type PlaceScope, placeReservations } from '../reservations/place-reservations.js';
import { occurrencesOf } from './occurrences.js';
import { addSeries } from './queries.js';

/** The first conference of a series, and when the others are. */
export interface SeriesOrder extends Order {
  readonly timeZone: string;
  readonly rule: string;
}

/**
 * Holds ports for each conference of a series: for all of them, or for none and the reasons. Refuses what
 * `occurrencesOf` and `placeReservations` refuse, and `ALREADY_OVER`.
 */
export async function placeSeries(
  tx: Db,
  { rule, ...order }: SeriesOrder,
  scope: PlaceScope,
): Promise<Outcome<string>> {
  const times = occurrencesOf({ ...order, rule });
  if (!times.ok) return times;
  if (order.endsAt > order.startsAt && order.endsAt <= scope.now)
    return refuse('ALREADY_OVER', 'begin with a time that is not over', ['endsAt']);
  const id = newId(scope.now);
  const lengthMs = order.endsAt.getTime() - order.startsAt.getTime();
  const orders = times.value.map((startsAt) => ({
    ...{ ...order, startsAt, endsAt: new Date(startsAt.getTime() + lengthMs), seriesId: id },
  }));
  const placed = await placeReservations(tx, orders, scope);
  if (!placed.ok) return { ok: false, refusals: placed.refusals.map(toInputPath) };
  // After its reservations, since nothing of a refused one may be kept; the foreign key is checked at the end.
  const { customerId, timeZone } = order;
  await addSeries(tx, { id, rule, customerId, timeZone, placedAt: scope.now });
  return accept(id);
}
