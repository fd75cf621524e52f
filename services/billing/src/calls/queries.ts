import { insertNewRows, insertRows } from '@switchboard/kit/database/insert-rows';
import type { Db } from '@switchboard/kit/database/open-database';
import { inbox } from '@switchboard/kit/events/tables';
import { and, asc, eq, gte, inArray, isNull, notExists, type SQL, sql } from 'drizzle-orm';
import { ensureMonths } from '../months/queries.js';
import { isOneOf, rowsAs } from '../rows/queries.js';
import { type ParkedReason, priceReasons } from './parking.js';
import { callRecordKeys, type ReceivedCallRow, receivedCalls, type WaitingCallRow, waitingCalls } from './tables.js';

const lacksPrice = inArray(receivedCalls.reason, [...priceReasons]);

/**
 * Takes the records that are new, each once whatever month it is of; of one that is given twice the first counts.
 * @returns the rows that went in.
 */
export async function insertReceivedCalls(
  tx: Db,
  rows: readonly ReceivedCallRow[],
): Promise<ReadonlySet<ReceivedCallRow>> {
  if (rows.length === 0) return new Set();
  // Reversed, since of equal keys a map keeps the last; in one order, so that two batches never wait for each other.
  const byId = new Map(rows.toReversed().map((row) => [row.callRecordId, row]));
  const inOrder = [...byId.values()].toSorted((one, other) => (one.callRecordId < other.callRecordId ? -1 : 1));
  const taken = await insertNewRows(tx, callRecordKeys, { rows: inOrder, key: callRecordKeys.callRecordId });
  const fresh = inOrder.filter(({ callRecordId }) => taken.has(callRecordId));
  if (fresh.length === 0) return new Set();
  await ensureMonths(
    tx,
    fresh.map(({ joinedAt }) => joinedAt),
  );
  await insertRows(tx, receivedCalls, fresh);
  await insertWaitingCalls(
    tx,
    fresh.filter(({ reason }) => reason === null),
  );
  return new Set(fresh);
}

/** Puts calls among those that wait for their price. */
export async function insertWaitingCalls(tx: Db, rows: readonly WaitingCallRow[]): Promise<void> {
  if (rows.length > 0) await insertRows(tx, waitingCalls, rows);
}

/** Records as they were received, by their ids. */
export function findReceivedCalls(db: Db, ids: readonly string[]): Promise<ReceivedCallRow[]> {
  return db.select().from(receivedCalls).where(isAmong(ids));
}

/** Records that nobody else may settle or correct until the transaction ends. */
export async function lockReceivedCalls(tx: Db, ids: readonly string[]): Promise<ReceivedCallRow[]> {
  const lock = sql`select from ${waitingCalls} where ${isOneOf(waitingCalls.callRecordId, ids)} order by call_record_id for update`;
  // Whoever rates one has it out of those that wait until it is charged, and leaves the record itself alone.
  await tx.execute(lock);
  const records = await tx
    .select()
    .from(receivedCalls)
    .where(isAmong(ids))
    .orderBy(asc(receivedCalls.callRecordId))
    .for('update');
  // Once more: while the records were waited for, one that was parked may have begun to wait for its price.
  await tx.execute(lock);
  return records;
}

/** By key and month, so that only the partitions of those months are looked into. */
function isAmong(ids: readonly string[]): SQL {
  return sql`(${receivedCalls.callRecordId}, ${receivedCalls.joinedAt}) in (
    select call_record_id, joined_at from ${callRecordKeys} where ${isOneOf(callRecordKeys.callRecordId, ids)})`;
}

/** Puts rows in the place of those with the same ids, also in another month. */
export async function replaceReceivedCalls(tx: Db, rows: readonly ReceivedCallRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ callRecordId }) => callRecordId);
  await tx.delete(waitingCalls).where(isOneOf(waitingCalls.callRecordId, ids));
  await tx.delete(receivedCalls).where(isAmong(ids));
  await tx.delete(callRecordKeys).where(isOneOf(callRecordKeys.callRecordId, ids));
  await insertReceivedCalls(tx, rows);
}

