import type { Db } from '@switchboard/kit/database/open-database';
import { isId, newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { lockAccounts } from '../accounts/queries.js';
import { findCharges, findLiveChargesOf } from '../charges/queries.js';
import { findInvoices, findLinesById, markDraftsStale } from '../invoices/queries.js';
import { readReason } from '../invoices/reason.js';
import { findAccountOfRecord, findOpenDisputesOf, insertDispute } from './queries.js';

/** An objection: to exactly one of the three. */
export interface Objection {
  readonly callRecordId?: string | null | undefined;
  readonly chargeId?: string | null | undefined;
  readonly invoiceLineId?: string | null | undefined;
  readonly reason: string;
}

export interface DisputeScope {
  readonly now: Date;
  readonly subject: string;
}

/**
 * Notes a customer's objection: while it is open, nothing of it goes on an invoice, and a draft that has it is made anew
 * before it is issued. Refuses `DISPUTE_SUBJECT_INVALID`, `REASON_INVALID`, `CALL_RECORD_UNKNOWN`, `CHARGE_UNKNOWN`,
 * `CHARGE_REVERSED`, `LINE_UNKNOWN`, `LINE_NOT_ISSUED` and `DISPUTE_OPEN` when the same is disputed already.
 */
export async function openDispute(
  tx: Db,
  objection: Objection,
  { now, subject }: DisputeScope,
): Promise<Outcome<string>> {
  const reason = readReason(objection.reason);
  if (!reason.ok) return reason;
  const { callRecordId = null, chargeId = null, invoiceLineId = null } = objection;
  const named = [callRecordId, chargeId, invoiceLineId].filter((id) => id !== null);
  if (named.length !== 1)
    return refuse('DISPUTE_SUBJECT_INVALID', 'give one of callRecordId, chargeId and invoiceLineId');
  const about = { callRecordId, chargeId, invoiceLineId };
  const account = await findAccount(tx, about);
  if (!account.ok) return account;
  await lockAccounts(tx, [account.value]);
  // Again: it may have been taken back or made void before the account was locked.
  const still = await findAccount(tx, about);
  if (!still.ok) return still;
  if ((await findOpenDisputesOf(tx, about)).length > 0) return refuse('DISPUTE_OPEN', 'it is disputed already');
  const id = newId(now);
  await insertDispute(tx, {
    ...{ id, accountId: account.value, ...about, reason: reason.value, state: 'OPEN', openedAt: now },
    ...{ openedBy: subject, settledAt: null, settledBy: null, finding: null },
  });
  await markDraftsStale(tx, await findDraftsOf(tx, about));
  return accept(id);
}

interface Subject {
  readonly callRecordId: string | null;
  readonly chargeId: string | null;
  readonly invoiceLineId: string | null;
}

async function findAccount(tx: Db, { callRecordId, chargeId, invoiceLineId }: Subject): Promise<Outcome<string>> {
  if (callRecordId !== null) {
    const accountId = isId(callRecordId) ? await findAccountOfRecord(tx, callRecordId) : undefined;
    if (!accountId) return refuse('CALL_RECORD_UNKNOWN', 'billing knows no such record', ['callRecordId']);
    return accept(accountId);
  }
  if (chargeId !== null) {
    const [charge] = await findCharges(tx, [chargeId]);
    if (!charge) return refuse('CHARGE_UNKNOWN', 'there is no such charge', ['chargeId']);
    if (charge.kind === 'reversal' || charge.reversed)
      return refuse('CHARGE_REVERSED', 'the charge is taken back already', ['chargeId']);
    return accept(charge.accountId);
  }
  const [line] = await findLinesById(tx, [invoiceLineId ?? '']);
  const [invoice] = line ? await findInvoices(tx, [line.invoiceId]) : [];
  if (!invoice) return refuse('LINE_UNKNOWN', 'there is no such line', ['invoiceLineId']);
  if (invoice.state === 'DRAFT' || invoice.state === 'VOID')
    return refuse('LINE_NOT_ISSUED', 'its invoice demands nothing', ['invoiceLineId']);
  return accept(invoice.accountId);
}

async function findDraftsOf(tx: Db, { callRecordId, chargeId }: Subject): Promise<readonly string[]> {
  const ids = chargeId === null ? [] : [chargeId];
  const recordIds = callRecordId === null ? [] : [callRecordId];
  const live = await findLiveChargesOf(tx, { ids, recordIds });
  return live.flatMap(({ invoiceId, invoiced }) => (invoiceId && !invoiced ? [invoiceId] : []));
}
