import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isCode, isId } from '@switchboard/kit/ids';
import { and, asc, desc, eq, getTableColumns, inArray, notInArray, sql } from 'drizzle-orm';
import { rowsAs } from '../rows/queries.js';
import {
  type InvoiceAllowanceRow,
  type InvoiceLineRow,
  type InvoiceRow,
  type InvoiceState,
  type InvoiceTaxRow,
  invoiceAllowances,
  invoiceLines,
  invoices,
  invoiceTaxes,
} from './tables.js';

export type { InvoiceRow, PartySnapshot, SellerSnapshot } from './tables.js';

/** A line with its invoice's currency. */
export type InvoiceLine = InvoiceLineRow & { readonly currency: string };

export function findInvoices(db: Db, ids: readonly string[]): Promise<InvoiceRow[]> {
  return db
    .select()
    .from(invoices)
    .where(inArray(invoices.id, ids.filter(isId)));
}

export function findInvoicesByNumber(db: Db, numbers: readonly string[]): Promise<InvoiceRow[]> {
  return db
    .select()
    .from(invoices)
    .where(inArray(invoices.number, numbers.filter(isCode)));
}

/** A page of each account's invoices, the newest period first. */
export function findInvoicePages(db: Db, accountIds: readonly string[], page: Page) {
  const columns = [invoices.periodStartsAt, invoices.id];
  return topPerParent(db, invoices, {
    parent: invoices.accountId,
    parentIds: accountIds,
    page,
    columns,
    direction: 'descending',
  });
}

export function findLines(db: Db, invoiceIds: readonly string[]): Promise<InvoiceLine[]> {
  return db
    .select({ ...getTableColumns(invoiceLines), currency: invoices.currency })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(inArray(invoiceLines.invoiceId, [...invoiceIds]))
    .orderBy(asc(invoiceLines.invoiceId), asc(invoiceLines.position));
}

/** A period or conference of an account that is billed. */
export interface Billed {
  readonly accountId: string;
  readonly periodStartsAt: Date;
  readonly conferenceId: string | null;
}

/** Drafts of the accounts' periods or conferences, locked with their accounts. */
export async function findDrafts(tx: Db, places: readonly Billed[]): Promise<InvoiceRow[]> {
  const same = sql`wanted.conference_id is not distinct from ${invoices.conferenceId}
    and (wanted.conference_id is not null or wanted.starts_at = ${invoices.periodStartsAt})`;
  return tx
    .select(getTableColumns(invoices))
    .from(invoices)
    .innerJoin(billedRows(places), and(eq(invoices.accountId, sql`wanted.account_id`), same))
    .where(eq(invoices.state, 'DRAFT'));
}

/** What the other invoices of each account's period came to, drafts included, before coupons, which are not usage. */
export async function findOtherNets(tx: Db, places: readonly Billed[]): Promise<ReadonlyMap<string, bigint>> {
  const couponsOfInvoice = sql`coalesce((select sum(amount_minor) from ${invoiceAllowances} where invoice_id = invoice.id and kind = 'COUPON'), 0)`;
  const same = sql`(invoice.state = 'DRAFT' and invoice.conference_id is not distinct from wanted.conference_id)`;
  const rows = await tx.execute<{ accountId: string; netMinor: string }>(sql`
    select invoice.account_id as "accountId", sum(invoice.net_minor + ${couponsOfInvoice})::text as "netMinor"
    from ${invoices} as invoice join ${billedRows(places)} on invoice.account_id = wanted.account_id
      and invoice.period_starts_at = wanted.starts_at
    where invoice.state <> 'VOID' and not ${same} group by 1`);
  return new Map(rows.map(({ accountId, netMinor }) => [accountId, BigInt(netMinor)]));
}

function billedRows(places: readonly Billed[]) {
  return rowsAs('wanted', {
    account_id: ['uuid', places.map(({ accountId }) => accountId)],
    starts_at: ['timestamptz', places.map(({ periodStartsAt }) => periodStartsAt)],
    conference_id: ['uuid', places.map(({ conferenceId }) => conferenceId)],
  });
}

export function lockInvoices(tx: Db, ids: readonly string[]): Promise<InvoiceRow[]> {
  return tx
    .select()
    .from(invoices)
    .where(inArray(invoices.id, ids.filter(isId)))
    .orderBy(asc(invoices.id))
    .for('update');
}

/** Writes drafts, in place of an earlier draft of the same id. */
export async function saveDrafts(tx: Db, rows: readonly InvoiceRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await tx
      .insert(invoices)
      .values(chunk)
      .onConflictDoUpdate({
        target: invoices.id,
        set: {
          // Currency and period are not among them: an account with charges keeps its currency and zone.
          preparedAt: sql`excluded.prepared_at`,
          stale: sql`excluded.stale`,
          issueAfter: sql`excluded.issue_after`,
          vatPercent: sql`excluded.vat_percent`,
          lineNetMinor: sql`excluded.line_net_minor`,
          allowanceMinor: sql`excluded.allowance_minor`,
          netMinor: sql`excluded.net_minor`,
          taxMinor: sql`excluded.tax_minor`,
          totalMinor: sql`excluded.total_minor`,
          rateSetVersion: sql`excluded.rate_set_version`,
          contractNumber: sql`excluded.contract_number`,
          buyerReference: sql`excluded.buyer_reference`,
          purchaseOrder: sql`excluded.purchase_order`,
        },
      });
  }
}

