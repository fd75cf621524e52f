import { readdirSync, readFileSync } from 'node:fs';
import { parseSigningKeys } from '@switchboard/kit/signing';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { withDatabases } from '@switchboard/launcher/postgres/with-databases';
import { readSettings } from '@switchboard/launcher/settings';
import postgres from 'postgres';

/** Runs on billing's database of a running product, as its owner, with what wakes billing's workers. */
export function withBilling(dataDir, run) {
  const settings = readSettings({ ...process.env, DATA_DIR: dataDir });
  const options = { log: () => {}, signal: new AbortController().signal };
  return withDatabases(settings, options, async (access) => {
    const sql = postgres(access.databases.billing.ownerUrl, { max: 2, onnotice: () => {} });
    const runtimes = await openRuntimes(access);
    try {
      const keys = parseSigningKeys(access.signingKeys);
      const { billing } = runtimes;
      return await run({ sql, ownerUrl: access.databases.billing.ownerUrl, billing, keys, runtimes, access });
    } finally {
      await runtimes.close();
      await sql.end();
    }
  });
}

/** As many legs as a conference of the demo data has, more or less. */
const LEGS = 5;

/**
 * Makes legs in conferences of five, evenly spread over the span and the accounts' customers, with ids as the product
 * makes them, and commits them as waiting together with what wakes the rating worker.
 */
export async function addWaitingLegs(sql, count, { from, to, wake, customer = null }) {
  await sql.begin(async (tx) => {
    await tx`create temporary table leg on commit drop as
      select uuidv7(joined_at - now()) as id, conference_id, customer_id, access_type, joined_at, seconds
      from (
        select uuidv7(began_at - now()) as conference_id, began_at, customer.ids[1 + c % cardinality(customer.ids)] as customer_id, c
        from generate_series(0, (${count}::int - 1) / ${LEGS}) as c,
          -- To the millisecond, as instants come from the product.
          date_trunc('milliseconds', ${from}::timestamptz
            + c::float8 * ${LEGS} / ${count} * (${to}::timestamptz - ${from}::timestamptz)) as began_at,
          (select array_agg(customer_id order by number) as ids from billing_accounts
            where currency = 'EUR' and (${customer}::text is null or number = ${customer})) as customer
      ) as conference, generate_series(0, ${LEGS - 1}) as l, lateral (select c * ${LEGS} + l as i) as place,
        lateral (select began_at + l * interval '7 seconds' as joined_at,
          (array['local', 'toll-free', 'web'])[1 + i % 3] as access_type, 1 + (i * 7919::bigint) % 5400 as seconds) as told
      where i < ${count}`;
    await tx`select ensure_month_partitions(array_agg(distinct date_trunc('month', joined_at))) from leg`;
    await tx`insert into call_record_keys select id, joined_at, conference_id from leg`;
    const usage = tx`id, conference_id, customer_id, 'audio-conference', access_type, 'DE',
      joined_at, joined_at + seconds * interval '1 second'`;
    const columns = tx`call_record_id, conference_id, customer_id, service_code, access_type_code, country_code, joined_at, left_at`;
    await tx`insert into received_calls (${columns}, received_at) select ${usage}, now() from leg`;
    await tx`insert into waiting_calls (${columns}) select ${usage} from leg`;
  });
  await sql`analyze received_calls, waiting_calls`;
  await wake();
}

/** Waits until no call waits; returns the milliseconds since it was called. */
export async function untilRated(sql, timeoutMs = 900_000) {
  const began = performance.now();
  for (;;) {
    const [waiting] = await sql`select 1 from waiting_calls order by customer_id, joined_at limit 1`;
    const elapsed = performance.now() - began;
    if (!waiting) return elapsed;
    if (elapsed > timeoutMs) throw new Error('the rating worker does not come to an end; see its log');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Peak memory of the product's process whose command line ends with the text, in MB. */
export function memoryOf({ pid: parent }, commandEnd) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = readOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    const status = readOf(`/proc/${pid}/status`);
    const of = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    if (command.endsWith(commandEnd) && of('PPid') === parent) return Math.round(of('VmHWM') / 1024);
  }
  throw new Error(`no process runs ${commandEnd}`);
}

function readOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended meanwhile, or is another's.
    return '';
  }
}
