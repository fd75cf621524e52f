import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type PaymentRow, payments } from './tables.js';

/** What was paid on the invoice that the column names, in minor units. */
export function paidOn(invoiceId: PgColumn): SQL {
  return sql`coalesce((select sum(payment.amount_minor) from ${payments} as payment where payment.invoice_id = ${invoiceId}), 0)`;
}

/** What was paid on each invoice; one without payments is not in it. */
export async function findPaid(db: Db, invoiceIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await db
    .select({ invoiceId: payments.invoiceId, paidMinor: sql`sum(${payments.amountMinor})`.mapWith(BigInt) })
    .from(payments)
    .where(inArray(payments.invoiceId, [...invoiceIds]))
    .groupBy(payments.invoiceId);
  return new Map(rows.map(({ invoiceId, paidMinor }) => [invoiceId, paidMinor]));
}

/** Which of the references are taken. */
export async function findReferences(db: Db, references: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ reference: payments.reference })
    .from(payments)
    .where(inArray(payments.reference, [...references]));
  return new Set(rows.map(({ reference }) => reference));
}

export async function insertPayments(tx: Db, rows: readonly PaymentRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(payments).values(chunk);
}