/** What a draft is made of. */
export interface DraftParts {
  readonly lines: readonly InvoiceLineRow[];
  readonly taxes: readonly InvoiceTaxRow[];
  readonly allowances: readonly InvoiceAllowanceRow[];
}

export async function saveDraftParts(tx: Db, { lines, taxes, allowances }: DraftParts): Promise<void> {
  for (const chunk of chunksOf(lines)) await tx.insert(invoiceLines).values(chunk);
  for (const chunk of chunksOf(taxes)) await tx.insert(invoiceTaxes).values(chunk);
  for (const chunk of chunksOf(allowances)) await tx.insert(invoiceAllowances).values(chunk);
}

export async function findLineIds(tx: Db, invoiceIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: invoiceLines.id })
    .from(invoiceLines)
    .where(inArray(invoiceLines.invoiceId, [...invoiceIds]));
  return rows.map(({ id }) => id);
}

/** Takes a draft's lines, taxes and allowances away; the charges are off its lines by then. */
export async function clearDrafts(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const parts of [invoiceLines, invoiceTaxes, invoiceAllowances])
    await tx.delete(parts).where(inArray(parts.invoiceId, [...ids]));
}

export async function deleteDrafts(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(invoices).where(inArray(invoices.id, [...ids]));
}

export async function markPaid(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(invoices)
      .set({ state: 'PAID' })
      .where(inArray(invoices.id, [...ids]));
}

/** How an issued invoice ends that nobody pays. */
export interface End {
  readonly state: Extract<InvoiceState, 'VOID' | 'UNCOLLECTIBLE'>;
  readonly endReason: string;
  readonly endedOn: string;
}

export async function endInvoice(tx: Db, id: string, end: End): Promise<void> {
  await tx.update(invoices).set(end).where(eq(invoices.id, id));
}

/** VAT of invoices by category, the standard rates first. */
export function findTaxes(db: Db, invoiceIds: readonly string[]) {
  return db
    .select({ ...getTableColumns(invoiceTaxes), currency: invoices.currency })
    .from(invoiceTaxes)
    .innerJoin(invoices, eq(invoices.id, invoiceTaxes.invoiceId))
    .where(inArray(invoiceTaxes.invoiceId, [...invoiceIds]))
    .orderBy(asc(invoiceTaxes.invoiceId), desc(invoiceTaxes.category), desc(invoiceTaxes.percent));
}

/** An allowance with its invoice's currency. */
export type InvoiceAllowance = InvoiceAllowanceRow & { readonly currency: string };

export function findAllowances(db: Db, invoiceIds: readonly string[]): Promise<InvoiceAllowance[]> {
  return db
    .select({ ...getTableColumns(invoiceAllowances), currency: invoices.currency })
    .from(invoiceAllowances)
    .innerJoin(invoices, eq(invoices.id, invoiceAllowances.invoiceId))
    .where(inArray(invoiceAllowances.invoiceId, [...invoiceIds]))
    .orderBy(asc(invoiceAllowances.invoiceId), asc(invoiceAllowances.position));
}

/** Lines by their own ids. */
export function findLinesById(db: Db, ids: readonly string[]): Promise<InvoiceLine[]> {
  return db
    .select({ ...getTableColumns(invoiceLines), currency: invoices.currency })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(inArray(invoiceLines.id, ids.filter(isId)));
}

/** The newest issued invoice of each account, a void one aside. */
export function findLastInvoices(db: Db, accountIds: readonly string[]): Promise<InvoiceRow[]> {
  return db
    .selectDistinctOn([invoices.accountId])
    .from(invoices)
    .where(and(inArray(invoices.accountId, [...accountIds]), notInArray(invoices.state, ['DRAFT', 'VOID'])))
    .orderBy(asc(invoices.accountId), desc(invoices.issuedOn), desc(invoices.number));
}

/** Invoices' currencies, as a table to be joined. */
export function invoiceCurrencies(db: Db) {
  return db.select({ id: invoices.id, currency: invoices.currency }).from(invoices).as('invoice_currency');
}

/** The invoices of lines, with their states, as a table to be joined. */
export function invoicesOfLines(db: Db) {
  return db
    .select({
      // Named apart from the columns of what it is joined to.
      lineId: sql<string>`${invoiceLines.id}`.as('line_id'),
      invoiceId: sql<string>`${invoices.id}`.as('invoice_id_of_line'),
      state: sql<InvoiceState>`${invoices.state}`.as('invoice_state'),
    })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .as('invoice_of_line');
}

/** Drafts, named by their own ids or by their accounts', that are made anew before they are issued. */
export async function markDraftsStale(tx: Db, ids: readonly string[], by: 'id' | 'accountId' = 'id'): Promise<void> {
  const drafts = and(eq(invoices.state, 'DRAFT'), inArray(invoices[by], [...new Set(ids)]));
  if (ids.length > 0) await tx.update(invoices).set({ stale: true }).where(drafts);
}
