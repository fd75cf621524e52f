import { insertRows } from '@switchboard/kit/database/insert-rows';
import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { eq, sql } from 'drizzle-orm';
import { conferences, type NewConference } from './tables.js';

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
  const whole = rows.map((row) => ({ ...row, version: row.version ?? 1 }));
  await insertRows(tx, conferences, whole);
}

/** Widens or narrows a conference to what its records say now. */
export async function replaceConferenceSpan(
  tx: Db,
  id: string,
  span: Pick<NewConference, 'startedAt' | 'endedAt' | 'legCount' | 'version'>,
): Promise<void> {
  await tx.update(conferences).set(span).where(eq(conferences.id, id));
}
