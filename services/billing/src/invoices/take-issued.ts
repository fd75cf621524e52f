import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type AccountRow, lockAccounts } from '../accounts/queries.js';
import { findInvoicesByNumber, lockInvoices } from './queries.js';
import type { InvoiceRow } from './tables.js';

export interface LockedInvoice {
  readonly invoice: InvoiceRow;
  readonly account: AccountRow;
}

/** The invoice with this number and its account, locked in the one order; refuses `INVOICE_UNKNOWN`. */
export async function takeIssued(tx: Db, number: string): Promise<Outcome<LockedInvoice>> {
  const [found] = await findInvoicesByNumber(tx, [number]);
  const [account] = found ? await lockAccounts(tx, [found.accountId]) : [];
  const [invoice] = found ? await lockInvoices(tx, [found.id]) : [];
  if (!invoice || !account) return refuse('INVOICE_UNKNOWN', `there is no invoice ${number}`, ['invoiceNumber']);
  return accept({ invoice, account });
}
