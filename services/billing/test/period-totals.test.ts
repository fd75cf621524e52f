import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BillingAlone, contractRate, leg, listRate, startBillingAlone } from './billing-alone.js';

let billing: BillingAlone;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue([listRate(), listRate({ serviceCode: 'recording', unitPrice: '0.0213' })]);
});
afterAll(() => billing.stop());

const call = fc.record({
  customer: fc.nat({ max: 2 }),
  conference: fc.nat({ max: 5 }),
  serviceCode: fc.constantFrom('audio', 'recording'),
  accessTypeCode: fc.constantFrom('toll-free', 'toll'),
  minute: fc.nat({ max: 60 * 24 * 80 }),
  seconds: fc.integer({ min: 0, max: 7_200 }),
  batch: fc.nat({ max: 4 }),
});

/** Sums of charges that differ from the totals kept, and totals that no charge explains. */
const differences = sql`
  with live as (
    select * from charges where kind = 'rate' and not reversed
  ), summed as (
    select account_id, period_starts_at, service_code, access_type_code, country_code, rate_key,
      sum(billed_seconds) as seconds, count(*) as calls, sum(amount_sixtieths) as amount from live group by 1, 2, 3, 4, 5, 6
  ), counted as (
    select account_id, period_starts_at, service_code, access_type_code, count(distinct conference_id) as conferences
    from live group by 1, 2, 3, 4
  )
  select 'total' as what from summed
    full join period_totals kept
      using (account_id, period_starts_at, service_code, access_type_code, country_code, rate_key)
    where (coalesce(seconds, 0), coalesce(calls, 0), coalesce(amount, 0))
      is distinct from (kept.billed_seconds, kept.call_count, kept.amount_sixtieths)
  union all select 'conferences' from counted
    full join period_conference_counts kept using (account_id, period_starts_at, service_code, access_type_code)
    where coalesce(conferences, 0) is distinct from kept.conference_count`;

type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never;

/** Three customers' calls, taken in conferences of theirs; the first two have contracts, each with its own price. */
async function takeCalls(calls: readonly Call[]) {
  const customerIds = [newId(), newId(), newId()];
  await billing.openAccounts(customerIds);
  const records = calls.map(({ minute, seconds, serviceCode, accessTypeCode, ...place }) => ({
    ...place,
    record: leg(new Date(Date.UTC(2026, 8, 1, 0, minute)).toISOString(), seconds, { serviceCode, accessTypeCode }),
  }));
  const conferences = customerIds.flatMap((customerId, index) =>
    [0, 1, 2, 3, 4, 5].map((place) => {
      const legs = records.filter(({ customer, conference }) => customer === index && conference === place);
      return { customerId, callRecords: legs.map(({ record }) => record) };
    }),
  );
  await billing.receiveAll(conferences);
  const rates = ['0.0485', '0.03'].map((unitPrice, index) =>
    contractRate(customerIds[index] ?? '', { unitPrice, accessTypeCode: 'toll', validFrom: '2026-10-05' }),
  );
  return { records, rates };
}

async function countCharges(records: readonly { readonly record: { readonly id: string } }[]) {
  const ids = sql.param(records.map(({ record }) => record.id));
  const [row] = await billing.rows<{ charged: number }>(
    sql`select count(*)::int as charged from charges where call_record_id = any(${ids}::uuid[])`,
  );
  return row?.charged;
}

test('the totals of periods equal the sum of their charges, whatever the order, the batches and who rates them', async () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`period totals: seed ${seed}`);
  const history = fc.array(call, { minLength: 1, maxLength: 60 });
  const property = fc.asyncProperty(history, async (calls) => {
    const { records, rates } = await takeCalls(calls);

    // Batches overlap and run at the same time, so that workers meet over the same calls and the same totals.
    const batches = [0, 1, 2, 3, 4].map((least) => records.filter(({ batch }) => batch >= least));
    const recordsOf = (batch: typeof records) => batch.map(({ record }) => record);
    await Promise.all(batches.map((batch) => billing.rate(recordsOf(batch), rates)));

    expect(await countCharges(records)).toBe(records.length);
    expect(await billing.rows(differences)).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: 15 });
}, 90_000);
