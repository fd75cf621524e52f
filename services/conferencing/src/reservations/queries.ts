import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { type NewReservation, reservations } from './tables.js';

/** Rows per INSERT: PostgreSQL takes 65,535 values in one statement. */
const ROWS_PER_INSERT = 2_000;

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
  return db
    .select()
    .from(reservations)
    .where(sql`${reservations.number} = any(${sql.param([...numbers])}::text[])`);
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

/** @returns the numbers given, by id. */
export async function addReservations(tx: Db, rows: readonly NewReservation[]): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const added = await tx
      .insert(reservations)
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .returning({ id: reservations.id, number: reservations.number });
    for (const { id, number } of added) numbers.set(id, number);
  }
  return numbers;
}

export async function endReservations(tx: Db, ids: readonly string[]): Promise<void> {
  await tx
    .update(reservations)
    .set({ state: 'ENDED' })
    .where(sql`${reservations.id} = any(${sql.param([...ids])}::uuid[])`);
}
