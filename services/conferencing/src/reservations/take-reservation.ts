import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findReservationsByNumber, findReservationsToChange } from './queries.js';
import type { ReservationRow } from './tables.js';

/** Whose reservation may be taken; anybody's where none is named. */
export interface TakeScope {
  readonly customerId?: string | undefined;
}

/** Locks a reservation to change it; refuses `RESERVATION_UNKNOWN`, also for another customer's. */
export async function takeReservation(
  tx: Db,
  number: string,
  { customerId }: TakeScope,
): Promise<Outcome<ReservationRow>> {
  const [found] = await findReservationsByNumber(tx, [number]);
  const [reservation] = found ? await findReservationsToChange(tx, [found.id]) : [];
  if (!reservation || (customerId !== undefined && reservation.customerId !== customerId))
    return refuse('RESERVATION_UNKNOWN', `there is no reservation ${number}`, ['number']);
  return accept(reservation);
}
