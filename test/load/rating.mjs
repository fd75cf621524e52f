import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { wakeRatingOf } from '@switchboard/billing/calls/rating-worker';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { addWaitingLegs, memoryOf, untilRated, withBilling } from './billing-database.mjs';
import { startProduct } from './product.mjs';
import { report } from './results.mjs';

const SEED = 7;
const CUSTOMERS = 100;
const BILLING = 'billing/dist/main.js';

/** How fast the rating worker charges what waits, beside PostgreSQL's COPY of the same charges, and with what memory. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { calls: { type: 'string', default: '100000,1000000' } } });
  const product = await startProduct();
  try {
    await product.run('seed', '--customers', String(CUSTOMERS), '--seed', String(SEED));
    const rows = [];
    await withBilling(product.dataDir, async ({ sql, ownerUrl, billing }) => {
      const wake = () => billing.database.pool.transaction((tx) => wakeRatingOf(billing)(tx));
      for (const count of values.calls.split(',').map(Number)) {
        const before = await largestCharge(sql);
        await addWaitingLegs(sql, count, wake);
        const seconds = (await untilRated(sql)) / 1_000;
        const { peak } = memoryOf(BILLING);
        const copySeconds = (await copyCharges({ sql, ownerUrl }, before)) / 1_000;
        const share = ((copySeconds / seconds) * 100).toFixed(0);
        rows.push(
          [
            `${count} legs of ${CUSTOMERS} customers to charges`,
            `${seconds.toFixed(1)} s, ${rate(count, seconds)} a second`,
          ],
          [
            'the same charges by COPY, same indexes and trigger',
            `${copySeconds.toFixed(1)} s, ${rate(count, copySeconds)} a second`,
          ],
          ['rating against COPY', `${share} % (aim: 33 % at least)`],
          [`peak memory of billing after ${count}`, `${peak} MB`],
        );
      }
      rows.push(...(await plansOf(sql)));
    });
    report('rating', rows);
  } finally {
    await product.stop();
  }
}

function rate(count, seconds) {
  return Math.round(count / seconds).toLocaleString('en');
}

async function largestCharge(sql) {
  const [row] = await sql`select max(id::text) as id from charges`;
  return row.id ?? '00000000-0000-0000-0000-000000000000';
}

/** Loads the charges made since into a table of the same shape by COPY; returns the milliseconds that it took. */
async function copyCharges({ sql, ownerUrl }, since) {
  // The products' own driver cannot end a COPY under all circumstances.
  const client = new Client(ownerUrl);
  await client.connect();
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-copy-'));
  const file = join(folder, 'charges.copy');
  try {
    await pipeline(
      client.query(copyTo(`copy (select * from charges where id > '${since}') to stdout`)),
      createWriteStream(file),
    );
    await sql.unsafe(`drop table if exists charges_copied;
      create table charges_copied (like charges including all) partition by range (began_at);
      create trigger charges_copied_are_immutable before update or delete on charges_copied
        for each row execute function refuse_change_of_charge();
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

/** How PostgreSQL runs the statements that rating spends its time in. */
async function plansOf(sql) {
  const [{ id }] = await sql`select customer_id as id from billing_accounts limit 1`;
  const waiting = await planOf(sql`explain (costs off) select * from received_calls where status = 'waiting'
    and customer_id = ${id} order by customer_id, joined_at limit 2000 for update skip locked`);
  return [['plan: the calls that wait', waiting]];
}

async function planOf(query) {
  const lines = (await query).map((row) => row['QUERY PLAN'].trim());
  return lines.slice(0, 8).join(' / ');
}
