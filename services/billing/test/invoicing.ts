import { newId } from '@switchboard/kit/ids';
import type { Outcome } from '@switchboard/kit/refusal';
import { sql } from 'drizzle-orm';
import { prepareInvoices } from '../src/invoices/prepare-invoices.js';
import { issueInvoices } from '../src/issuing/issue-invoices.js';
import { recordPayments } from '../src/payments/record-payments.js';
import { type BillingAlone, type CallRecord, contractRate } from './billing-alone.js';

/** Accounts with rated calls, and their invoices, made by the system's own acts. */
export function invoicingOf(billing: BillingAlone) {
  const idOf = async (number: string) => {
    const [row] = await billing.rows<{ id: string }>(sql`select id from billing_accounts where number = ${number}`);
    return row?.id ?? '';
  };
  const prepare = (asked: readonly { accountId: string; within: string }[]) =>
    billing.write((tx) =>
      prepareInvoices(
        tx,
        asked.map(({ accountId, within }) => ({ accountId, within: new Date(within) })),
        { now: billing.now() },
      ),
    );
  return {
    prepare,
    /** An account that was charged 0.06 (or the price given) a minute for the calls. */
    async chargedAccount(calls: readonly CallRecord[], { countryCode = 'DE', unitPrice = '0.06' } = {}) {
      const { customerId, number } = await billing.openAccount({ countryCode });
      const currency = countryCode === 'US' ? 'USD' : 'EUR';
      await billing.receive(customerId, calls);
      await billing.rate(calls, [contractRate(customerId, { unitPrice, currency })]);
      return { customerId, number, accountId: await idOf(number) };
    },
    /** Many accounts at once, each charged for its own calls at the list price. */
    async chargedAccounts(count: number, callsOf: () => readonly CallRecord[]) {
      const ends = Array.from({ length: count }, () => ({ customerId: newId(), calls: callsOf() }));
      await billing.openAccounts(ends.map(({ customerId }) => customerId));
      await billing.receiveAll(ends.map(({ customerId, calls }) => ({ customerId, callRecords: calls })));
      await billing.rate(ends.flatMap(({ calls }) => calls));
      const ids = sql.param(ends.map(({ customerId }) => customerId));
      return billing.rows<{ accountId: string; customerId: string }>(
        sql`select id as "accountId", customer_id as "customerId" from billing_accounts where customer_id = any(${ids}::uuid[])`,
      );
    },
    async draft(accountId: string, within: string) {
      const [outcome] = await prepare([{ accountId, within }]);
      return doneOf(outcome);
    },
    issue: (ids: readonly string[]) => billing.write((tx) => issueInvoices(tx, ids, { now: billing.now() })),
    pay: (payments: Parameters<typeof recordPayments>[1]) =>
      billing.write((tx) => recordPayments(tx, payments, { now: billing.now() })),
  };
}

export function doneOf<Value>(outcome: Outcome<Value> | undefined): Value {
  if (!outcome?.ok) throw new Error(`refused: ${JSON.stringify(outcome?.refusals)}`);
  return outcome.value;
}

/** What became of each: `done`, or the code of the refusal. */
export function codesOf(outcomes: readonly Outcome<unknown>[]): readonly string[] {
  return outcomes.map((outcome) => (outcome.ok ? 'done' : (outcome.refusals[0]?.code ?? '')));
}
