import { type SystemName, systemNames, type World } from '../world/world.js';
import { findUnsettled, producers } from './ledger.js';
import type { Done } from './work.js';

export type FindingKind = 'lost' | 'doubled' | 'wrong' | 'stuck';

/** A breach of what must hold, and how often. */
export interface Finding {
  readonly kind: FindingKind;
  readonly what: string;
  readonly count: number;
}

/** Compares what was asked for with what the databases hold, without asking the product. */
export async function check(world: World, done: Done): Promise<readonly Finding[]> {
  const findings = await Promise.all([
    checkCustomers(world, done),
    checkLegs(world, done),
    checkEvents(world),
    checkPeriods(world),
    checkRest(world),
  ]);
  return findings.flat().filter(({ count }) => count > 0);
}

async function checkCustomers({ sql }: World, { numbers }: Done): Promise<readonly Finding[]> {
  const customers = await sql.sales`select id, number from customers`;
  const accounts = await sql.billing`select customer_id as id from billing_accounts`;
  const ids = customers.map(({ id }) => String(id));
  return [
    ...compare('customer', numbers, textsOf(customers, 'number')),
    ...compare('account', ids, textsOf(accounts, 'id')),
  ];
}

async function checkLegs({ sql }: World, { legCount }: Done): Promise<readonly Finding[]> {
  const records = textsOf(await sql.conferencing`select id from call_records`, 'id');
  const charges = textsOf(
    await sql.billing`
    select call_record_id as id from charges where usage_kind = 'LEG' and kind = 'rate' and not reversed`,
    'id',
  );
  return [
    { kind: 'lost', what: 'call record', count: Math.max(0, legCount - records.length) },
    { kind: 'doubled', what: 'call record', count: Math.max(0, records.length - legCount) },
    ...compare('charge', records, charges),
  ];
}

/** Each event was taken exactly once, however often it was told. */
async function checkEvents({ sql }: World): Promise<readonly Finding[]> {
  const sent = await Promise.all(
    producers.map((name) => sql[name]`select data->>'id' as id from pgboss.job where name = 'to-billing'`),
  );
  const taken = await sql.billing`select data->>'id' as id from pgboss.job where name = 'inbox'`;
  return compare('event', textsOf(sent.flat(), 'id'), textsOf(taken, 'id'));
}

/** Totals are kept beside the charges: both must tell the same. */
async function checkPeriods({ sql }: World): Promise<readonly Finding[]> {
  const totals = await sql.billing`
    with summed as (
      select account_id, period_starts_at, service_code, access_type_code, country_code, rate_key,
        sum(billed_seconds)::bigint as billed_seconds, count(*)::int as call_count, sum(amount_sixtieths) as amount
      from charges where kind = 'rate' and not reversed group by 1, 2, 3, 4, 5, 6
    ), kept as (
      select account_id, period_starts_at, service_code, access_type_code, country_code, rate_key,
        billed_seconds, call_count, amount_sixtieths
      from period_totals where call_count <> 0
    )
    (table summed except table kept) union all (table kept except table summed)`;
  const counts = await sql.billing`
    with counted as (
      select account_id, period_starts_at, service_code, access_type_code, count(distinct conference_id)::int
      from charges where kind = 'rate' and not reversed group by 1, 2, 3, 4
    ), kept as (
      select account_id, period_starts_at, service_code, access_type_code, conference_count
      from period_conference_counts where conference_count <> 0
    )
    (table counted except table kept) union all (table kept except table counted)`;
  return [
    { kind: 'wrong', what: 'period total', count: totals.length },
    { kind: 'wrong', what: 'conference count', count: counts.length },
  ];
}

async function checkRest(world: World): Promise<readonly Finding[]> {
  const dead = await Promise.all(systemNames.map((name) => countDeadLetters(world, name)));
  const unsettled = await findUnsettled(world);
  return [
    { kind: 'stuck', what: 'dead letter', count: dead.reduce((sum, count) => sum + count, 0) },
    ...unsettled.map((what) => ({ kind: 'stuck', what, count: 1 }) as const),
  ];
}

async function countDeadLetters({ sql }: World, name: SystemName): Promise<number> {
  const [row] = await sql[name]`select count(*)::int from pgboss.job where name = 'dead-letters'`;
  return row?.count ?? 0;
}

/** Each of `wanted` is to be found once, and nothing else. */
function compare(what: string, wanted: readonly string[], found: readonly string[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
  const known = new Set(wanted);
  return [
    { kind: 'lost', what, count: [...known].filter((each) => !counts.has(each)).length },
    { kind: 'doubled', what, count: [...counts.values()].reduce((sum, count) => sum + count - 1, 0) },
    {
      kind: 'wrong',
      what: `${what} that nobody asked for`,
      count: [...counts.keys()].filter((each) => !known.has(each)).length,
    },
  ];
}

function textsOf(rows: readonly Record<string, unknown>[], column: string): readonly string[] {
  return rows.map((row) => String(row[column]));
}
