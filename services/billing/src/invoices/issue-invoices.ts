import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type AccountRow, lockAccounts } from '../accounts/queries.js';
import { addDays, dayOf } from '../periods/period.js';
import { addInvoiced } from '../periods/queries.js';
import { findInvoices, findLines, type Issue, lockInvoices, markIssued, takeNumbers } from './queries.js';
import type { InvoiceRow } from './tables.js';

export interface IssueScope {
  /** The day of issue is this instant's, in each account's time zone. */
  readonly now: Date;
}

type Dated = Omit<Issue, 'number'> & { readonly series: string };

/**
 * Numbers and dates the drafts, in the order given: from then on they change no more. A series is a year of issue; its
 * numbers have no gaps, however many issue at the same time.
 * @returns in the order of `invoiceIds`: the issued invoice, or a refusal `INVOICE_UNKNOWN` or
 * `INVOICE_ALREADY_ISSUED`.
 */
export async function issueInvoices(
  tx: Db,
  invoiceIds: readonly string[],
  { now }: IssueScope,
): Promise<readonly Outcome<InvoiceRow>[]> {
  // Unlocked, only to learn whose they are; the states that count are read once the accounts are locked.
  const found = await findInvoices(tx, invoiceIds);
  const accounts = await lockAccounts(
    tx,
    found.map(({ accountId }) => accountId),
  );
  // Accounts are locked before invoices, as in preparing, so that the two never wait for each other.
  const locked = new Map((await lockInvoices(tx, invoiceIds)).map((invoice) => [invoice.id, invoice]));
  const drafts = [...new Set(invoiceIds)].flatMap((id) => {
    const invoice = locked.get(id);
    return invoice?.state === 'DRAFT' ? [invoice] : [];
  });
  const issues = await number(tx, date(drafts, accounts, now));
  await markIssued(tx, issues);
  // From here on what these lines demand is no longer unbilled.
  await markUsageInvoiced(tx, drafts);
  return answer(invoiceIds, locked, new Map(issues.map((issue) => [issue.id, issue])));
}

function date(drafts: readonly InvoiceRow[], accounts: readonly AccountRow[], now: Date): readonly Dated[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return drafts.flatMap(({ id, accountId, totalMinor }): Dated[] => {
    const account = byId.get(accountId);
    if (!account) return [];
    const issuedOn = dayOf(now, account.timeZone);
    // Nothing is owed on an invoice over nothing.
    const state = totalMinor === 0n ? 'PAID' : 'ISSUED';
    return [{ id, state, issuedOn, dueOn: addDays(issuedOn, account.paymentTermDays), series: issuedOn.slice(0, 4) }];
  });
}

/** Series are locked in their order, so that two issuers around New Year never wait for each other. */
async function number(tx: Db, dated: readonly Dated[]): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const each of [...new Set(dated.map(({ series }) => series))].toSorted()) {
    const ofSeries = dated.filter(({ series }) => series === each);
    const first = await takeNumbers(tx, each, ofSeries.length);
    for (const [index, { series, ...issue }] of ofSeries.entries()) {
      // Padded, so that the numbers of a series sort as text, too.
      issues.push({ ...issue, number: `${series}-${String(first + index).padStart(6, '0')}` });
    }
  }
  return issues;
}

async function markUsageInvoiced(tx: Db, drafts: readonly InvoiceRow[]): Promise<void> {
  const accountOf = new Map(drafts.map(({ id, accountId }) => [id, accountId]));
  const lines = await findLines(tx, [...accountOf.keys()]);
  const usage = lines.flatMap(({ rateKey, ...line }) =>
    rateKey ? [{ ...line, rateKey, accountId: accountOf.get(line.invoiceId) ?? '' }] : [],
  );
  await addInvoiced(tx, usage);
}

function answer(
  invoiceIds: readonly string[],
  locked: ReadonlyMap<string, InvoiceRow>,
  issues: ReadonlyMap<string, Issue>,
): readonly Outcome<InvoiceRow>[] {
  return invoiceIds.map((id, index) => {
    const invoice = locked.get(id);
    const issue = issues.get(id);
    if (!invoice) return refuse('INVOICE_UNKNOWN', `there is no invoice ${id}`, [String(index)]);
    // Of one that is named twice the first is issued, and the second finds it so.
    if (issue && invoiceIds.indexOf(id) === index) return accept({ ...invoice, ...issue });
    return refuse('INVOICE_ALREADY_ISSUED', 'the invoice is issued already', [String(index)]);
  });
}
