import type { ReservationRow } from './tables.js';

/** The place on a bridge where people of a reservation meet. */
export interface Room {
  readonly reservationId: string;
  readonly bridge: string;
  readonly number: number;
  readonly pin: string;
}

/** Null where no bridge is told of the reservation. */
export function roomOf({ id, bridge, roomNumber, pin }: ReservationRow): Room | null {
  if (bridge === null || roomNumber === null || pin === null) return null;
  return { reservationId: id, bridge, number: roomNumber, pin };
}
