import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isCode, isId } from '@switchboard/kit/ids';
import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { isOneOf } from '../rows/queries.js';
import {
  type CreditNoteLineRow,
  type CreditNoteRow,
  type CreditNoteTaxRow,
  creditNoteLines,
  creditNotes,
  creditNoteTaxes,
} from './tables.js';

export type { CreditNoteRow, CreditReason } from './tables.js';

/** A line with its credit note's currency. */
export type CreditNoteLine = CreditNoteLineRow & { readonly currency: string };

export function findCreditNotes(db: Db, ids: readonly string[]): Promise<CreditNoteRow[]> {
  return db
    .select()
    .from(creditNotes)
    .where(inArray(creditNotes.id, ids.filter(isId)));
}

export function findCreditNotesByNumber(db: Db, numbers: readonly string[]): Promise<CreditNoteRow[]> {
  return db
    .select()
    .from(creditNotes)
    .where(inArray(creditNotes.number, numbers.filter(isCode)));
}

/** What was given back of the invoices, in the order of issue. */
export function findCreditNotesOf(db: Db, invoiceIds: readonly string[]): Promise<CreditNoteRow[]> {
  return db
    .select()
    .from(creditNotes)
    .where(inArray(creditNotes.invoiceId, [...invoiceIds]))
    .orderBy(asc(creditNotes.issuedAt), asc(creditNotes.id));
}

/** A page of each account's credit notes, the newest first. */
export function findCreditNotePages(db: Db, accountIds: readonly string[], page: Page) {
  const columns = [creditNotes.issuedOn, creditNotes.id];
  return topPerParent(db, creditNotes, {
    ...{ parent: creditNotes.accountId, parentIds: accountIds, page, columns, direction: 'descending' },
  });
}

export function findCreditLines(db: Db, creditNoteIds: readonly string[]): Promise<CreditNoteLine[]> {
  return db
    .select({ ...getTableColumns(creditNoteLines), currency: creditNotes.currency })
    .from(creditNoteLines)
    .innerJoin(creditNotes, eq(creditNotes.id, creditNoteLines.creditNoteId))
    .where(inArray(creditNoteLines.creditNoteId, [...creditNoteIds]))
    .orderBy(asc(creditNoteLines.creditNoteId), asc(creditNoteLines.position));
}

/** Lines by their own ids. */
export function findCreditLinesById(db: Db, ids: readonly string[]): Promise<CreditNoteLineRow[]> {
  return db.select().from(creditNoteLines).where(isOneOf(creditNoteLines.id, ids));
}

export function findCreditTaxes(db: Db, creditNoteIds: readonly string[]) {
  return db
    .select({ ...getTableColumns(creditNoteTaxes), currency: creditNotes.currency })
    .from(creditNoteTaxes)
    .innerJoin(creditNotes, eq(creditNotes.id, creditNoteTaxes.creditNoteId))
    .where(inArray(creditNoteTaxes.creditNoteId, [...creditNoteIds]))
    .orderBy(asc(creditNoteTaxes.creditNoteId), asc(creditNoteTaxes.category));
}

/** A credit note with its parts. */
export interface WholeCreditNote {
  readonly note: CreditNoteRow;
  readonly lines: readonly CreditNoteLineRow[];
  readonly taxes: readonly CreditNoteTaxRow[];
}

export async function insertCreditNote(tx: Db, { note, lines, taxes }: WholeCreditNote): Promise<void> {
  await tx.insert(creditNotes).values(note);
  await tx.insert(creditNoteLines).values([...lines]);
  await tx.insert(creditNoteTaxes).values([...taxes]);
}
