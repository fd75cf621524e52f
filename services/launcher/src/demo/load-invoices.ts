import { findAccountsOfCustomers } from '@switchboard/billing/accounts/queries';
import type { KnownCustomers } from '@switchboard/billing/contracts/contract';
import { prepareInvoices } from '@switchboard/billing/invoices/prepare-invoices';
import type { SellerSnapshot } from '@switchboard/billing/invoices/queries';
import { issueInvoices } from '@switchboard/billing/issuing/issue-invoices';
import { recordPayments } from '@switchboard/billing/payments/record-payments';
import type { Db } from '@switchboard/kit/database/open-database';
import type { Publish } from '@switchboard/kit/events/outbox';
import { toMoney } from '@switchboard/kit/money';
import { act } from './act.js';
import { type Month, monthsUpTo } from './months.js';
import type { Progress } from './progress.js';
import { randomOf } from './random.js';
import { readBuyers } from './read-buyers.js';
import { requireDone } from './require-done.js';
import type { Runtimes } from './runtimes.js';
import { stepsOf } from './steps.js';

export interface InvoicesLoad {
  readonly seed: number;
  readonly now: Date;
  readonly progress: Progress;
  /** Who bills. */
  readonly seller: SellerSnapshot;
  /** Whether the last month's invoices go out to their customers; older ones did long ago. */
  readonly areDelivered?: boolean;
}

const MONTHS_BILLED = 3;
const CUSTOMERS_PER_STEP = 200;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** From the period's end to the day of issue, and from that to the day on which most customers pay. */
const DAYS = { grace: 2, payment: 9 } as const;
/** In percent: older months are all but paid, the last one in part. */
const PAID = { older: 93, last: 55 } as const;

/**
 * Bills the customers' last three months, each two days after its end; what would be issued only after `now` stays a
 * draft. Most invoices are paid. Months that are billed already change nothing.
 * @returns how many invoices were made.
 */
export async function loadInvoices(
  { billing, sales }: Pick<Runtimes, 'billing' | 'sales'>,
  customerIds: readonly string[],
  load: InvoicesLoad,
): Promise<number> {
  let count = 0;
  const months = monthsUpTo(load.now, MONTHS_BILLED).slice(0, MONTHS_BILLED);
  for (const [index, month] of months.entries()) {
    const isLast = index === months.length - 1;
    const billed = { ...load, month, paidPercent: isLast ? PAID.last : PAID.older };
    for (const ids of stepsOf(customerIds, CUSTOMERS_PER_STEP)) {
      const customers = await readBuyers(sales, ids);
      count += await act(billing, (tx, { publish }) =>
        billMonth(tx, customers, { ...billed, ...(isLast && load.areDelivered && { publish }) }),
      );
      load.progress.tell(`${count} invoices up to ${month.label}`);
    }
  }
  return count;
}

interface MonthLoad extends InvoicesLoad {
  readonly month: Month;
  readonly paidPercent: number;
  /** Absent where nobody is told of the invoices. */
  readonly publish?: Publish;
}

async function billMonth(tx: Db, customers: KnownCustomers, load: MonthLoad): Promise<number> {
  const { month, now, seller, publish } = load;
  const issuedAt = new Date(month.endsAt.getTime() + (DAYS.grace + 0.5) * DAY_MS);
  const preparedAt = issuedAt < now ? issuedAt : now;
  const within = new Date((month.startsAt.getTime() + month.endsAt.getTime()) / 2);
  const accounts = await findAccountsOfCustomers(tx, [...customers.keys()]);
  const asked = accounts.map(({ id }) => ({ accountId: id, within }));
  const contracts = [...customers.values()].flatMap((customer) => customer.contracts);
  const prepared = await prepareInvoices(tx, asked, { now: preparedAt, contracts });
  requireDone(prepared, ['NOTHING_TO_INVOICE']);
  const drafts = prepared.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  if (issuedAt > now || drafts.length === 0) return drafts.length;
  const issued = await issueInvoices(
    tx,
    drafts.map(({ id }) => id),
    { now: issuedAt, customers, seller, publish },
  );
  // Where somebody has just changed rates the charges are priced again first; billing issues those by itself.
  requireDone(issued, ['RATES_MOVED']);
  const demanded = issued.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  await payMost(tx, demanded, { ...load, paidAt: new Date(issuedAt.getTime() + DAYS.payment * DAY_MS) });
  return drafts.length;
}

interface Issued {
  readonly id: string;
  readonly accountId: string;
  readonly totalMinor: bigint;
  readonly currency: string;
}

async function payMost(
  tx: Db,
  invoices: readonly Issued[],
  { seed, month, paidPercent, paidAt, now }: MonthLoad & { readonly paidAt: Date },
): Promise<void> {
  if (paidAt > now) return;
  const paid = invoices.filter(
    ({ totalMinor }, index) => totalMinor > 0n && randomOf(seed, `paid ${month.label} ${index}`).chance(paidPercent),
  );
  const payments = paid.map(({ id, totalMinor, currency }) => ({
    invoiceId: id,
    amount: toMoney(totalMinor, currency),
    reference: `demo payment of ${id}`,
  }));
  requireDone(await recordPayments(tx, payments, { now: paidAt }));
}
