import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { conferences, type NewConference } from './tables.js';

/** Rows per INSERT: PostgreSQL takes 65,535 values in one statement. */
const ROWS_PER_INSERT = 2_000;

export function findConferences(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(conferences)
    .where(sql`${conferences.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

export function findConferencesOfReservations(db: Db, reservationIds: readonly string[]) {
  return db
    .select()
    .from(conferences)
    .where(sql`${conferences.reservationId} = any(${sql.param([...reservationIds])}::uuid[])`);
}

export function listConferencesOfCustomers(db: Db, customerIds: readonly string[], page: Page) {
  return topPerParent(db, conferences, {
    parent: conferences.customerId,
    parentIds: customerIds,
    page,
    columns: [conferences.startedAt, conferences.id],
    direction: 'descending',
  });
}

export async function addConferences(tx: Db, rows: readonly NewConference[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await tx.insert(conferences).values(rows.slice(from, from + ROWS_PER_INSERT));
  }
}
