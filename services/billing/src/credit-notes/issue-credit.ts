import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import type { AccountRow } from '../accounts/queries.js';
import { findSettled, insertAppliedCredits } from '../balances/queries.js';
import { type AskedCredit, type Credit, creditOf } from '../invoices/credit.js';
import { type InvoiceRow, markPaid } from '../invoices/queries.js';
import { takeNumbers } from '../issuing/queries.js';
import { dayOf } from '../periods/period.js';
import { insertCreditNote } from './queries.js';
import type { ReadInvoice } from './read-invoice.js';
import type { CreditNoteLineRow, CreditNoteRow, CreditReason } from './tables.js';

/** What is given back, and why. */
export interface CreditToIssue {
  readonly invoice: InvoiceRow;
  readonly account: AccountRow;
  /** The invoice's lines, taxes and earlier credits. */
  readonly read: ReadInvoice;
  readonly asked: readonly AskedCredit[];
  readonly reasonCode: CreditReason;
  readonly reason: string;
}

export interface IssuedCredit {
  readonly note: CreditNoteRow;
  readonly lines: readonly CreditNoteLineRow[];
}

/**
 * Issues a credit note over parts of an issued invoice, whose account and row are locked. It pays what is open of its
 * invoice; the rest is the account's credit. Refuses what `creditOf` refuses, and `CREDIT_EMPTY` when it comes to nothing.
 */
export async function issueCredit(tx: Db, asked: CreditToIssue, now: Date): Promise<Outcome<IssuedCredit>> {
  const { read, account, invoice } = asked;
  const credit = creditOf(read.creditable, asked.asked, read.earlier);
  if (!credit.ok) return credit;
  if (credit.value.netMinor <= 0n) return refuse('CREDIT_EMPTY', 'credit more than nothing');
  const issuedOn = dayOf(now, account.timeZone);
  const series = `CN-${issuedOn.slice(0, 4)}`;
  const whole = wholeOf(asked, credit.value, now);
  const openMinor = await openOf(tx, invoice);
  // Last, so that others wait for the series as shortly as can be.
  const { first } = await takeNumbers(tx, series, { count: 1, day: issuedOn });
  const note = { ...whole.note, issuedOn, number: `${series}-${String(first).padStart(6, '0')}` };
  await insertCreditNote(tx, { ...whole, note });
  await payInvoice(tx, { invoice, note, openMinor }, now);
  return accept({ note, lines: whole.lines });
}

async function openOf(tx: Db, { id, totalMinor, state }: InvoiceRow): Promise<bigint> {
  if (state === 'PAID') return 0n;
  return totalMinor - ((await findSettled(tx, [id])).get(id) ?? 0n);
}

interface Paying {
  readonly invoice: InvoiceRow;
  readonly note: CreditNoteRow;
  readonly openMinor: bigint;
}

async function payInvoice(tx: Db, { invoice, note, openMinor }: Paying, now: Date): Promise<void> {
  const amountMinor = note.totalMinor < openMinor ? note.totalMinor : openMinor;
  if (amountMinor <= 0n) return;
  await insertAppliedCredits(tx, [{ creditNoteId: note.id, invoiceId: invoice.id, amountMinor }], now);
  if (amountMinor === openMinor && invoice.state === 'ISSUED') await markPaid(tx, [invoice.id]);
}

function wholeOf({ invoice, account, read, reasonCode, reason }: CreditToIssue, credit: Credit, now: Date) {
  const id = newId(now);
  const { netMinor, taxMinor, totalMinor } = credit;
  const note = {
    ...{ id, accountId: account.id, invoiceId: invoice.id, issuedAt: now, reasonCode, reason },
    ...{ currency: invoice.currency, netMinor, taxMinor, totalMinor },
  };
  const lines = credit.lines.map((line, index) => ({
    ...{ id: newId(now), creditNoteId: id, position: index + 1, invoiceLineId: read.lineIds.get(line.position) ?? '' },
    ...{ grossMinor: line.netMinor, netMinor: line.netMinor - line.allowanceMinor },
    ...{ vatCategory: line.vat.category, vatPercent: line.vat.percent },
  }));
  return { note, lines, taxes: credit.taxes.map((tax) => ({ creditNoteId: id, ...tax })) };
}
