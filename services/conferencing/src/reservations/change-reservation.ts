import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal, refuse } from '@switchboard/kit/refusal';
import { objectionsTo } from '@switchboard/kit/rules';
import { addCommands } from '../bridge-commands/queries.js';
import { assignBridges } from './held-ports.js';
import { type Order, orderRules } from './orders.js';
import type { PlaceScope } from './place-reservations.js';
import { findHeldPorts, lockBridges, updateReservation } from './queries.js';
import { isChangeable } from './reservation-state.js';
import type { ReservationRow } from './tables.js';
import { type TakeScope, takeReservation } from './take-reservation.js';

/** What is to be otherwise; what is left out stays. */
export type ReservationChange = {
  readonly [Part in Exclude<keyof Order, 'customerId' | 'serviceCode' | 'seriesId'>]?: Order[Part] | undefined;
};

/**
 * Changes what was ordered; its bridge is told, if it has one. Refuses `RESERVATION_UNKNOWN`,
 * `RESERVATION_NOT_CHANGEABLE` once people are in or it is over, what an order must be, and `PORTS_UNAVAILABLE`.
 */
export async function changeReservation(
  tx: Db,
  { number, ...change }: ReservationChange & { readonly number: string },
  { now, bridges = [], customerId }: PlaceScope & TakeScope,
): Promise<Outcome<string>> {
  // Before the reservation, as in placing.
  await lockBridges(tx);
  const taken = await takeReservation(tx, number, { customerId });
  if (!taken.ok) return taken;
  const reservation = taken.value;
  if (!isChangeable(reservation.state))
    return refuse('RESERVATION_NOT_CHANGEABLE', `it is ${reservation.state.toLowerCase()} already`, ['number']);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next: ReservationRow = { ...reservation, ...given, version: reservation.version + 1 };
  const refusals = [...objectionsTo(toOrder(next), orderRules, []), ...(await objectionsToPorts(tx, next, bridges))];
  if (refusals.length > 0) return { ok: false, refusals };
  await updateReservation(tx, reservation.id, { ...given, version: next.version });
  if (next.bridge !== null) {
    const command = { reservationId: next.id, bridge: next.bridge, kind: 'CHANGE' as const, version: next.version };
    await addCommands(tx, [{ ...command, id: newId(now), nextAttemptAt: now, orderedAt: now }]);
  }
  return accept(reservation.id);
}

function toOrder({ seriesId: _series, customerReference, secondReference, ...row }: ReservationRow): Order {
  return { ...row, customerReference: customerReference ?? undefined, secondReference: secondReference ?? undefined };
}

/** Its bridge must have the ports; one that drains keeps what it holds. */
async function objectionsToPorts(
  tx: Db,
  next: ReservationRow,
  bridges: NonNullable<PlaceScope['bridges']>,
): Promise<readonly Refusal[]> {
  if (next.bridge === null || next.endsAt <= next.startsAt) return [];
  const others = (await findHeldPorts(tx, next)).filter(({ id }) => id !== next.id);
  const own = bridges.filter(({ name }) => name === next.bridge).map((bridge) => ({ ...bridge, draining: false }));
  if (assignBridges([next], others, own)[0] !== undefined) return [];
  const message = 'the bridge has not so many ports free during that time: order fewer, or another time';
  return [{ code: 'PORTS_UNAVAILABLE', message, path: ['expectedPortCount'] }];
}
