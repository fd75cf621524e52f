import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { recordKey } from '../call-records/legs.js';
import { addCallRecords, findCallRecordsBySource } from '../call-records/queries.js';
import { endReservations, findReservationsToChange } from '../reservations/queries.js';
import { type ConferenceRecord, conferenceEnded } from './conference-ended.js';
import { distinctLegs, type EndedConference, objectionsToFacts, objectionsToForm, spanOf } from './ending.js';
import { addConferences, findConferencesOfReservations } from './queries.js';

/**
 * Records conferences that are over with their call records, ends their reservations and publishes each: all of them,
 * or none and the reasons. One that was told before changes nothing.
 * @returns the conferences' ids in the order given.
 */
export async function endConferences(
  tx: Db,
  ended: readonly EndedConference[],
  scope: ActScope,
): Promise<Outcome<readonly string[]>> {
  const malformed = objectionsToForm(ended);
  if (malformed.length > 0) return { ok: false, refusals: malformed };
  const known = await gatherKnowledge(tx, ended);
  const refusals = ended.flatMap((conference, index) => objectionsToFacts(conference, index, known));
  if (refusals.length > 0) return { ok: false, refusals };
  const fresh = ended.flatMap((conference) => {
    const reservation = known.reservations.get(conference.reservationId);
    return reservation && !known.conferenceOf.get(reservation.id) ? [recordOf(conference, reservation, scope.now)] : [];
  });
  await saveRecords(tx, fresh, scope.now);
  // Events last: whatever fails before them takes all of it back, and they go with the same commit.
  await scope.publish(tx, fresh.map(conferenceEnded), scope);
  const newIds = new Map(fresh.map(({ conference }) => [conference.reservationId, conference.id]));
  return accept(ended.map(({ reservationId: id }) => known.conferenceOf.get(id) ?? newIds.get(id) ?? ''));
}

async function gatherKnowledge(tx: Db, ended: readonly EndedConference[]) {
  const reservationIds = ended.map(({ reservationId }) => reservationId);
  // Locked first: whoever ends the same conference at the same time waits here and then finds it told.
  const reservations = await findReservationsToChange(tx, reservationIds);
  const foundIds = reservations.map(({ id }) => id);
  const conferences = await findConferencesOfReservations(tx, foundIds);
  // By source and not by conference: a record may have been told of another one.
  const records = await findCallRecordsBySource(
    tx,
    ended.flatMap(({ legs }) => legs),
  );
  const conferenceIds = new Map(conferences.map(({ reservationId, id }) => [reservationId, id]));
  return {
    reservations: new Map(reservations.map((reservation) => [reservation.id, reservation])),
    conferenceOf: new Map(foundIds.map((id) => [id, conferenceIds.get(id) ?? null])),
    records: new Map(records.map((record) => [recordKey(record), record])),
  };
}

type OrderedReservation = Awaited<ReturnType<typeof findReservationsToChange>>[number];

function recordOf({ legs }: EndedConference, reservation: OrderedReservation, now: Date): ConferenceRecord {
  const { id: reservationId, customerId, serviceCode, addOns } = reservation;
  const id = newId(now);
  const distinct = distinctLegs(legs);
  return {
    serviceCode,
    addOns: addOns.map((addOn) => ({ ...addOn, id: newId(now) })),
    conference: { id, reservationId, customerId, ...spanOf(distinct), legCount: distinct.length, recordedAt: now },
    callRecords: distinct.map((leg) => ({ ...leg, id: newId(now), conferenceId: id, recordedAt: now })),
  };
}

async function saveRecords(tx: Db, fresh: readonly ConferenceRecord[], now: Date): Promise<void> {
  const conferences = fresh.map(({ conference }) => conference);
  await addConferences(tx, conferences);
  const callRecords = fresh.flatMap((record) => record.callRecords);
  await addCallRecords(tx, callRecords);
  const reservationIds = conferences.map(({ reservationId }) => reservationId);
  await endReservations(tx, reservationIds, now);
}
