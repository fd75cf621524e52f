import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { afterCursor, orderOf, type Sorting, topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { isText } from '@switchboard/kit/rules';
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import { type NewReservation, type ReservationRow, reservations } from './tables.js';

export type { ReservationRow } from './tables.js';

// Here and below: one array is one parameter however many ids, so the statement is the same and planned once.
export function findReservations(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(reservations)
    .where(sql`${reservations.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

/** Keeps others from changing them until the transaction ends; in the order of ids, so that two never wait crosswise. */
export function findReservationsToChange(tx: Db, ids: readonly string[]) {
  return findReservations(tx, ids).orderBy(reservations.id).for('update');
}

export function findReservationsByNumber(db: Db, numbers: readonly string[]) {
  // What cannot be a number names nothing, and some of it PostgreSQL would refuse.
  return db
    .select()
    .from(reservations)
    .where(sql`${reservations.number} = any(${sql.param(numbers.filter((number) => isText(number, 40)))}::text[])`);
}

/** A room by the number that we gave it. */
export interface NumberedRoom {
  readonly bridge: string;
  readonly roomNumber: number;
}

/** The reservations of rooms. */
export function findReservationsByRooms(db: Db, rooms: readonly NumberedRoom[]): Promise<ReservationRow[]> {
  const bridges = sql.param(rooms.map(({ bridge }) => bridge));
  const roomNumbers = sql.param(rooms.map(({ roomNumber }) => roomNumber));
  return db
    .select()
    .from(reservations)
    .where(
      sql`(${reservations.bridge}, ${reservations.roomNumber}) in (select * from unnest(${bridges}::text[], ${roomNumbers}::int[]))`,
    );
}

export function listReservationsOfCustomers(db: Db, customerIds: readonly string[], page: Page) {
  return topPerParent(db, reservations, {
    parent: reservations.customerId,
    parentIds: customerIds,
    page,
    columns: [reservations.startsAt, reservations.id],
    direction: 'descending',
  });
}

/** A page of each series, the earliest first. */
export function listReservationsOfSeries(db: Db, seriesIds: readonly string[], page: Page) {
  return topPerParent(db, reservations, {
    parent: reservations.seriesId,
    parentIds: seriesIds,
    page,
    columns: [reservations.startsAt, reservations.id],
    direction: 'ascending',
  });
}

const byStart: Sorting = { columns: [reservations.startsAt, reservations.id], direction: 'ascending' };

/** A page of those that begin within the time, half-open, whoever ordered them. */
export function listReservations(
  db: Db,
  { from, to, page }: { readonly from: Date; readonly to: Date; readonly page: Page },
): Promise<ReservationRow[]> {
  return db
    .select()
    .from(reservations)
    .where(and(gte(reservations.startsAt, from), lt(reservations.startsAt, to), afterCursor(page, byStart)))
    .orderBy(...orderOf(byStart))
    .limit(page.size + 1);
}

/** Those of a series that are to begin from the instant on, in order, locked. */
export function findSeriesToChange(tx: Db, seriesId: string, from: Date): Promise<ReservationRow[]> {
  return tx
    .select()
    .from(reservations)
    .where(and(eq(reservations.seriesId, seriesId), gte(reservations.startsAt, from)))
    .orderBy(reservations.id)
    .for('update');
}

/** @returns the numbers given, by id. */
export async function addReservations(tx: Db, rows: readonly NewReservation[]): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const chunk of chunksOf(rows)) {
    const added = await tx
      .insert(reservations)
      .values(chunk)
      .returning({ id: reservations.id, number: reservations.number });
    for (const { id, number } of added) numbers.set(id, number);
  }
  return numbers;
}

/** Notes of reservations that people are in, and since when. */
export async function startReservations(
  tx: Db,
  started: readonly { readonly id: string; readonly runningAt: Date }[],
): Promise<void> {
  if (started.length === 0) return;
  const ids = sql.param(started.map(({ id }) => id));
  // As texts: the driver knows no lists of instants.
  const instants = sql.param(started.map(({ runningAt }) => runningAt.toISOString()));
  await tx
    .update(reservations)
    .set({ state: 'RUNNING', runningAt: sql`started.at` })
    .from(sql`unnest(${ids}::uuid[], ${instants}::text[]::timestamptz[]) as started(id, at)`)
    .where(sql`${reservations.id} = started.id`);
}

export async function endReservations(tx: Db, ids: readonly string[], endedAt: Date): Promise<void> {
  await tx
    .update(reservations)
    .set({ state: 'ENDED', endedAt })
    .where(sql`${reservations.id} = any(${sql.param([...ids])}::uuid[])`);
}

export async function updateReservation(tx: Db, id: string, change: Partial<NewReservation>): Promise<void> {
  await tx.update(reservations).set(change).where(eq(reservations.id, id));
}

/** So many numbers for rooms, each given once. */
export async function takeRoomNumbers(tx: Db, count: number): Promise<readonly number[]> {
  const rows = await tx.execute<{ number: number }>(
    sql`select nextval('room_numbers')::int as number from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ number }) => number);
}

/** Lets one transaction at a time hold ports of bridges: what one takes the next does not find free. */
export async function lockBridges(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('bridge ports', 0))`);
}

/** What bridges hold at any instant of the time. */
export function findHeldPorts(tx: Db, { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) {
  const { id, bridge, expectedPortCount } = reservations;
  return tx
    .select({
      ...{ id, expectedPortCount, startsAt: reservations.startsAt, endsAt: reservations.endsAt },
      // Not null by the condition, which is the index's.
      bridge: sql<string>`${bridge}`,
    })
    .from(reservations)
    .where(
      sql`${bridge} is not null and ${reservations.state} in ('PLACED', 'PROVISIONED', 'RUNNING')
        and tstzrange(${reservations.startsAt}, ${reservations.endsAt})
          && tstzrange(${startsAt.toISOString()}, ${endsAt.toISOString()})`,
    );
}

/** Ports that bridges hold at an instant, by bridge. */
export async function sumHeldPorts(db: Db, at: Date): Promise<ReadonlyMap<string, number>> {
  const { bridge, expectedPortCount, startsAt, endsAt, state } = reservations;
  const rows = await db
    .select({ bridge: sql<string>`${bridge}`, portCount: sql<number>`sum(${expectedPortCount})::int` })
    .from(reservations)
    .where(
      sql`${bridge} is not null and ${state} in ('PLACED', 'PROVISIONED', 'RUNNING')
        and tstzrange(${startsAt}, ${endsAt}) @> ${at.toISOString()}::timestamptz`,
    )
    .groupBy(bridge);
  return new Map(rows.map(({ bridge, portCount }) => [bridge, portCount]));
}

/** Those of the customers that ever ordered. */
export async function findCustomersWithReservations(
  db: Db,
  customerIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ customerId: reservations.customerId })
    .from(reservations)
    .where(sql`${reservations.customerId} = any(${sql.param([...customerIds])}::uuid[])`);
  return rows.map(({ customerId }) => customerId);
}
