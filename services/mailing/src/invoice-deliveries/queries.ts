import type { Db } from '@switchboard/kit/database/open-database';
import { afterCursor, orderOf, type Sorting } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId, newId } from '@switchboard/kit/ids';
import type { QueueRow } from '@switchboard/kit/operations/queries';
import { isText } from '@switchboard/kit/rules';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { DeliveryVerdict } from './delivery-verdict.js';
import {
  type DeliveryEventRow,
  type DeliveryRow,
  type DeliveryState,
  invoiceDeliveries,
  invoiceDeliveryEvents,
  type NewDelivery,
} from './tables.js';

export type { DeliveryRow } from './tables.js';

const newestFirst: Sorting = {
  columns: [invoiceDeliveries.requestedAt, invoiceDeliveries.id],
  direction: 'descending',
};

export function findDeliveriesOfInvoices(db: Db, invoiceIds: readonly string[]): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(invoiceDeliveries)
    .where(inArray(invoiceDeliveries.invoiceId, invoiceIds.filter(isId)));
}

/** Keeps others from changing it until the transaction ends. */
export async function findDeliveryToChange(tx: Db, number: string): Promise<DeliveryRow | undefined> {
  if (!isText(number, 40)) return undefined;
  const [row] = await tx.select().from(invoiceDeliveries).where(eq(invoiceDeliveries.number, number)).for('update');
  return row;
}

/** @returns one more than the page's size where more follow. */
export function listDeliveries(db: Db, page: Page, state: DeliveryState | undefined): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(invoiceDeliveries)
    .where(and(afterCursor(page, newestFirst), state && eq(invoiceDeliveries.state, state)))
    .orderBy(...orderOf(newestFirst))
    .limit(page.size + 1);
}

/** What took place of deliveries, in the order of time. */
export function findDeliveryEvents(db: Db, deliveryIds: readonly string[]): Promise<DeliveryEventRow[]> {
  return db
    .select()
    .from(invoiceDeliveryEvents)
    .where(inArray(invoiceDeliveryEvents.deliveryId, [...deliveryIds]))
    .orderBy(asc(invoiceDeliveryEvents.at), asc(invoiceDeliveryEvents.id));
}

