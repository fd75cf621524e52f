import { systemNames, type World } from '../world/world.js';
import { compare, type Finding, textsOf } from './findings.js';
import { producers } from './ledger.js';

/** Each event was taken exactly once, however often it was told. */
export async function checkEvents({ sql }: World): Promise<readonly Finding[]> {
  const sent = await Promise.all(
    producers.map((name) => sql[name]`select data->>'id' as id from pgboss.job where name = 'to-billing'`),
  );
  const taken = await sql.billing`select data->>'id' as id from pgboss.job where name = 'inbox'`;
  return compare('event', textsOf(sent.flat(), 'id'), textsOf(taken, 'id'));
}

/** Totals are kept beside the charges: both must tell the same. */
export async function checkPeriods({ sql }: World): Promise<readonly Finding[]> {
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

/** What could not be delivered or handled, in all systems. */
export async function countDeadLetters({ sql }: World): Promise<number> {
  const counts = await Promise.all(
    systemNames.map((name) => sql[name]`select count(*)::int from pgboss.job where name = 'dead-letters'`),
  );
  return counts.flat().reduce((sum, { count }) => sum + Number(count), 0);
}
