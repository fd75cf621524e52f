import type { Conferences } from '@switchboard/billing/documents/document-facts';
import { findConferences } from '@switchboard/conferencing/conferences/queries';
import { findReservations } from '@switchboard/conferencing/reservations/queries';
import type { Db } from '@switchboard/kit/database/open-database';

/** What conferences are called: by the reservation that they were ordered with, and the customer's reference for it. */
export async function readConferences(db: Db, ids: readonly string[]): Promise<Conferences> {
  const conferences = await findConferences(db, ids);
  const reservations = await findReservations(
    db,
    conferences.map(({ reservationId }) => reservationId),
  );
  const ordered = new Map(reservations.map((reservation) => [reservation.id, reservation]));
  return new Map(
    conferences.flatMap(({ id, reservationId }) => {
      const reservation = ordered.get(reservationId);
      if (!reservation) return [];
      return [[id, { number: reservation.number, references: [reservation.customerReference, null] as const }]];
    }),
  );
}
