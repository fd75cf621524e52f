import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { createBenchBridge } from './bench-bridge.mjs';
import { withBilling } from './billing-database.mjs';
import { importCustomers } from './customers.mjs';
import { orderAndWait } from './flow-latency.mjs';
import { holdMany } from './flow-throughput.mjs';
import { parentOf } from './processes.mjs';
import { startProduct } from './product.mjs';
import { report } from './results.mjs';

const CUSTOMERS = 50;
const COMMIT_MS = 3_000;

/** From orders at the public door to invoices, and from calls on the bridge to charges: how soon, and how many at most. */
export async function run(args) {
  const options = {
    orders: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '300' },
    rate: { type: 'string', default: '100' },
  };
  const { values } = parseArgs({ args, options });
  const bridge = await createBenchBridge();
  const product = await startProduct({ environment: bridge.environment });
  try {
    await bridge.start(product.conferencingUrl);
    // Brings the catalogue and its list prices.
    await product.run('seed', '--customers', '1');
    await withBilling(product.dataDir, async ({ sql, runtimes, access }) => {
      const ordering = postgres(access.databases.conferencing.ownerUrl, { max: 2, onnotice: () => {} });
      const stage = { product, bridge, billing: sql, ordering, runtimes, roots: await rootsOf(sql, product, bridge) };
      try {
        report('flow', await measure(stage, { orders: +values.orders, seconds: +values.seconds, rate: +values.rate }));
      } finally {
        await ordering.end();
      }
    });
  } finally {
    bridge.ledger.stop();
    await product.stop();
    await bridge.stop();
  }
}

async function measure(stage, { orders, seconds, rate }) {
  const ask = await asking(stage.product);
  const commits = await commitsASecond(stage.billing);
  const rows = [['single-row commits a second of one connection to the same PostgreSQL, idle', commits]];
  if (orders > 0) {
    await importCustomers({ product: stage.product, sql: stage.billing }, { prefix: 'SINGLE', count: CUSTOMERS });
    await signPerConference(ask);
    rows.push(...(await orderAndWait(stage, { ask, count: orders, customerCount: CUSTOMERS })));
    rows.push(['load of the machine in the minute of the orders', loadavg()[0].toFixed(1)]);
  }
  if (seconds > 0) {
    await importCustomers({ product: stage.product, sql: stage.billing }, { prefix: 'MANY', count: CUSTOMERS });
    rows.push(...(await holdMany(stage, { seconds, rate })));
    rows.push(['load of the machine in the last minute', loadavg()[0].toFixed(1)]);
  }
  return rows;
}

async function rootsOf(sql, product, bridge) {
  const [{ pid }] = await sql`select pg_backend_pid() as pid`;
  return [product.pid, bridge.pid(), parentOf(pid)];
}

/** Asks the graph as a salesperson; throws what it answers with errors. */
async function asking({ graphUrl, run: command }) {
  const token = await command('token', 'salesperson');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return async (query, variables) => {
    const answer = await fetch(graphUrl, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = await answer.json();
    const refused = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
    if (errors || refused.length > 0) throw new Error(JSON.stringify(errors ?? refused));
    return data;
  };
}

const SIGN = `mutation ($draft: DraftContractInput!, $signature: SignContractInput!) {
  draftContract(input: $draft) { userErrors { code path } }
  signContract(input: $signature) { userErrors { code path } }
}`;

/** Contracts that have each conference invoiced by itself. */
async function signPerConference(ask) {
  for (let index = 1; index <= CUSTOMERS; index += 1) {
    const customerNumber = `SINGLE-${index}`;
    const number = `C-${customerNumber}`;
    const validity = { validFrom: '2026-01-01', timeZone: 'Europe/Berlin' };
    const terms = { currency: 'EUR', terms: { invoicing: 'PER_CONFERENCE' } };
    const draft = { idempotencyKey: randomUUID(), number, customerNumber, ...validity, ...terms };
    const signature = { idempotencyKey: randomUUID(), contractNumber: number, signedOn: '2026-01-01' };
    await ask(SIGN, { draft, signature });
  }
}

/** What the disk allows who commits one row after another. */
async function commitsASecond(sql) {
  await sql`create table bench_commits (id int)`;
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < COMMIT_MS) {
    await sql`insert into bench_commits values (${count})`;
    count += 1;
  }
  const seconds = (performance.now() - began) / 1_000;
  await sql`drop table bench_commits`;
  return Math.round(count / seconds).toLocaleString('en');
}
