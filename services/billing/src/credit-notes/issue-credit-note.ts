import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type AskedCredit, creditableOf, spreadCredit } from '../invoices/credit.js';
import { readAmount } from '../invoices/read-amount.js';
import { readReason } from '../invoices/reason.js';
import { takeIssued } from '../invoices/take-issued.js';
import { issueCredit } from './issue-credit.js';
import { readInvoice } from './read-invoice.js';
import type { CreditReason } from './tables.js';

/** A credit as it is asked for: of lines, or an amount over all of them, or all that is left. */
export interface CreditAsked {
  readonly invoiceNumber: string;
  readonly reasonCode: CreditReason;
  readonly reason: string;
  readonly lines?: readonly { readonly position: number; readonly amount: string }[] | undefined;
  readonly amount?: string | undefined;
}

/**
 * Gives back parts of an issued invoice. Refuses `INVOICE_UNKNOWN`, `REASON_INVALID`, `INVOICE_VOID`,
 * `CREDIT_AMBIGUOUS`, `CREDIT_AMOUNT_INVALID`, and what `creditOf` refuses.
 */
export async function issueCreditNote(tx: Db, asked: CreditAsked, now: Date): Promise<Outcome<string>> {
  const reason = readReason(asked.reason);
  if (!reason.ok) return reason;
  const taken = await takeIssued(tx, asked.invoiceNumber);
  if (!taken.ok) return taken;
  const { invoice, account } = taken.value;
  if (invoice.state === 'VOID') return refuse('INVOICE_VOID', 'a void invoice demands nothing', ['invoiceNumber']);
  const read = await readInvoice(tx, invoice.id);
  const credits = creditsAsked(asked, creditableOf(read.creditable, read.earlier), invoice.currency);
  if (!credits.ok) return credits;
  const { reasonCode } = asked;
  const credit = { invoice, account, read, asked: credits.value, reasonCode, reason: reason.value };
  const issued = await issueCredit(tx, credit, now);
  if (issued.ok) return accept(issued.value.note.id);
  const place = asked.lines ? 'lines' : 'amount';
  return {
    ok: false,
    refusals: issued.refusals.map((each) => ({ ...each, path: [place, ...(asked.lines ? each.path : [])] })),
  };
}

function creditsAsked(
  { lines, amount }: CreditAsked,
  left: readonly AskedCredit[],
  currency: string,
): Outcome<readonly AskedCredit[]> {
  if (lines && amount !== undefined) return refuse('CREDIT_AMBIGUOUS', 'give lines or an amount, not both', ['amount']);
  if (lines) return linesAsked(lines, currency);
  if (amount === undefined) return accept(left);
  const minor = readAmount(amount, currency);
  if (minor === undefined || minor <= 0n) return amountInvalid(['amount'], currency);
  const most = left.reduce((sum, { amountMinor }) => (amountMinor > 0n ? sum + amountMinor : sum), 0n);
  if (minor > most) return refuse('CREDIT_EXCEEDS_INVOICE', 'that is more than is left of the invoice', ['amount']);
  return accept(spreadCredit(minor, left));
}

function linesAsked(
  lines: readonly { readonly position: number; readonly amount: string }[],
  currency: string,
): Outcome<readonly AskedCredit[]> {
  const read = lines.map(({ position, amount }) => ({ position, amountMinor: readAmount(amount, currency) }));
  const wrong = read.findIndex(({ amountMinor }) => amountMinor === undefined);
  if (wrong >= 0) return amountInvalid(['lines', String(wrong), 'amount'], currency);
  return accept(read.map(({ position, amountMinor = 0n }) => ({ position, amountMinor })));
}

function amountInvalid(path: readonly string[], currency: string): Outcome<never> {
  return refuse('CREDIT_AMOUNT_INVALID', `give an amount in ${currency} and its parts`, path);
}
