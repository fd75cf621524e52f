import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { wakeRatingOf } from '@switchboard/billing/calls/rating-worker';
import { issueDueInvoices } from '@switchboard/billing/issuing/issue-due-invoices';
import { prepareEndedPeriods } from '@switchboard/billing/issuing/prepare-ended-periods';
import { createGraphClient } from '@switchboard/kit/graph-client';
import { addWaitingLegs, untilRated, withBilling } from './billing-database.mjs';
import { importCustomers } from './customers.mjs';
import { startProduct } from './product.mjs';
import { explain, planOf, quantile, report } from './results.mjs';

const LEGS_EACH = 5;
const READERS = 50;
const AT_ONCE = 200;
const seller = {
  ...{ number: null, name: 'Bench GmbH', lines: ['Street 1'], postalCode: '10115', city: 'Berlin', region: null },
  ...{ countryCode: 'DE', vatId: 'DE123456788', email: 'billing@bench.example', iban: 'DE02120300000000202051' },
  ...{ bic: 'BYLADEM1001', registration: 'HRB 0' },
};

/** How fast a month is invoiced, as if it were over, and what those notice who read meanwhile. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { accounts: { type: 'string', default: '10000' } } });
  const count = Number(values.accounts);
  const product = await startProduct();
  try {
    // Brings the catalogue and its list prices.
    await product.run('seed', '--customers', '1');
    await withBilling(product.dataDir, async ({ sql, billing, keys }) => {
      await importCustomers({ product, sql }, { prefix: 'INVOICES', count });
      const wake = () => billing.database.pool.transaction((tx) => wakeRatingOf(billing)(tx));
      await addWaitingLegs(sql, count * LEGS_EACH, { ...currentMonth(), wake });
      await untilRated(sql);
      await sql`vacuum analyze`;
      const ids = (await sql`select customer_id as id from billing_accounts order by id limit ${READERS}`).map(
        (row) => row.id,
      );
      const read = (during) => reading({ url: product.billingUrl, keys, customerIds: ids, pauseMs: 20 }, during);
      const idle = await read(() => delay(10_000));
      const plans = await plansOf(sql);
      const askGraph = createGraphClient('billing', { target: 'gateway', url: product.graphUrl, keys });
      const work = { database: billing.database, askGraph, now: afterMonth(), seller, wakeRating: async () => {} };
      const busy = await read(() => watchingLocks(sql, () => invoice(work)));
      report('invoices', [...rowsOf(busy.result, { idle, busy }), ...(await proofOf(sql))], plans);
    });
  } finally {
    await product.stop();
  }
}

/** Runs while a thread of its own reads; returns its latencies beside the result. */
async function reading(workerData, during) {
  const reader = new Worker(new URL('./reader.mjs', import.meta.url), { workerData });
  const result = await during();
  reader.postMessage('stop');
  const [latencies] = await once(reader, 'message');
  return { latencies, result };
}

/** Prepares and then issues, as the invoicing worker does at a month's end. */
async function invoice(work) {
  const began = performance.now();
  const prepared = await prepareEndedPeriods(work);
  const between = performance.now();
  const { issuedCount } = await issueDueInvoices(work);
  return { prepared, issuedCount, prepareMs: between - began, issueMs: performance.now() - between };
}

/** Runs beside a look at whoever waits for a lock, twenty times a second. */
async function watchingLocks(sql, run) {
  let [ended, looks, waiting] = [false, 0, 0];
  const looking = (async () => {
    while (!ended) {
      const [row] = await sql`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      looks += 1;
      waiting = Math.max(waiting, row.count);
      await delay(50);
    }
  })();
  const result = await run();
  ended = true;
  await looking;
  return { ...result, looks, waiting };
}

function rowsOf({ prepared, issuedCount, prepareMs, issueMs, looks, waiting }, { idle, busy }) {
  const rate = (count, ms) =>
    `${(ms / 1_000).toFixed(1)} s, ${Math.round(count / (ms / 1_000)).toLocaleString('en')} a second`;
  const told = ({ latencies }) =>
    `${quantile(latencies, 0.5).toFixed(1)} / ${quantile(latencies, 0.99).toFixed(1)} / ${Math.max(...latencies).toFixed(0)} ms (${latencies.length} reads)`;
  return [
    [`preparing ${prepared} invoices of ${LEGS_EACH} charges each`, rate(prepared, prepareMs)],
    [`issuing ${issuedCount} invoices`, rate(issuedCount, issueMs)],
    ['figures and invoices read before, median / p99 / most', told(idle)],
    ['figures and invoices read meanwhile, median / p99 / most', told(busy)],
    ['statements that waited for a lock, at most at once', `${waiting} (in ${looks} looks)`],
  ];
}

/** Numbers have no gaps, and what it takes to insert the same rows and nothing else. */
async function proofOf(sql) {
  const [gaps] =
    await sql`select count(*)::int as issued, max(last_number) - min(number) + 1 - count(*)::int as missing from (
      select split_part(number, '-', 2)::int as number, last_number from invoices
      join invoice_series on series = split_part(number, '-', 1) where number is not null) as numbered`;
  const parts = ['invoices', 'invoice_lines', 'invoice_taxes'];
  for (const part of parts) await sql.unsafe(`create table ${part}_again (like ${part} including all)`);
  const ids = (await sql`select id from invoices where prepared_at >= ${afterMonth()}`).map(({ id }) => id);
  const began = performance.now();
  for (let index = 0; index < ids.length; index += AT_ONCE) {
    const batch = ids.slice(index, index + AT_ONCE);
    await sql.begin(async (tx) => {
      for (const part of parts)
        await tx.unsafe(
          `insert into ${part}_again select * from ${part} where ${part === 'invoices' ? 'id' : 'invoice_id'} = any($1::uuid[])`,
          [batch],
        );
    });
  }
  const seconds = (performance.now() - began) / 1_000;
  return [
    ['numbers that are missing in the series', `${gaps.missing} of ${gaps.issued}`],
    [
      'limit: the same rows by INSERT ... SELECT alone',
      `${seconds.toFixed(1)} s, ${Math.round(ids.length / seconds).toLocaleString('en')} a second`,
    ],
  ];
}

/** How a batch of accounts' charges are found that are on no invoice, and the account's invoices that are read. */
async function plansOf(sql) {
  const accounts = await sql`select id from billing_accounts order by id limit ${AT_ONCE}`;
  const ids = accounts.map(({ id }) => id);
  const gathering = await sql.unsafe(
    `${explain} select charges.account_id, period_starts_at, service_code, access_type_code, country_code, rate_key, count(*),
      sum(amount_sixtieths) from charges join unnest($1::uuid[]) as gathering(account_id)
      on charges.account_id = gathering.account_id and charges.began_at < $2::text::timestamptz
    where invoice_line_id is null and kind = 'rate' and not reversed group by 1, 2, 3, 4, 5, 6`,
    [ids, afterMonth().toISOString()],
  );
  const reading = await sql.unsafe(
    `${explain} select * from invoices where account_id = $1 order by period_starts_at desc, id desc limit 3`,
    [ids[0]],
  );
  return [
    [`charges of ${AT_ONCE} accounts on no invoice`, planOf(gathering)],
    ["an account's newest invoices", planOf(reading)],
  ];
}

/** From the month's second hour until now, less what the longest leg takes. */
function currentMonth() {
  const now = new Date();
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1, 1));
  return { from, to: new Date(now.getTime() - 2 * 60 * 60 * 1_000) };
}

/** The third day after it. */
function afterMonth() {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 3));
}
