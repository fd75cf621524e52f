import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { startProduct } from './product.mjs';
import { quantile, report } from './results.mjs';

const PROFILE = readFileSync(new URL('../world/customer-profile.graphql', import.meta.url), 'utf8');
/** The least that any gateway could do: one field of one system, with all of HTTP, token, plan and signature. */
const LEAST = 'query Least($number: String!) { customer(number: $number) { number } }';

const WARM_UP = 500;
const MEASURED = 2_000;
const CONNECTIONS = 8;
const SEED = 7;

export async function run(args) {
  const { values } = parseArgs({ args, options: { customers: { type: 'string', default: '10000' } } });
  const customers = Number(values.customers);
  const product = await startProduct();
  try {
    const seeded = await product.run('seed', '--customers', String(customers), '--seed', String(SEED));
    const token = await product.run('token', 'salesperson');
    const measure = (query) => measureLatency(product.graphUrl, { query, token, customers });
    const least = await measure(LEAST);
    const profile = await measure(PROFILE);
    const alone = await measureLatency(product.graphUrl, { query: PROFILE, token, customers, connections: 1 });
    report('profile', [
      [`seeding ${customers} customers`, seeded],
      ['profile, 1 connection, median / p95', `${alone.median} / ${alone.p95} ms`],
      [`profile, ${CONNECTIONS} connections, median / p95`, `${profile.median} / ${profile.p95} ms`],
      [`profile, ${CONNECTIONS} connections, requests a second`, profile.perSecond],
      [`one field of one system, ${CONNECTIONS} connections, median / p95`, `${least.median} / ${least.p95} ms`],
      [
        'profile (4 systems) against one field of one system, by median',
        `${(profile.median / least.median).toFixed(1)}x`,
      ],
    ]);
  } finally {
    await product.stop();
  }
}

async function measureLatency(graphUrl, { query, token, customers, connections = CONNECTIONS }) {
  const { origin, pathname } = new URL(graphUrl);
  const pool = new Pool(origin, { connections });
  const ask = async (index) => {
    const number = `S${SEED}-${String(((index * 7_919) % customers) + 1).padStart(6, '0')}`;
    const began = performance.now();
    const { body } = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { number } }),
    });
    const { data, errors } = await body.json();
    if (errors || data.customer?.number === undefined) throw new Error(`${number}: ${JSON.stringify(errors ?? data)}`);
    return performance.now() - began;
  };
  await inParallel(WARM_UP, connections, ask);
  const began = performance.now();
  const latencies = await inParallel(MEASURED, connections, ask);
  const seconds = (performance.now() - began) / 1_000;
  await pool.close();
  const round = (value) => Number(value.toFixed(1));
  return {
    median: round(quantile(latencies, 0.5)),
    p95: round(quantile(latencies, 0.95)),
    perSecond: Math.round(MEASURED / seconds),
  };
}

async function inParallel(count, workers, run) {
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < count) results.push(await run(next++));
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}
