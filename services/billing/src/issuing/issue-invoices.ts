import type { Db } from '@switchboard/kit/database/open-database';
import type { Publish } from '@switchboard/kit/events/outbox';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type AccountRow, lockAccounts } from '../accounts/queries.js';
import { applyCredit } from '../balances/apply-credit.js';
import { findOpenCredits, insertAppliedCredits } from '../balances/queries.js';
import type { KnownCustomers } from '../contracts/contract.js';
import { documentLanguageOf, documentLanguages } from '../documents/document-language.js';
import { findInvoices, findLines, type InvoiceRow, lockInvoices } from '../invoices/queries.js';
import { vatReasonOf } from '../invoices/vat-reasons.js';
import { addInvoiced } from '../periods/queries.js';
import { buyerOf } from './buyer.js';
import { invoiceIssued } from './invoice-issued.js';
import { type Dated, dateDraft, numberDrafts } from './number-drafts.js';
import { type Refused, refreshDrafts } from './prepare-stale-drafts.js';
import { type Issue, markIssued, type SellerSnapshot, tellTaxReasons } from './queries.js';
import { findMovedRates } from './request-moved-rates.js';

export interface IssueScope {
  /** The day of issue is this instant's, in each account's time zone. */
  readonly now: Date;
  /** Customers as they were just read; without, nobody is asked whether rates have moved, and no buyer is kept. */
  readonly customers?: KnownCustomers;
  readonly seller?: SellerSnapshot | undefined;
  /** Tells the rating worker that there is something to do. */
  readonly wakeRating?: (tx: Db) => Promise<void>;
  /** Absent where nobody is told, as of history that is brought in. */
  readonly publish?: Publish | undefined;
}

/**
 * Numbers and dates the drafts, in the order given: from then on they change no more. A draft that is stale or lacks
 * charges is made anew first. A series is an account's prefix and a year of issue; its numbers have no gaps, however
 * many issue at the same time. Credit of the account pays what it can.
 * @returns in the order of `invoiceIds`: the issued invoice, or a refusal `INVOICE_UNKNOWN`, `INVOICE_ALREADY_ISSUED`,
 * `RATES_MOVED` (its charges are priced again first), `CUSTOMER_UNKNOWN` or `NOTHING_TO_INVOICE`.
 */
export async function issueInvoices(
  tx: Db,
  invoiceIds: readonly string[],
  scope: IssueScope,
): Promise<readonly Outcome<InvoiceRow>[]> {
  // Unlocked, only to learn whose they are; the states that count are read once the accounts are locked.
  const found = await findInvoices(tx, invoiceIds);
  const accounts = await lockAccounts(
    tx,
    found.map(({ accountId }) => accountId),
  );
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  // Accounts are locked before invoices, as in preparing, so that the two never wait for each other.
  const locked = new Map((await lockInvoices(tx, invoiceIds)).map((invoice) => [invoice.id, invoice]));
  const drafts = [...new Set(invoiceIds)].flatMap((id) => {
    const invoice = locked.get(id);
    return invoice?.state === 'DRAFT' ? [invoice] : [];
  });
  const refused = await findMovedRates(tx, drafts, accountOf, scope);
  const ready = await refreshDrafts(
    tx,
    drafts.filter(({ id }) => !refused.has(id)),
    { now: scope.now, refused },
  );
  const issues = await issueReady(tx, ready, accountOf, scope);
  const rows = new Map([...locked, ...ready.map((draft) => [draft.id, draft] as const)]);
  return answer(invoiceIds, { rows, refused, issues: new Map(issues.map((issue) => [issue.id, issue])) });
}

async function issueReady(
  tx: Db,
  drafts: readonly InvoiceRow[],
  accountOf: ReadonlyMap<string, AccountRow>,
  scope: IssueScope,
): Promise<readonly Issue[]> {
  if (drafts.length === 0) return [];
  const dated = drafts.flatMap((draft) => {
    const account = accountOf.get(draft.accountId);
    const customer = account && scope.customers?.get(account.customerId);
    const language = customer ? documentLanguageOf(customer.language) : null;
    const buyer = account && customer ? buyerOf(customer, account) : null;
    return account ? [{ ...dateDraft(draft, account, scope.now), buyer, language, seller: scope.seller ?? null }] : [];
  });
  await tellReasons(tx, dated);
  // From here on what these lines demand is no longer unbilled.
  await markUsageInvoiced(tx, drafts);
  const paid = await payByCredit(tx, drafts, scope.now);
  // Last, so that others wait for the series as shortly as can be.
  const issues = await numberDrafts(
    tx,
    dated.map((each) => (paid.has(each.id) ? { ...each, state: 'PAID' as const } : each)),
  );
  await markIssued(tx, issues);
  // With the commit, or not at all.
  await scope.publish?.(tx, issues.map(invoiceIssued), { now: scope.now, correlationId: newId() });
  return issues;
}

async function tellReasons(tx: Db, dated: readonly (Dated & { readonly language: string | null })[]): Promise<void> {
  const told = dated.flatMap(({ id, language }) => (language === null ? [] : [{ id, language }]));
  const reasons = documentLanguages.flatMap((language) =>
    ['VATEX-EU-AE', 'VATEX-EU-O'].map((code) => ({ language, reasonCode: code, reason: vatReasonOf(code, language) })),
  );
  await tellTaxReasons(tx, told, reasons);
}

async function markUsageInvoiced(tx: Db, drafts: readonly InvoiceRow[]): Promise<void> {
  const accountOf = new Map(drafts.map(({ id, accountId }) => [id, accountId]));
  const lines = await findLines(tx, [...accountOf.keys()]);
  const usage = lines.flatMap(({ rateKey, ...line }) =>
    rateKey ? [{ ...line, rateKey, accountId: accountOf.get(line.invoiceId) ?? '' }] : [],
  );
  await addInvoiced(tx, usage);
}

/** @returns the drafts that are paid whole. */
async function payByCredit(tx: Db, drafts: readonly InvoiceRow[], now: Date): Promise<ReadonlySet<string>> {
  const credits = await findOpenCredits(
    tx,
    drafts.map(({ accountId }) => accountId),
  );
  const payables = drafts.map(({ id, accountId, totalMinor }) => ({ id, accountId, openMinor: totalMinor }));
  const applied = applyCredit(credits, payables);
  await insertAppliedCredits(tx, applied, now);
  const sumOf = (id: string) =>
    applied.reduce((sum, { invoiceId, amountMinor }) => (invoiceId === id ? sum + amountMinor : sum), 0n);
  return new Set(payables.filter(({ id, openMinor }) => sumOf(id) === openMinor).map(({ id }) => id));
}

interface Issued {
  readonly rows: ReadonlyMap<string, InvoiceRow>;
  readonly refused: Refused;
  readonly issues: ReadonlyMap<string, Issue>;
}

function answer(invoiceIds: readonly string[], { rows, refused, issues }: Issued): readonly Outcome<InvoiceRow>[] {
  return invoiceIds.map((id, index) => {
    const invoice = rows.get(id);
    const issue = issues.get(id);
    const reason = refused.get(id);
    if (!invoice) return refuse('INVOICE_UNKNOWN', `there is no invoice ${id}`, [String(index)]);
    if (reason) return refuse(reason.code, reason.message, [String(index)]);
    // Of one that is named twice the first is issued, and the second finds it so.
    if (issue && invoiceIds.indexOf(id) === index) return accept({ ...invoice, ...issue });
    return refuse('INVOICE_ALREADY_ISSUED', 'the invoice is issued already', [String(index)]);
  });
}
