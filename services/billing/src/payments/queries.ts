import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { invoiceCurrencies } from '../invoices/queries.js';
import { type PaymentRow, payments } from './tables.js';

/** A payment with its invoice's currency. */
export type Payment = PaymentRow & { readonly currency: string };

/** Payments of invoices in the order in which they came in. */
export function findPayments(db: Db, invoiceIds: readonly string[]): Promise<Payment[]> {
  const invoice = invoiceCurrencies(db);
  return db
    .select({ ...getTableColumns(payments), currency: invoice.currency })
    .from(payments)
    .innerJoin(invoice, eq(invoice.id, payments.invoiceId))
    .where(inArray(payments.invoiceId, [...invoiceIds]))
    .orderBy(asc(payments.receivedAt), asc(payments.id));
}

/** Which of the references are taken. */
export async function findReferences(db: Db, references: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ reference: payments.reference })
    .from(payments)
    .where(inArray(payments.reference, [...references]));
  return new Set(rows.map(({ reference }) => reference));
}

/** @returns the references that went in; those that somebody else took meanwhile did not. */
export async function insertPayments(tx: Db, rows: readonly PaymentRow[]): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const chunk of chunksOf(rows)) {
    // In one order, so that two who take the same ones never wait for each other.
    const inOrder = chunk.toSorted((one, other) => (one.reference < other.reference ? -1 : 1));
    const added = await tx.insert(payments).values(inOrder).onConflictDoNothing().returning();
    for (const { reference } of added) taken.add(reference);
  }
  return taken;
}
