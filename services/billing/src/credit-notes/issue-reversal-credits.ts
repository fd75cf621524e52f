import type { Db } from '@switchboard/kit/database/open-database';
import { Exact } from '@switchboard/kit/money';
import { type AccountRow, lockAccounts } from '../accounts/queries.js';
import { WORDS } from '../documents/document-words.js';
import { type AskedCredit, creditableOf } from '../invoices/credit.js';
import { findInvoices, findLinesById, type InvoiceLine, type InvoiceRow, lockInvoices } from '../invoices/queries.js';
import { dayOf } from '../periods/period.js';
import { netOfSixtieths } from '../rating/rating.js';
import { findReversalsOf, markCredited, NOTHING_DUE, type OwedReversal } from '../reversals/queries.js';
import { issueCredit } from './issue-credit.js';
import { findCreditLinesById } from './queries.js';
import { type ReadInvoice, readInvoice } from './read-invoice.js';
import type { CreditReason } from './tables.js';

type ReversalReason = Extract<CreditReason, 'RATE_CHANGED' | 'CALL_CORRECTED' | 'DISPUTE_UPHELD'>;

export interface ReversalScope {
  readonly now: Date;
  /** Why, where it is not told by what was taken back. */
  readonly reasonCode?: ReversalReason;
}

/**
 * Gives back what was taken back of issued invoices' lines: one credit note per invoice, over what each line's rounded
 * net is too high by then. What comes to nothing is noted so.
 * @returns how many credit notes were issued.
 */
export async function issueReversalCredits(tx: Db, lineIds: readonly string[], scope: ReversalScope): Promise<number> {
  const invoiceIds = [...new Set((await findLinesById(tx, lineIds)).map(({ invoiceId }) => invoiceId))];
  const found = await findInvoices(tx, invoiceIds);
  const accounts = await lockAccounts(
    tx,
    found.map(({ accountId }) => accountId),
  );
  let count = 0;
  for (const { invoice, account } of inOrderOfSeries(await lockInvoices(tx, invoiceIds), accounts, scope.now)) {
    const read = await readInvoice(tx, invoice.id);
    const reversals = await findReversalsOf(tx, [...read.lineIds.values()]);
    const owed = reversals.filter(({ creditLineId }) => creditLineId === null);
    if (owed.length === 0) continue;
    const asked = invoice.state === 'VOID' ? [] : await findDue(tx, read, { owed, reversals });
    const reasonCode =
      scope.reasonCode ?? (owed.some(({ isCorrected }) => isCorrected) ? 'CALL_CORRECTED' : 'RATE_CHANGED');
    const credit = {
      invoice,
      account,
      read,
      asked,
      reasonCode: reasonCode satisfies CreditReason,
      reason: WORDS.en.creditReasons[reasonCode],
    };
    const issued = asked.length > 0 ? await issueCredit(tx, credit, scope.now) : undefined;
    const creditLines = new Map(issued?.ok ? issued.value.lines.map((line) => [line.invoiceLineId, line.id]) : []);
    if (issued?.ok) count += 1;
    await markCredited(
      tx,
      owed.map((reversal) => ({ ...reversal, creditLineId: creditLines.get(reversal.lineId) ?? NOTHING_DUE })),
    );
  }
  return count;
}

/** By the day of issue, which names the series: around New Year two who credit several never wait for each other. */
function inOrderOfSeries(invoices: readonly InvoiceRow[], accounts: readonly AccountRow[], now: Date) {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  return invoices
    .flatMap((invoice) => {
      const account = accountOf.get(invoice.accountId);
      return account ? [{ invoice, account, day: dayOf(now, account.timeZone) }] : [];
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

interface Reversals {
  readonly owed: readonly OwedReversal[];
  readonly reversals: readonly OwedReversal[];
}

/** Over all reversals of a line, so that cents which each alone would not make are given back with the last. */
async function findDue(tx: Db, read: ReadInvoice, { owed, reversals }: Reversals): Promise<readonly AskedCredit[]> {
  const left = new Map(creditableOf(read.creditable, read.earlier).map((each) => [each.position, each.amountMinor]));
  const given = await findGivenByReversals(tx, reversals);
  const touched = new Set(owed.map(({ lineId }) => lineId));
  return read.lines
    .filter(({ id }) => touched.has(id))
    .flatMap((line) => {
      const dueMinor = dueOf(line, reversals) - (given.get(line.id) ?? 0n);
      const leftMinor = left.get(line.position) ?? 0n;
      // Of what was given back by goodwill already nothing is given back again.
      const amountMinor = dueMinor < leftMinor ? dueMinor : leftMinor;
      return amountMinor > 0n ? [{ position: line.position, amountMinor }] : [];
    });
}

function dueOf(line: InvoiceLine, reversals: readonly OwedReversal[]): bigint {
  const taken = reversals.filter(({ lineId }) => lineId === line.id);
  const remains = taken.reduce(
    (sum, { amountSixtieths }) => sum.plus(amountSixtieths),
    new Exact(line.amountSixtieths),
  );
  return line.netMinor - netOfSixtieths(remains.toFixed(), line.currency, taken[0]?.roundingMode ?? 'HALF_UP');
}

/** What of each line earlier credit notes over reversals have given back. */
async function findGivenByReversals(tx: Db, reversals: readonly OwedReversal[]): Promise<ReadonlyMap<string, bigint>> {
  const creditLineIds = new Set(reversals.flatMap(({ creditLineId }) => creditLineId ?? []));
  const given = new Map<string, bigint>();
  for (const line of await findCreditLinesById(tx, [...creditLineIds]))
    given.set(line.invoiceLineId, (given.get(line.invoiceLineId) ?? 0n) + line.grossMinor);
  return given;
}
