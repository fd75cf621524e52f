import { insertNewRows } from '@switchboard/kit/database/insert-rows';
import type { Db } from '@switchboard/kit/database/open-database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { type BridgeEventRow, bridgeCursors, bridgeEvents } from './tables.js';

export type { BridgeEventRow } from './tables.js';

/** A room of a bridge. */
export interface BridgeRoom {
  readonly bridge: string;
  readonly room: string;
}

/** Keeps events that are new; a known one changes nothing. */
export async function addBridgeEvents(tx: Db, rows: readonly BridgeEventRow[]): Promise<void> {
  // In one order, so that two who tell the same never wait crosswise.
  const inOrder = rows.toSorted((one, other) => (one.eventId < other.eventId ? -1 : 1));
  await insertNewRows(tx, bridgeEvents, { rows: inOrder, key: bridgeEvents.eventId });
}

/** Rooms of which something was told that nothing was made of, what came first first. */
export async function findRoomsToTake(db: Db, limit: number): Promise<readonly BridgeRoom[]> {
  return db
    .select({ bridge: bridgeEvents.bridge, room: bridgeEvents.room })
    .from(bridgeEvents)
    .where(isNull(bridgeEvents.takenAt))
    .groupBy(bridgeEvents.bridge, bridgeEvents.room)
    .orderBy(sql`min(${bridgeEvents.receivedAt})`)
    .limit(limit);
}

/** Names a room among all bridges'. */
export function keyOf({ bridge, room }: BridgeRoom): string {
  return JSON.stringify([bridge, room]);
}

/** Lets one transaction at a time make something of a room. @returns those that no other has in hand. */
export async function lockRooms(tx: Db, rooms: readonly BridgeRoom[]): Promise<readonly BridgeRoom[]> {
  const keys = sql.param(rooms.map(keyOf));
  const rows = await tx.execute<{ key: string }>(sql`
    select key from unnest(${keys}::text[]) as given(key) where pg_try_advisory_xact_lock(hashtextextended(key, 1))`);
  const locked = new Set(rows.map(({ key }) => key));
  return rooms.filter((room) => locked.has(keyOf(room)));
}

/** All that was ever told of the rooms. */
export function findEventsOfRooms(db: Db, rooms: readonly BridgeRoom[]): Promise<BridgeEventRow[]> {
  const bridges = sql.param(rooms.map(({ bridge }) => bridge));
  const names = sql.param(rooms.map(({ room }) => room));
  return db
    .select()
    .from(bridgeEvents)
    .where(
      sql`(${bridgeEvents.bridge}, ${bridgeEvents.room}) in (select * from unnest(${bridges}::text[], ${names}::text[]))`,
    )
    .orderBy(asc(bridgeEvents.receivedAt), asc(bridgeEvents.eventId));
}

/** Notes that something was made of rooms' events, those named and no later ones. */
export async function markEventsTaken(tx: Db, events: readonly BridgeEventRow[], now: Date): Promise<void> {
  const [bridges, ids] = [events.map(({ bridge }) => bridge), events.map(({ eventId }) => eventId)];
  await tx
    .update(bridgeEvents)
    .set({ takenAt: now })
    .where(
      and(
        isNull(bridgeEvents.takenAt),
        sql`(${bridgeEvents.bridge}, ${bridgeEvents.eventId}) in (select * from unnest(${sql.param(bridges)}::text[], ${sql.param(ids)}::text[]))`,
      ),
    );
}

/** Where the bridge's events were read up to; null for the beginning. */
export async function findCursor(db: Db, bridge: string): Promise<string | null> {
  const [row] = await db.select().from(bridgeCursors).where(eq(bridgeCursors.bridge, bridge));
  return row?.cursor ?? null;
}

/** Moves a bridge's cursor unless it has moved since. @returns whether it was moved. */
export async function moveCursor(
  tx: Db,
  bridge: string,
  { from, to, now }: { readonly from: string | null; readonly to: string | null; readonly now: Date },
): Promise<boolean> {
  await tx.insert(bridgeCursors).values({ bridge, cursor: null, readAt: now }).onConflictDoNothing();
  const moved = await tx
    .update(bridgeCursors)
    .set({ cursor: to, readAt: now })
    .where(and(eq(bridgeCursors.bridge, bridge), sql`${bridgeCursors.cursor} is not distinct from ${from}`))
    .returning({ bridge: bridgeCursors.bridge });
  return moved.length > 0;
}
