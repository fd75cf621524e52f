import type { Db } from '@switchboard/kit/database/open-database';
import type { Outcome } from '@switchboard/kit/refusal';
import { findAccounts } from '../accounts/queries.js';
import { findCreditLines, findCreditNotes, findCreditTaxes } from '../credit-notes/queries.js';
import { findInvoices, findLinesById } from '../invoices/queries.js';
import { creditDocumentOf } from './credit-document-of.js';
import { NO_USAGE } from './document-facts.js';
import type { InvoiceDocument } from './invoice-document.js';
import { groupBy } from './parts-by.js';
import { readShared } from './read-shared.js';

/**
 * The documents of credit notes, with a number of statements that does not depend on how many there are.
 * @returns in the order of `ids`: the document, or why there is none (`creditDocumentOf`); unknown ids are left out.
 */
export async function loadCreditDocuments(
  db: Db,
  ids: readonly string[],
): Promise<readonly Outcome<InvoiceDocument>[]> {
  const found = await findCreditNotes(db, ids);
  const notes = new Map(found.map((note) => [note.id, note]));
  const invoices = new Map((await findInvoices(db, idsOf(found, 'invoiceId'))).map((each) => [each.id, each]));
  const accounts = new Map((await findAccounts(db, idsOf(found, 'accountId'))).map((each) => [each.id, each]));
  const allLines = await findCreditLines(db, ids);
  const lines = groupBy(allLines, ({ creditNoteId }) => creditNoteId);
  const taxes = groupBy(await findCreditTaxes(db, ids), ({ creditNoteId }) => creditNoteId);
  const lineIds = idsOf(allLines, 'invoiceLineId');
  const invoiceLines = new Map((await findLinesById(db, lineIds)).map((line) => [line.id, line]));
  const shared = { ...(await readShared(db, lineIds)), usage: NO_USAGE };
  return ids.flatMap((id) => {
    const note = notes.get(id);
    const invoice = note && invoices.get(note.invoiceId);
    const account = note && accounts.get(note.accountId);
    if (!note || !invoice || !account) return [];
    const facts = { note, invoice, account, lines: lines.get(id) ?? [], invoiceLines, taxes: taxes.get(id) ?? [] };
    return [creditDocumentOf(facts, shared)];
  });
}

function idsOf<Key extends string>(rows: readonly Readonly<Record<Key, string>>[], key: Key): readonly string[] {
  return [...new Set(rows.map((row) => row[key]))];
}