/** Adds those that are not there yet: one per invoice. */
export async function addDeliveries(tx: Db, rows: readonly NewDelivery[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(invoiceDeliveries)
      .values([...rows])
      .onConflictDoNothing();
}

/** How many to take, and until when nobody else takes them. */
export interface DeliveryClaim {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
}

/** Takes those that are to be sent and that nobody is at; nothing of them has gone out. */
export function claimToSend(tx: Db, claim: DeliveryClaim): Promise<readonly DeliveryRow[]> {
  return takeDue(tx, claim, eq(invoiceDeliveries.state, 'WAITING'));
}

/** Takes those of which a printer is to be asked: that it has, or may have, since nobody is at them any more. */
export function claimToFollow(tx: Db, claim: DeliveryClaim): Promise<readonly DeliveryRow[]> {
  const { state, channel } = invoiceDeliveries;
  return takeDue(tx, claim, sql`(${state} = 'AT_PRINTER' or (${state} = 'SENDING' and ${channel} = 'POST'))`);
}

async function takeDue(tx: Db, { now, until, limit }: DeliveryClaim, which: SQL): Promise<readonly DeliveryRow[]> {
  const rows = await tx
    .select()
    .from(invoiceDeliveries)
    .where(and(which, isDue(now)))
    .orderBy(asc(invoiceDeliveries.nextAttemptAt), asc(invoiceDeliveries.id))
    .limit(limit)
    .for('update', { skipLocked: true });
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await tx.update(invoiceDeliveries).set({ nextAttemptAt: until }).where(inArray(invoiceDeliveries.id, ids));
  return rows.map((row) => ({ ...row, nextAttemptAt: until }));
}

/**
 * Keeps what becomes of a delivery, unless its claim ran out and others are at it, or it was settled meanwhile.
 * @param taken as it was claimed
 * @returns it as it is then, or undefined.
 */
export async function settleDelivery(
  tx: Db,
  taken: DeliveryRow,
  { change, events = [] }: DeliveryVerdict,
  now: Date,
): Promise<DeliveryRow | undefined> {
  const [row] = await tx
    .update(invoiceDeliveries)
    .set(change)
    .where(
      and(
        eq(invoiceDeliveries.id, taken.id),
        eq(invoiceDeliveries.state, taken.state),
        eq(invoiceDeliveries.attempt, taken.attempt),
        eq(invoiceDeliveries.nextAttemptAt, taken.nextAttemptAt),
      ),
    )
    .returning();
  if (row) await addEvents(tx, row.id, events, now);
  return row;
}

/** Writes what became of a delivery that is locked. */
export async function changeDelivery(
  tx: Db,
  id: string,
  { change, events = [] }: DeliveryVerdict,
  now: Date,
): Promise<void> {
  await tx.update(invoiceDeliveries).set(change).where(eq(invoiceDeliveries.id, id));
  await addEvents(tx, id, events, now);
}

/** How many invoices wait and are on their way: figures of indexes that hold what is open, and the end of one. */
export async function listInvoiceQueue(db: Db): Promise<readonly QueueRow[]> {
  const rows = await db.execute<Omit<QueueRow, 'deadLetterCount'> & Record<string, unknown>>(sql`
    select 'invoices' as name, count(*) filter (where state = 'WAITING')::int as "waitingCount",
      count(*) filter (where state <> 'WAITING')::int as "activeCount",
      min(requested_at) filter (where state = 'WAITING') as "oldestWaitingAt",
      min(requested_at) filter (where state <> 'WAITING') as "oldestActiveAt",
      (select max(sent_at) from invoice_deliveries) as "lastCompletedAt"
    from invoice_deliveries where state in ('WAITING', 'SENDING', 'AT_PRINTER')`);
  return rows.map((row) => ({ ...row, deadLetterCount: 0 }));
}

/** Locks the deliveries whose e-mails have these keys. */
export function findMailedToChange(tx: Db, messageKeys: readonly string[]): Promise<DeliveryRow[]> {
  return tx
    .select()
    .from(invoiceDeliveries)
    .where(inArray(invoiceDeliveries.messageKey, messageKeys.filter(isId)))
    .orderBy(invoiceDeliveries.id)
    .for('update');
}

/** Whether an e-mail went out of which nobody told anything in time. */
export async function hasMailDoubts(db: Db, now: Date): Promise<boolean> {
  const found = await db.select({ id: invoiceDeliveries.id }).from(invoiceDeliveries).where(isMailDoubt(now)).limit(1);
  return found.length > 0;
}

/** Ends doubts: these e-mails are sent again, or go on waiting. */
export async function settleMailDoubts(
  tx: Db,
  { now, ...change }: { readonly now: Date } & Pick<DeliveryRow, 'state' | 'reason' | 'nextAttemptAt'>,
): Promise<void> {
  await tx.update(invoiceDeliveries).set(change).where(isMailDoubt(now));
}

function isMailDoubt(now: Date) {
  return and(eq(invoiceDeliveries.state, 'SENDING'), eq(invoiceDeliveries.channel, 'EMAIL'), isDue(now));
}

function isDue(now: Date) {
  return sql`${invoiceDeliveries.nextAttemptAt} <= ${now.toISOString()}`;
}

async function addEvents(
  tx: Db,
  deliveryId: string,
  events: NonNullable<DeliveryVerdict['events']>,
  at: Date,
): Promise<void> {
  // Ids that are not dated are in order also within an instant.
  if (events.length > 0)
    await tx.insert(invoiceDeliveryEvents).values(events.map((event) => ({ id: newId(), deliveryId, ...event, at })));
}
