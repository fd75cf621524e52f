import type { UsageFacts } from '@switchboard/billing/documents/document-facts';
import { findCallRecords } from '@switchboard/conferencing/call-records/queries';
import { findConferences } from '@switchboard/conferencing/conferences/queries';
import { findReservations } from '@switchboard/conferencing/reservations/queries';
import type { Db } from '@switchboard/kit/database/open-database';

export interface AskedUsage {
  readonly conferenceIds: readonly string[];
  readonly callRecordIds: readonly string[];
}

/**
 * What conferencing knows of usage: who called, and what conferences are called, by the reservation that they were
 * ordered with and the customer's references for it.
 */
export async function readUsageFacts(db: Db, { conferenceIds, callRecordIds }: AskedUsage): Promise<UsageFacts> {
  const conferences = await findConferences(db, conferenceIds);
  const reservationIds = conferences.map(({ reservationId }) => reservationId);
  const reservations = new Map((await findReservations(db, reservationIds)).map((each) => [each.id, each]));
  const callRecords = await findCallRecords(db, callRecordIds);
  return {
    callers: new Map(callRecords.map(({ id, caller }) => [id, caller])),
    conferences: new Map(
      conferences.flatMap(({ id, reservationId }) => {
        const reservation = reservations.get(reservationId);
        if (!reservation) return [];
        const { number, customerReference, secondReference } = reservation;
        return [[id, { number, references: [customerReference, secondReference] as const }]];
      }),
    ),
  };
}
