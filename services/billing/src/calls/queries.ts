import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { inbox } from '@switchboard/kit/events/tables';
import { and, asc, count, eq, inArray, isNull, min, or, sql } from 'drizzle-orm';
import { hasAccount } from '../accounts/queries.js';
import { rowsAs } from '../rows/queries.js';
import { type ParkedReason, priceReasons } from './parking.js';
import { type ReceivedCallRow, receivedCalls } from './tables.js';

const waiting = eq(receivedCalls.status, 'waiting');
const lacksPrice = and(eq(receivedCalls.status, 'parked'), inArray(receivedCalls.reason, [...priceReasons]));

/** Takes the calls that are new; one whose record is known already changes nothing. */
export async function insertReceivedCalls(tx: Db, rows: readonly ReceivedCallRow[]): Promise<void> {
  // In one order, so that two batches with the same calls never wait for each other.
  const inOrder = rows.toSorted((one, other) => (one.callRecordId < other.callRecordId ? -1 : 1));
  for (const chunk of chunksOf(inOrder)) await tx.insert(receivedCalls).values(chunk).onConflictDoNothing();
}

/** Calls that wait and can be priced since their customers have accounts, the earliest first. */
export function findCallsToRate(db: Db, limit: number): Promise<ReceivedCallRow[]> {
  // The oldest first: figures are whole through the earliest call that waits (`ratedThrough`).
  return db
    .select()
    .from(receivedCalls)
    .where(and(waiting, hasAccount(receivedCalls.customerId)))
    .orderBy(asc(receivedCalls.joinedAt), asc(receivedCalls.callRecordId))
    .limit(limit);
}

/** Of the calls, those that still wait and that no other worker has in hand. */
export function lockWaitingCalls(tx: Db, ids: readonly string[]): Promise<ReceivedCallRow[]> {
  return (
    tx
      .select()
      .from(receivedCalls)
      .where(and(waiting, inArray(receivedCalls.callRecordId, [...ids])))
      .orderBy(asc(receivedCalls.joinedAt), asc(receivedCalls.callRecordId))
      // What another worker has in hand is settled by it.
      .for('update', { skipLocked: true })
  );
}

export async function hasWaitingCalls(db: Db, customerIds: readonly string[]): Promise<boolean> {
  const [found] = await db
    .select({ id: receivedCalls.callRecordId })
    .from(receivedCalls)
    .where(and(waiting, inArray(receivedCalls.customerId, [...customerIds])))
    .limit(1);
  return found !== undefined;
}

export async function hasCallsToRate(db: Db): Promise<boolean> {
  return (await findCallsToRate(db, 1)).length > 0;
}

export async function markRated(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(receivedCalls)
    .set({ status: 'rated', settledAt: now })
    .where(inArray(receivedCalls.callRecordId, [...ids]));
}

export async function parkCalls(
  tx: Db,
  parked: readonly { readonly callRecordId: string; readonly reason: ParkedReason }[],
  now: Date,
): Promise<void> {
  if (parked.length === 0) return;
  const fates = rowsAs('parked', {
    id: ['uuid', parked.map(({ callRecordId }) => callRecordId)],
    reason: ['text', parked.map(({ reason }) => reason)],
  });
  await tx
    .update(receivedCalls)
    .set({ status: 'parked', reason: sql`parked.reason`, settledAt: now })
    .from(fates)
    .where(eq(receivedCalls.callRecordId, sql`parked.id`));
}

/** Puts calls that were parked for want of a price back among those that wait. */
export async function reviveCallsWithoutPrice(tx: Db): Promise<number> {
  const revived = await tx
    .update(receivedCalls)
    .set({ status: 'waiting', reason: null, settledAt: null })
    .where(lacksPrice)
    .returning({ id: receivedCalls.callRecordId });
  return revived.length;
}

/** Calls of a customer that reached billing, are sound, and have no price yet. */
export interface UnratedCalls {
  readonly customerId: string;
  readonly callCount: number;
  readonly earliestLeftAt: Date;
}

export async function findUnratedCalls(db: Db, customerIds: readonly string[]): Promise<UnratedCalls[]> {
  // A bad leg never gets a price: counted here, it would hold up the figures for ever.
  const rows = await db
    .select({
      customerId: receivedCalls.customerId,
      callCount: count(),
      earliestLeftAt: min(receivedCalls.leftAt),
    })
    .from(receivedCalls)
    .where(and(inArray(receivedCalls.customerId, [...customerIds]), or(waiting, lacksPrice)))
    .groupBy(receivedCalls.customerId);
  // A group has a call and so an earliest end: only the type of `min` does not know.
  return rows.flatMap(({ earliestLeftAt, ...row }) => (earliestLeftAt ? [{ ...row, earliestLeftAt }] : []));
}

/** Calls that wait, and received events that are not handled yet: none when everything that was told is settled. */
export async function countUnsettled(db: Db): Promise<number> {
  // One statement: an event that becomes a call between two of them would be in neither count.
  const [row] = await db.execute<{ unsettled: number }>(sql`
    select (select count(*) from ${receivedCalls} where ${waiting})::int
      + (select count(*) from ${inbox} where ${isNull(inbox.handledAt)})::int as unsettled`);
  return row?.unsettled ?? 0;
}
