import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { wakeRatingOf } from '@switchboard/billing/calls/rating-worker';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { addWaitingLegs, memoryOf, untilRated, withBilling } from './billing-database.mjs';
import { startProduct } from './product.mjs';
import { explain, planOf, report } from './results.mjs';

const SEED = 7;
const CUSTOMERS = 100;
/** Legs that are rated first and not measured: code that runs for the first time is slow. */
const WARM_UP = 20_000;
const BILLING = 'billing/dist/main.js';
const TAKEN_BACK = new Error('taken back');

/** How fast the rating worker charges what waits, beside PostgreSQL's COPY of the same charges, and with what memory. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { calls: { type: 'string', default: '100000,1000000' } } });
  const product = await startProduct();
  try {
    await product.run('seed', '--customers', String(CUSTOMERS), '--seed', String(SEED));
    const rows = [];
    await withBilling(product.dataDir, async ({ sql, ownerUrl, billing }) => {
      const wake = () => billing.database.pool.transaction((tx) => wakeRatingOf(billing)(tx));
      const counts = [WARM_UP, ...values.calls.split(',').map(Number)];
      for (const [index, count] of counts.entries()) {
        const span = spanOf(index, counts.length);
        await addWaitingLegs(sql, count, { ...span, wake });
        const seconds = (await untilRated(sql)) / 1_000;
        if (count === WARM_UP) continue;
        const peak = memoryOf(product, BILLING);
        const copySeconds = (await copyCharges({ sql, ownerUrl }, span)) / 1_000;
        rows.push(...rowsOf(count, { seconds, copySeconds, peak }));
        console.log(rows.slice(-5).join('\n'));
      }
      report('rating', rows, await plansOf(sql));
    });
  } finally {
    await product.stop();
  }
}

function rowsOf(count, { seconds, copySeconds, peak }) {
  const share = ((copySeconds / seconds) * 100).toFixed(0);
  return [
    [`${count} legs of ${CUSTOMERS} customers to charges`, `${seconds.toFixed(1)} s, ${rate(count, seconds)} a second`],
    ['the same charges by COPY, same indexes', `${copySeconds.toFixed(1)} s, ${rate(count, copySeconds)} a second`],
    ['rating against COPY', `${share} % (aim: 33 % at least)`],
    ['load of the machine in the last minute', loadavg()[0].toFixed(1)],
    [`peak memory of billing after ${count}`, `${peak} MB`],
  ];
}

/** The run's part of the month to come, of which there is no usage yet: legs arrive in order of their start, as they do. */
function spanOf(index, count) {
  const now = new Date();
  const month = (offset) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1);
  const at = (part) => new Date(month(1) + (part / count) * (month(2) - month(1)));
  return { from: at(index), to: at(index + 0.95) };
}

function rate(count, seconds) {
  return Math.round(count / seconds).toLocaleString('en');
}

/** Loads the charges of the span into a table of the same shape by COPY; returns the milliseconds that it took. */
async function copyCharges({ sql, ownerUrl }, { from, to }) {
  const ofSpan = `select * from charges where began_at >= '${from.toISOString()}' and began_at < '${to.toISOString()}'`;
  // The products' own driver cannot end a COPY under all circumstances.
  const client = new Client(ownerUrl);
  await client.connect();
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-copy-'));
  const file = join(folder, 'charges.copy');
  try {
    await pipeline(client.query(copyTo(`copy (${ofSpan}) to stdout`)), createWriteStream(file));
    await sql.unsafe(`drop table if exists charges_copied;
      create table charges_copied (like charges including all) partition by range (began_at);
      ${await partitionsOf(sql)}`);
    const began = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom('copy charges_copied from stdin')));
    return performance.now() - began;
  } finally {
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function partitionsOf(sql) {
  const parts = await sql`
    select relname as name, pg_get_expr(relpartbound, oid) as bound from pg_class
    where oid in (select inhrelid from pg_inherits where inhparent = 'charges'::regclass)`;
  return parts.map(({ name, bound }) => `create table ${name}_copied partition of charges_copied ${bound};`).join('\n');
}

/** How PostgreSQL runs the statement that rating begins with; what it takes is taken back. */
async function plansOf(sql) {
  const plans = [];
  await sql
    .begin(async (tx) => {
      const usage = tx`call_record_id, kind, conference_id, customer_id, service_code, access_type_code, country_code,
        remote_number, joined_at, left_at, answered, quantity`;
      await tx`insert into waiting_calls (${usage}) select ${usage} from received_calls order by joined_at desc limit 20000`;
      const [{ customer_id: customerId }] = await tx`select customer_id from waiting_calls limit 1`;
      const taken = await tx.unsafe(
        `${explain} delete from waiting_calls where ctid = any(array(
          select call.place from unnest(array[$1::uuid]) as customer(id), lateral (
            select ctid as place from waiting_calls where customer_id = customer.id
            order by joined_at limit 2000 for update skip locked) as call limit 2000)) returning *`,
        [customerId],
      );
      plans.push(["a customer's calls are taken out of those that wait", planOf(taken)]);
      throw TAKEN_BACK;
    })
    .catch((error) => {
      if (error !== TAKEN_BACK) throw error;
    });
  return plans;
}
