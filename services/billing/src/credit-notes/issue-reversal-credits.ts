import type { Db } from '@switchboard/kit/database/open-database';
import { Exact } from '@switchboard/kit/money';
import type { Outcome, Refusal } from '@switchboard/kit/refusal';
import { type AccountRow, lockAccounts } from '../accounts/queries.js';
import { WORDS } from '../documents/document-words.js';
import { type AskedCredit, comesToNothing, creditableOf } from '../invoices/credit.js';
import { findInvoices, findLinesById, type InvoiceLine, type InvoiceRow, lockInvoices } from '../invoices/queries.js';
import { dayOf } from '../periods/period.js';
import { netOfSixtieths } from '../rating/rating.js';
import { findReversalsOf, markCredited, NOTHING_DUE, type OwedReversal } from '../reversals/queries.js';
import { type IssuedCredit, issueCredit } from './issue-credit.js';
import { findCreditLinesById } from './queries.js';
import { type ReadInvoice, readInvoice } from './read-invoice.js';
import type { CreditReason } from './tables.js';

type ReversalReason = Extract<CreditReason, 'RATE_CHANGED' | 'CALL_CORRECTED' | 'DISPUTE_UPHELD'>;

export interface ReversalScope {
  readonly now: Date;
  /** Why, where it is not told by what was taken back. */
  readonly reasonCode?: ReversalReason;
}

/** Lines of an invoice whose reversals stay owed, and why. */
export interface SetAside {
  /** Null where the lines are on no invoice. */
  readonly invoiceNumber: string | null;
  readonly lineIds: readonly string[];
  readonly codes: readonly string[];
}

export interface GivenBack {
  /** How many credit notes were issued. */
  readonly creditedCount: number;
  readonly setAside: readonly SetAside[];
}

/**
 * Gives back what was taken back of issued invoices' lines: one credit note per invoice, over what each line's rounded
 * net is too high by then. What comes to nothing is noted so, and counts with what is taken back of its line later.
 * What cannot be credited for another reason is set aside: it stays owed, and the others are given back.
 */
export async function issueReversalCredits(
  tx: Db,
  lineIds: readonly string[],
  scope: ReversalScope,
): Promise<GivenBack> {
  const lines = await findLinesById(tx, lineIds);
  const invoiceIds = [...new Set(lines.map(({ invoiceId }) => invoiceId))];
  const found = await findInvoices(tx, invoiceIds);
  const accounts = await lockAccounts(
    tx,
    found.map(({ accountId }) => accountId),
  );
  const setAside = [...setAsideUnknown(lineIds, lines)];
  let creditedCount = 0;
  for (const locked of inOrderOfSeries(await lockInvoices(tx, invoiceIds), accounts, scope.now)) {
    const owing = await readOwing(tx, locked);
    if (owing.owed.length === 0) continue;
    const issued = await creditOwed(tx, owing, scope);
    if (issued.ok || comesToNothing(issued)) await settle(tx, owing.owed, issued);
    else setAside.push(setAsideOf(owing, issued.refusals));
    if (issued.ok) creditedCount += 1;
  }
  return { creditedCount, setAside };
}

/** An invoice, locked as its account is, and what was taken back of it. */
interface Owing {
  readonly invoice: InvoiceRow;
  readonly account: AccountRow;
  readonly read: ReadInvoice;
  readonly reversals: readonly OwedReversal[];
  /** Of these, what is not credited yet. */
  readonly owed: readonly OwedReversal[];
}

async function readOwing(tx: Db, { invoice, account }: Pick<Owing, 'invoice' | 'account'>): Promise<Owing> {
  const read = await readInvoice(tx, invoice.id);
  const reversals = await findReversalsOf(tx, [...read.lineIds.values()]);
  return { invoice, account, read, reversals, owed: reversals.filter(({ creditLineId }) => creditLineId === null) };
}

async function creditOwed(tx: Db, owing: Owing, { now, ...scope }: ReversalScope): Promise<Outcome<IssuedCredit>> {
  const { invoice, account, read, owed } = owing;
  const asked = invoice.state === 'VOID' ? [] : await findDue(tx, owing);
  const reasonCode =
    scope.reasonCode ?? (owed.some(({ isCorrected }) => isCorrected) ? 'CALL_CORRECTED' : 'RATE_CHANGED');
  const reason = WORDS.en.creditReasons[reasonCode];
  return issueCredit(tx, { invoice, account, read, asked, reasonCode, reason }, now);
}

async function settle(tx: Db, owed: readonly OwedReversal[], issued: Outcome<IssuedCredit>): Promise<void> {
  const creditLines = new Map(issued.ok ? issued.value.lines.map((line) => [line.invoiceLineId, line.id]) : []);
  await markCredited(
    tx,
    owed.map((reversal) => ({ ...reversal, creditLineId: creditLines.get(reversal.lineId) ?? NOTHING_DUE })),
  );
}

function setAsideOf({ invoice, owed }: Owing, refusals: readonly Refusal[]): SetAside {
  const lineIds = [...new Set(owed.map(({ lineId }) => lineId))];
  return { invoiceNumber: invoice.number, lineIds, codes: refusals.map(({ code }) => code) };
}

/** Charges name their line without a foreign key. */
function setAsideUnknown(lineIds: readonly string[], lines: readonly InvoiceLine[]): readonly SetAside[] {
  const known = new Set(lines.map(({ id }) => id));
  const unknown = lineIds.filter((id) => !known.has(id));
  return unknown.length > 0 ? [{ invoiceNumber: null, lineIds: unknown, codes: ['LINE_UNKNOWN'] }] : [];
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

/** Over all reversals of a line, so that cents which each alone would not make are given back with the last. */
async function findDue(tx: Db, { read, owed, reversals }: Owing): Promise<readonly AskedCredit[]> {
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
