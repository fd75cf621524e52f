import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { type Fate, toIncoming } from '../call-data/fates.js';
import { importCallData } from '../call-data/import-call-data.js';
import { findReservationsByNumber, findReservationsToChange, startReservations } from '../reservations/queries.js';
import { mayBecome } from '../reservations/reservation-state.js';
import { type BridgeRoom, lockRooms, markEventsTaken } from './queries.js';
import { type RoomTerms, readRooms, type ToldRoom } from './read-rooms.js';

export interface RoomScope extends ActScope {
  readonly termsOf: (bridge: string) => RoomTerms;
}

/** A room that has ended, and what became of its legs. */
export interface EndedRoom extends BridgeRoom {
  readonly fates: readonly Fate[];
}

/**
 * Makes of rooms' events what they say so far: that people are in, or, once a room has ended, the conference and its
 * call records. What comes later is added or corrected in the same way, since all events of a room are read again.
 * @returns the rooms that have ended.
 */
export async function takeRooms(tx: Db, rooms: readonly BridgeRoom[], scope: RoomScope): Promise<readonly EndedRoom[]> {
  // Another is at those that are not locked, and sees what is there; what comes meanwhile is found by the next look.
  const locked = await lockRooms(tx, rooms);
  const told = (await readRooms(tx, locked, scope.termsOf)).filter((room) => !isFresh(room, scope.now));
  await markRunning(tx, told);
  const ended = await end(
    tx,
    told.filter(({ isOver }) => isOver),
    scope,
  );
  const events = told.flatMap((room) => room.events);
  await markEventsTaken(tx, events, scope.now);
  return ended;
}

/** Whether something was told within the time that the room waits for more. */
function isFresh({ events, waitsMs }: ToldRoom, now: Date): boolean {
  return events.some(({ takenAt, receivedAt }) => !takenAt && now.getTime() - receivedAt.getTime() < waitsMs);
}

/** Notes that people are in. */
async function markRunning(tx: Db, told: readonly ToldRoom[]): Promise<void> {
  const found = await findReservationsByNumber(tx, [...new Set(told.flatMap(numbersOf))]);
  // Those of rooms that are over as well, in one order: their ends lock them next, and two never wait crosswise.
  const reservations = await findReservationsToChange(
    tx,
    found.map(({ id }) => id),
  );
  const byNumber = new Map(reservations.map((reservation) => [reservation.number, reservation]));
  const started = told.flatMap(({ isOver, story: { reservationNumber, firstJoinedAt } }) => {
    const reservation = byNumber.get(reservationNumber ?? '');
    if (isOver || firstJoinedAt === null || !reservation || !mayBecome(reservation.state, 'RUNNING')) return [];
    return [{ id: reservation.id, runningAt: firstJoinedAt }];
  });
  await startReservations(tx, started);
}

function numbersOf({ story }: ToldRoom): readonly string[] {
  return [story, ...story.legs].flatMap(({ reservationNumber }) => reservationNumber ?? []);
}

async function end(tx: Db, rooms: readonly ToldRoom[], scope: RoomScope): Promise<readonly EndedRoom[]> {
  const incoming = rooms.flatMap(({ bridge, story }) => story.legs.map((leg) => toIncoming(leg, bridge)));
  if (incoming.length === 0) return [];
  const fates = [...(await importCallData(tx, incoming, { ...scope, update: true }))];
  // In the order given: each room's are as many as its legs.
  return rooms.map(({ bridge, room, story }) => ({ bridge, room, fates: fates.splice(0, story.legs.length) }));
}
