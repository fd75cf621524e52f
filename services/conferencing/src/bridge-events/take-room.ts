import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { type Fate, toIncoming } from '../call-data/fates.js';
import { importCallData } from '../call-data/import-call-data.js';
import {
  findReservationsByNumber,
  findReservationsByRoom,
  findReservationsToChange,
  updateReservation,
} from '../reservations/queries.js';
import { mayBecome } from '../reservations/reservation-state.js';
import { type BridgeEventRow, type BridgeRoom, findEventsOfRoom, markEventsTaken, tryLockRoom } from './queries.js';
import { type RoomStory, storyOf } from './room-events.js';

export interface RoomScope extends ActScope {
  /** Of legs whose country nobody tells. */
  readonly countryCode?: string | undefined;
  /** For how long a room is empty that has ended, on a bridge that tells of no end; null where it does. */
  readonly emptyAfterMs?: number | null;
}

/** What a room's events came to: nothing yet, people in it, or a conference with these fates of its legs. */
export type RoomTaken =
  | { readonly kind: 'WAITING' | 'RUNNING' }
  | { readonly kind: 'ENDED'; readonly fates: readonly Fate[] };

/** For so long a room's end waits for leaves that were told before it and come after it. */
const SETTLE_MS = 3_000;

/**
 * Makes of a room's events what they say so far: that people are in, or, once the room has ended, the conference and its
 * call records. What comes later is added or corrected in the same way, since all events of the room are read again.
 */
export async function takeRoom(tx: Db, room: BridgeRoom, scope: RoomScope): Promise<RoomTaken> {
  // Another is at it, and sees what is there; what comes meanwhile is found by the next look.
  if (!(await tryLockRoom(tx, room))) return { kind: 'WAITING' };
  const events = await findEventsOfRoom(tx, room);
  const story = storyOf(
    events.map(({ payload }) => payload),
    { reservationNumber: await findNumber(tx, room), countryCode: scope.countryCode ?? null },
  );
  const { emptyAfterMs = null } = scope;
  const settling = story.isOver && story.legs.some(({ leaveAssumed }) => leaveAssumed) ? SETTLE_MS : 0;
  const emptying = story.isEmpty && !story.isOver ? (emptyAfterMs ?? 0) : 0;
  if (isFresh(events, { now: scope.now, forMs: Math.max(settling, emptying) })) return { kind: 'WAITING' };
  const isOver = story.isOver || (story.isEmpty && emptyAfterMs !== null);
  const taken = isOver ? await end(tx, story, { bridge: room.bridge, scope }) : await markRunning(tx, story);
  await markEventsTaken(tx, events, scope.now);
  return taken;
}

async function end(
  tx: Db,
  { legs }: RoomStory,
  { bridge, scope }: { readonly bridge: string; readonly scope: RoomScope },
): Promise<RoomTaken> {
  const incoming = legs.map((leg) => toIncoming(leg, bridge));
  return { kind: 'ENDED', fates: await importCallData(tx, incoming, { ...scope, update: true }) };
}

async function markRunning(tx: Db, { reservationNumber, firstJoinedAt }: RoomStory): Promise<RoomTaken> {
  if (firstJoinedAt === null || reservationNumber === null) return { kind: 'WAITING' };
  const found = await findReservationsByNumber(tx, [reservationNumber]);
  const [reservation] = await findReservationsToChange(
    tx,
    found.map(({ id }) => id),
  );
  if (reservation && mayBecome(reservation.state, 'RUNNING'))
    await updateReservation(tx, reservation.id, { state: 'RUNNING', runningAt: firstJoinedAt });
  return { kind: 'RUNNING' };
}

/** The reservation whose room it is, where the bridge names rooms by the numbers that we gave them. */
async function findNumber(tx: Db, { bridge, room }: BridgeRoom): Promise<string | null> {
  if (!/^\d{1,9}$/.test(room)) return null;
  const [reservation] = await findReservationsByRoom(tx, { bridge, roomNumber: Number(room) });
  return reservation?.number ?? null;
}

/** Whether something was told within the time. */
function isFresh(
  events: readonly BridgeEventRow[],
  { now, forMs }: { readonly now: Date; readonly forMs: number },
): boolean {
  return events.some(({ takenAt, receivedAt }) => !takenAt && now.getTime() - receivedAt.getTime() < forMs);
}