/** Customers with an account and calls that wait, after the given one, and when their earliest and latest began. */
export async function findCustomersToRate(
  db: Db,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly CustomerToRate[]> {
  // Steps from customer to customer in the index; grouping would read every call that waits.
  const rows = await db.execute<{ customerId: string; earliest: string; latest: string }>(sql`
    with recursive customer as (
      (select customer_id from ${waitingCalls} where ${after}::uuid is null or customer_id > ${after}::uuid
        order by customer_id limit 1)
      union all
      select (select customer_id from ${waitingCalls} where customer_id > customer.customer_id order by customer_id limit 1)
      from customer where customer.customer_id is not null
    )
    select customer_id as "customerId", span.earliest, span.latest from customer, lateral (
      select min(joined_at)::text as earliest, max(joined_at)::text as latest from ${waitingCalls}
      where waiting_calls.customer_id = customer.customer_id
    ) as span
    where customer.customer_id is not null
      and exists (select 1 from billing_accounts account where account.customer_id = customer.customer_id)
    limit ${limit}`);
  return rows.map((row) => ({ ...row, earliest: new Date(row.earliest), latest: new Date(row.latest) }));
}

export interface CustomerToRate {
  readonly customerId: string;
  readonly earliest: Date;
  readonly latest: Date;
}

/**
 * Takes calls of the customers out of those that wait, a customer's in order of start; what another worker has in hand is
 * left to it. They wait again when the transaction fails, and what is not settled in it is to be put back.
 */
export async function takeWaitingCalls(
  tx: Db,
  customerIds: readonly string[],
  limit: number,
): Promise<readonly WaitingCallRow[]> {
  // One customer after the other until there are enough, each in the order of its index: nothing is sorted.
  const calls = await tx.execute<WaitingCallRow & { readonly joinedAt: string; readonly leftAt: string }>(sql`
    delete from ${waitingCalls} where ctid = any(array(
      select call.place from ${rowsAs('customer', { id: ['uuid', customerIds] })}, lateral (
        select ctid as place from ${waitingCalls} where customer_id = customer.id
        order by joined_at limit ${limit} for update skip locked
      ) as call
      limit ${limit}))
    returning call_record_id as "callRecordId", kind, conference_id as "conferenceId", customer_id as "customerId",
      service_code as "serviceCode", access_type_code as "accessTypeCode", country_code as "countryCode",
      remote_number as "remoteNumber", joined_at as "joinedAt", left_at as "leftAt", answered, quantity`);
  return calls.map((call) => ({ ...call, joinedAt: new Date(call.joinedAt), leftAt: new Date(call.leftAt) }));
}

/** The customer's settled usage that began from the instant on, a page in order of start. */
export function findRatedCalls(tx: Db, { customerId, from, after, limit }: RatedPage): Promise<ReceivedCallRow[]> {
  const { joinedAt, callRecordId } = receivedCalls;
  return tx
    .select()
    .from(receivedCalls)
    .where(
      and(
        eq(receivedCalls.customerId, customerId),
        isNull(receivedCalls.reason),
        notExists(tx.select().from(waitingCalls).where(eq(waitingCalls.callRecordId, callRecordId))),
        gte(joinedAt, from),
        after &&
          sql`(${joinedAt}, ${callRecordId}) > (${after.joinedAt.toISOString()}::timestamptz, ${after.callRecordId}::uuid)`,
      ),
    )
    .orderBy(asc(joinedAt), asc(callRecordId))
    .limit(limit);
}

export interface RatedPage {
  readonly customerId: string;
  readonly from: Date;
  readonly after: ReceivedCallRow | undefined;
  readonly limit: number;
}

export async function hasWaitingCalls(db: Db, customerIds: readonly string[]): Promise<boolean> {
  const [found] = await db
    .select({ id: waitingCalls.callRecordId })
    .from(waitingCalls)
    .where(inArray(waitingCalls.customerId, [...customerIds]))
    .limit(1);
  return found !== undefined;
}

/** Parks calls that cannot be priced, each with its reason. */
export async function parkCalls(
  tx: Db,
  parked: readonly { readonly call: WaitingCallRow; readonly reason: ParkedReason }[],
  now: Date,
): Promise<void> {
  if (parked.length === 0) return;
  const rows = rowsAs('fate', {
    id: ['uuid', parked.map(({ call }) => call.callRecordId)],
    joined_at: ['timestamptz', parked.map(({ call }) => call.joinedAt)],
    reason: ['text', parked.map(({ reason }) => reason)],
  });
  await findingByKey(tx, () =>
    tx.execute(sql`
      update ${receivedCalls} as call set reason = fate.reason, parked_at = ${now.toISOString()}::timestamptz
      from ${rows} where call.call_record_id = fate.id and call.joined_at = fate.joined_at`),
  );
}

/**
 * Runs a statement that joins a batch to records by their keys. Left to itself PostgreSQL reads months of records rather
 * than look up a few thousand keys, more of them with each batch.
 */
async function findingByKey(tx: Db, run: () => PromiseLike<unknown>): Promise<void> {
  const joins = (state: 'on' | 'off') =>
    tx.execute(
      sql`select set_config('enable_hashjoin', ${state}, true), set_config('enable_mergejoin', ${state}, true)`,
    );
  await joins('off');
  await run();
  await joins('on');
}

/** Puts calls that were parked for want of a price back among those that wait: all, or one customer's. */
export async function reviveCallsWithoutPrice(tx: Db, customerIds?: readonly string[]): Promise<number> {
  const columns =
    sql.raw(`call_record_id, kind, conference_id, customer_id, service_code, access_type_code, country_code,
    remote_number, joined_at, left_at, answered, quantity`);
  const ofThem = customerIds && isOneOf(receivedCalls.customerId, customerIds);
  const revived = await tx.execute(sql`
    with revived as (update ${receivedCalls} set reason = null, parked_at = null where ${and(lacksPrice, ofThem)} returning ${columns})
    insert into ${waitingCalls} (${columns}) select ${columns} from revived returning call_record_id`);
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
  const rows = await db.execute<Omit<UnratedCalls, 'earliestLeftAt'> & { readonly earliestLeftAt: string }>(sql`
    select customer_id as "customerId", count(*)::int as "callCount", min(left_at)::text as "earliestLeftAt" from (
      select customer_id, left_at, kind from ${waitingCalls} where ${isOneOf(waitingCalls.customerId, customerIds)}
      union all
      select customer_id, left_at, kind from ${receivedCalls}
      where ${lacksPrice} and ${isOneOf(receivedCalls.customerId, customerIds)}
    ) as unrated
    -- A conference is no call: it is priced with its legs.
    where kind <> 'CONFERENCE' group by 1`);
  return rows.map((row) => ({ ...row, earliestLeftAt: new Date(row.earliestLeftAt) }));
}

/** Calls that wait, charges to be priced again, and events not handled yet: none when all that was told is settled. */
export async function countUnsettled(db: Db): Promise<number> {
  // One statement: an event that becomes a call between two of them would be in neither count.
  const [row] = await db.execute<{ unsettled: number }>(sql`
    select (select count(*) from ${waitingCalls})::int + (select count(*) from rerate_requests)::int
      + (select count(*) from ${inbox} where ${isNull(inbox.handledAt)})::int as unsettled`);
  return row?.unsettled ?? 0;
}
