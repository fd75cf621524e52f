import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type AccountRow, findAccounts, lockAccounts, lockCounting } from '../accounts/queries.js';
import { lockReceivedCalls } from '../calls/queries.js';
import { findLiveChargesOf, type LiveCharge } from '../charges/queries.js';
import { reverseCharges } from '../charges/reverse-charges.js';
import { issueCredit } from '../credit-notes/issue-credit.js';
import { issueReversalCredits } from '../credit-notes/issue-reversal-credits.js';
import { readInvoice } from '../credit-notes/read-invoice.js';
import { WORDS } from '../documents/document-words.js';
import { comesToNothing, creditableOf } from '../invoices/credit.js';
import { findInvoices, findLinesById, lockInvoices } from '../invoices/queries.js';
import { readReason } from '../invoices/reason.js';
import { requestRerating } from '../rates/request-rerating.js';
import { type DisputeRow, endDispute, findDisputes, parkDisputed } from './queries.js';

export interface Verdict {
  readonly disputeId: string;
  readonly verdict: 'UPHELD' | 'REJECTED';
  readonly finding: string;
}

export interface SettleScope {
  readonly now: Date;
  readonly subject: string;
  /** Tells the rating worker that there is something to do. */
  readonly wakeRating?: (tx: Db) => Promise<void>;
}

/**
 * Settles an objection. What is upheld is taken back: its charges are reversed, its records are charged no more, and
 * what is invoiced of them is given back by credit notes. What is rejected goes on the next invoice.
 * Refuses `DISPUTE_UNKNOWN`, `DISPUTE_SETTLED` and `REASON_INVALID`.
 */
export async function settleDispute(tx: Db, given: Verdict, scope: SettleScope): Promise<Outcome<string>> {
  const finding = readReason(given.finding, 'finding');
  if (!finding.ok) return finding;
  const [seen] = await findDisputes(tx, [given.disputeId]);
  if (!seen) return refuse('DISPUTE_UNKNOWN', `there is no dispute ${given.disputeId}`, ['disputeId']);
  const account = await lockAccount(tx, seen);
  // Read again: somebody may have settled it before the account was locked.
  const [dispute = seen] = await findDisputes(tx, [seen.id]);
  if (dispute.state !== 'OPEN') return refuse('DISPUTE_SETTLED', 'the dispute is settled already', ['disputeId']);
  const { now, subject } = scope;
  await endDispute(tx, dispute.id, {
    state: given.verdict,
    finding: finding.value,
    settledBy: subject,
    settledAt: now,
  });
  if (given.verdict === 'UPHELD') await takeBack(tx, dispute, { ...scope, account });
  return accept(dispute.id);
}

/** In the order of those who rate: counting, then records, then the account. */
async function lockAccount(tx: Db, { accountId, callRecordId }: DisputeRow): Promise<AccountRow> {
  const owners = await findAccounts(tx, [accountId]);
  await lockCounting(
    tx,
    owners.map(({ customerId }) => customerId),
  );
  await lockReceivedCalls(tx, listOf(callRecordId));
  const [account] = await lockAccounts(tx, [accountId]);
  if (!account) throw new Error(`a dispute is of account ${accountId}, which is not there`);
  return account;
}

async function takeBack(
  tx: Db,
  dispute: DisputeRow,
  scope: SettleScope & { readonly account: AccountRow },
): Promise<void> {
  const { now, account, wakeRating = async () => {} } = scope;
  const live = await findLiveChargesOf(tx, {
    ...{
      ids: listOf(dispute.chargeId),
      recordIds: listOf(dispute.callRecordId),
      lineIds: listOf(dispute.invoiceLineId),
    },
  });
  await reverseCharges(tx, live, now);
  await parkDisputed(tx, recordsOf(dispute, live), now);
  const lineIds = live.flatMap(({ invoiced, invoiceLineId }) => (invoiced && invoiceLineId ? [invoiceLineId] : []));
  // What is set aside stays owed, and the invoicing worker tells of it.
  await issueReversalCredits(tx, [...new Set(lineIds)], { now, reasonCode: 'DISPUTE_UPHELD' });
  if (dispute.invoiceLineId !== null) await creditRest(tx, dispute.invoiceLineId, scope);
  // What allowances and tiers lost with it is due to the period's other usage.
  const [first] = live.map(({ beganAt }) => beganAt.toISOString().slice(0, 10)).toSorted();
  const requests = first ? [{ customerId: account.customerId, ratesVersion: 0, fromDay: first, requestedAt: now }] : [];
  await requestRerating(tx, requests, wakeRating);
}

function recordsOf({ callRecordId }: DisputeRow, live: readonly LiveCharge[]): readonly string[] {
  return [...new Set([...listOf(callRecordId), ...live.map((charge) => charge.callRecordId)])];
}

/** What no charge accounts for: a commitment's line, or cents that were rounded up. */
async function creditRest(tx: Db, lineId: string, { now, account }: SettleScope & { readonly account: AccountRow }) {
  const [line] = await findLinesById(tx, [lineId]);
  const [found] = line ? await findInvoices(tx, [line.invoiceId]) : [];
  const [invoice] = found ? await lockInvoices(tx, [found.id]) : [];
  if (!line || !invoice || invoice.state === 'VOID') return;
  const read = await readInvoice(tx, invoice.id);
  const asked = creditableOf(read.creditable, read.earlier).filter(({ position }) => position === line.position);
  const credit = {
    invoice,
    account,
    read,
    asked,
    reasonCode: 'DISPUTE_UPHELD' as const,
    reason: WORDS.en.creditReasons.DISPUTE_UPHELD,
  };
  const issued = await issueCredit(tx, credit, now);
  // All that is asked for is what is left of the line.
  if (!issued.ok && !comesToNothing(issued))
    throw new Error(`line ${lineId} cannot be credited: ${issued.refusals[0]?.code}`);
}

function listOf(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}
