import type { Db } from '@switchboard/kit/database/open-database';
import type { CreditableInvoice, EarlierCredit } from '../invoices/credit.js';
import { findLines, findTaxes, type InvoiceLine } from '../invoices/queries.js';
import type { TaxLine, Vat } from '../invoices/tax.js';
import { findCreditLines, findCreditNotesOf, findCreditTaxes } from './queries.js';

/** An issued invoice as credits see it. */
export interface ReadInvoice {
  readonly creditable: CreditableInvoice;
  readonly earlier: readonly EarlierCredit[];
  readonly lines: readonly InvoiceLine[];
  /** By position. */
  readonly lineIds: ReadonlyMap<number, string>;
}

/** Reads an issued invoice with what was given back of it. */
export async function readInvoice(db: Db, invoiceId: string): Promise<ReadInvoice> {
  const lines = await findLines(db, [invoiceId]);
  const taxes = await findTaxes(db, [invoiceId]);
  const notes = (await findCreditNotesOf(db, [invoiceId])).map(({ id }) => id);
  const credited = await findCreditLines(db, notes);
  const given = await findCreditTaxes(db, notes);
  const positions = new Map(lines.map(({ id, position }) => [id, position]));
  const earlier = notes.map((id) => ({
    lines: credited
      .filter(({ creditNoteId }) => creditNoteId === id)
      .map((line) => ({
        position: positions.get(line.invoiceLineId) ?? 0,
        vat: vatOf(line),
        netMinor: line.grossMinor,
        allowanceMinor: line.grossMinor - line.netMinor,
      })),
    taxes: given.filter(({ creditNoteId }) => creditNoteId === id) satisfies readonly TaxLine[],
  }));
  const creditable = { lines: lines.map((line) => ({ ...line, vat: vatOf(line) })), taxes };
  return { creditable, earlier, lines, lineIds: new Map(lines.map(({ id, position }) => [position, id])) };
}

function vatOf({ vatCategory, vatPercent }: Pick<InvoiceLine, 'vatCategory' | 'vatPercent'>): Vat {
  // Told per category, with the taxes.
  return { category: vatCategory, percent: vatPercent, reason: null, reasonCode: null };
}
