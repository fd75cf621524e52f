import { parseArgs } from 'node:util';
import { wakeRatingOf } from '@switchboard/billing/calls/rating-worker';
import { askBilling, FIGURES } from './ask-billing.mjs';
import { addWaitingLegs, untilRated, withBilling } from './billing-database.mjs';
import { customerOf, importCustomers } from './customers.mjs';
import { startProduct } from './product.mjs';
import { explain, planOf, quantile, report } from './results.mjs';

const FEW = 100;
const WARM_UP = 100;
const MEASURED = 1_000;
const [MANY_ACCOUNT, FEW_ACCOUNT] = ['B-FIGURES-1', 'B-FIGURES-2'];

/** How long the figures of the current period take of an account with many charges, beside one with few. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { calls: { type: 'string', default: '1000000' } } });
  const many = Number(values.calls);
  const product = await startProduct();
  try {
    // Brings the catalogue and its list prices.
    await product.run('seed', '--customers', '1');
    await withBilling(product.dataDir, async ({ sql, billing, keys }) => {
      await importCustomers({ product, sql }, { prefix: 'FIGURES', count: 2 });
      const wake = () => billing.database.pool.transaction((tx) => wakeRatingOf(billing)(tx));
      const span = { ...currentMonth(), wake };
      await addWaitingLegs(sql, FEW, { ...span, customer: FEW_ACCOUNT });
      await addWaitingLegs(sql, many, { ...span, customer: MANY_ACCOUNT });
      const seconds = (await untilRated(sql)) / 1_000;
      const ask = (customerId) => askBilling({ url: product.billingUrl, keys }, FIGURES, customerId);
      const latencies = await measure(sql, ask, many);
      const rows = [
        [`rating the one account's ${many} legs`, `${seconds.toFixed(0)} s`],
        [`figures of the account with ${many} charges, median / p95`, told(latencies.many)],
        [`figures of the account with ${FEW} charges, median / p95`, told(latencies.few)],
        ['the one against the other, by median', `${ratioOf(latencies)}x (limit: 2x)`],
      ];
      report('figures', rows, await plansOf(sql));
    });
  } finally {
    await product.stop();
  }
}

/** From the month's first instant until now, less what the longest leg takes. */
function currentMonth() {
  const now = new Date();
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1, 1));
  return { from, to: new Date(now.getTime() - 2 * 60 * 60 * 1_000) };
}

/** Asks of both in turn, one question at a time; the figures are those of all charges. */
async function measure(sql, ask, many) {
  const customers = { many: await customerOf(sql, MANY_ACCOUNT), few: await customerOf(sql, FEW_ACCOUNT) };
  const [{ sum }] = await sql`select sum(call_count)::int as sum from period_totals total
    join billing_accounts account on account.id = total.account_id where account.number = ${MANY_ACCOUNT}`;
  if (sum !== many) throw new Error(`${sum} of ${many} charges are in the totals`);
  const latencies = { many: [], few: [] };
  for (let index = 0; index < WARM_UP + MEASURED; index += 1) {
    for (const [name, customerId] of Object.entries(customers)) {
      const { ms, customer } = await ask(customerId);
      if (customer.currentBillingPeriod.unratedCallCount !== 0) throw new Error('calls wait');
      if (index >= WARM_UP) latencies[name].push(ms);
    }
  }
  return latencies;
}

function told(latencies) {
  return `${quantile(latencies, 0.5).toFixed(1)} / ${quantile(latencies, 0.95).toFixed(1)} ms`;
}

function ratioOf({ many, few }) {
  return (quantile(many, 0.5) / quantile(few, 0.5)).toFixed(2);
}

/** The statements whose work could grow with an account's charges. */
async function plansOf(sql) {
  const customerId = await customerOf(sql, MANY_ACCOUNT);
  const totals = await sql.unsafe(`${explain} select total.* from period_totals total join billing_accounts account
    on account.id = total.account_id where account.customer_id = '${customerId}'`);
  const unrated = await sql.unsafe(`${explain} select customer_id, count(*), min(left_at) from (
      select customer_id, left_at, kind from waiting_calls where customer_id = '${customerId}'
      union all select customer_id, left_at, kind from received_calls where customer_id = '${customerId}'
        and reason in ('RATE_MISSING', 'RATE_CURRENCY_DIFFERS', 'SERVICE_UNKNOWN', 'ACCESS_TYPE_UNKNOWN')
    ) as unrated where kind <> 'CONFERENCE' group by 1`);
  const conferences = await sql.unsafe(`${explain} select counted.* from period_conference_counts counted
    join billing_accounts account on account.id = counted.account_id where account.customer_id = '${customerId}'`);
  return [
    ['totals of the period', planOf(totals)],
    ['conferences of the period', planOf(conferences)],
    ['calls that wait for their price', planOf(unrated)],
  ];
}
