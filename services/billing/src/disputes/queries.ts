import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { type DisputeRow, type DisputeState, disputes } from './tables.js';

export type { DisputeRow } from './tables.js';

export function findDisputes(db: Db, ids: readonly string[]): Promise<DisputeRow[]> {
  return db
    .select()
    .from(disputes)
    .where(inArray(disputes.id, ids.filter(isId)));
}

/** A page of each account's disputes, the newest first. */
export function findDisputePages(db: Db, accountIds: readonly string[], page: Page) {
  const columns = [disputes.openedAt, disputes.id];
  return topPerParent(db, disputes, {
    ...{ parent: disputes.accountId, parentIds: accountIds, page, columns, direction: 'descending' },
  });
}

export function countOpenDisputes(db: Db, accountIds: readonly string[]) {
  return db
    .select({ accountId: disputes.accountId, openCount: count() })
    .from(disputes)
    .where(and(eq(disputes.state, 'OPEN'), inArray(disputes.accountId, [...accountIds])))
    .groupBy(disputes.accountId);
}

export async function insertDispute(tx: Db, row: DisputeRow): Promise<void> {
  await tx.insert(disputes).values(row);
}

/** Open disputes of the same subject. */
export function findOpenDisputesOf(
  tx: Db,
  { callRecordId, chargeId, invoiceLineId }: Pick<DisputeRow, 'callRecordId' | 'chargeId' | 'invoiceLineId'>,
): Promise<DisputeRow[]> {
  const same = sql`(${disputes.callRecordId} = ${callRecordId}::uuid or ${disputes.chargeId} = ${chargeId}::uuid
    or ${disputes.invoiceLineId} = ${invoiceLineId}::uuid)`;
  return tx
    .select()
    .from(disputes)
    .where(and(eq(disputes.state, 'OPEN'), same));
}

/** How a dispute ends. */
export interface Settlement {
  readonly state: Exclude<DisputeState, 'OPEN'>;
  readonly finding: string;
  readonly settledBy: string;
  readonly settledAt: Date;
}

export async function endDispute(tx: Db, id: string, settlement: Settlement): Promise<void> {
  await tx.update(disputes).set(settlement).where(eq(disputes.id, id));
}

/** Parks records whose usage is not due, whatever their rates become. */
export async function parkDisputed(tx: Db, callRecordIds: readonly string[], now: Date): Promise<void> {
  const ids = sql.param([...callRecordIds]);
  await tx.execute(sql`
    with taken as (delete from waiting_calls where call_record_id = any(${ids}::uuid[]))
    update received_calls call set reason = 'DISPUTE_UPHELD', parked_at = ${now.toISOString()}::timestamptz
    from call_record_keys key where key.call_record_id = any(${ids}::uuid[])
      and call.call_record_id = key.call_record_id and call.joined_at = key.joined_at`);
}

/** The account of a record's customer. */
export async function findAccountOfRecord(db: Db, callRecordId: string): Promise<string | undefined> {
  const [row] = await db.execute<{ id: string }>(sql`
    select account.id from call_record_keys key
    join received_calls call on call.call_record_id = key.call_record_id and call.joined_at = key.joined_at
    join billing_accounts account on account.customer_id = call.customer_id
    where key.call_record_id = ${callRecordId}::uuid`);
  return row?.id;
}
