import type { Db } from '@switchboard/kit/database/open-database';
import { findReservationsByRooms } from '../reservations/queries.js';
import { type BridgeEventRow, type BridgeRoom, findEventsOfRooms, keyOf } from './queries.js';
import { type RoomStory, storyOf } from './room-events.js';

/** How the rooms of a bridge are read. */
export interface RoomTerms {
  /** Of legs whose country nobody tells. */
  readonly countryCode: string | null;
  /** For how long a room is empty that has ended, on a bridge that tells of no end; null where it does. */
  readonly emptyAfterMs: number | null;
}

/** A room with all that was ever told of it. */
export interface ToldRoom extends BridgeRoom {
  readonly events: readonly BridgeEventRow[];
  readonly story: RoomStory;
  readonly isOver: boolean;
  /** For how long something new is left alone, since more may follow that changes what it means. */
  readonly waitsMs: number;
}

/** For so long a room's end waits for leaves that were told before it and come after it. */
const SETTLE_MS = 3_000;

/** Reads what was told of rooms. */
export async function readRooms(
  tx: Db,
  rooms: readonly BridgeRoom[],
  termsOf: (bridge: string) => RoomTerms,
): Promise<readonly ToldRoom[]> {
  const events = new Map<string, BridgeEventRow[]>(rooms.map((room) => [keyOf(room), []]));
  for (const event of await findEventsOfRooms(tx, rooms)) events.get(keyOf(event))?.push(event);
  const numbers = await findNumbers(tx, rooms);
  return rooms.map((room) => {
    const { countryCode, emptyAfterMs } = termsOf(room.bridge);
    const own = events.get(keyOf(room)) ?? [];
    const known = { reservationNumber: numbers.get(keyOf(room)) ?? null, countryCode };
    const payloads = own.map(({ payload }) => payload);
    return { ...room, events: own, ...endOf(storyOf(payloads, known), emptyAfterMs) };
  });
}

function endOf(story: RoomStory, emptyAfterMs: number | null): Pick<ToldRoom, 'story' | 'isOver' | 'waitsMs'> {
  if (!story.isOver) {
    const isOver = story.isEmpty && emptyAfterMs !== null;
    return { story, isOver, waitsMs: story.isEmpty ? (emptyAfterMs ?? 0) : 0 };
  }
  return { story, isOver: true, waitsMs: story.legs.some(({ leaveAssumed }) => leaveAssumed) ? SETTLE_MS : 0 };
}

/** The reservations whose rooms they are, by room, where the bridge names rooms by the numbers that we gave them. */
async function findNumbers(tx: Db, rooms: readonly BridgeRoom[]): Promise<ReadonlyMap<string, string>> {
  const numbered = rooms.filter(({ room }) => /^\d{1,9}$/.test(room));
  if (numbered.length === 0) return new Map();
  const places = numbered.map(({ bridge, room }) => ({ bridge, roomNumber: Number(room) }));
  const found = await findReservationsByRooms(tx, places);
  const numbers = new Map(found.map(({ bridge, roomNumber, number }) => [`${bridge} ${roomNumber}`, number]));
  return new Map(
    numbered.flatMap((room) => {
      const number = numbers.get(`${room.bridge} ${Number(room.room)}`);
      return number === undefined ? [] : [[keyOf(room), number] as const];
    }),
  );
}
