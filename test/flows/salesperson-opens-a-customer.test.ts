import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCustomers } from '../world/demo-data.js';
import { CONTRACT_RATES, type ContractRatesData, CUSTOMER_PROFILE, type ProfileData } from '../world/operations.js';
import { startWorld, type World } from '../world/world.js';

let world: World;
let numbers: readonly string[];
beforeAll(async () => {
  world = await startWorld();
  numbers = await loadCustomers(world, { customers: 12, seed: 3 });
}, 120_000);
afterAll(() => world.stop());

const profileOf = (number: string) => world.ask<ProfileData>(CUSTOMER_PROFILE, { number });

test('one query answers with what all four systems know of a customer', async () => {
  for (const number of numbers) {
    const { data, errors } = await profileOf(number);

    expect(errors).toBeUndefined();
    expect(data.customer).toMatchObject({
      number,
      accountManager: { email: expect.stringContaining('@') },
      billingAccount: { number: `B-${number}` },
      currentBillingPeriod: { unratedCallCount: 0 },
      letters: { nodes: [{ state: 'PLANNED' }] },
    });
    expect(data.customer?.invoices?.nodes.length).toBeGreaterThan(0);
    expect(data.customer?.conferences?.nodes.length).toBeGreaterThan(0);
  }
});

test('the salesperson sees the figures that the charges add up to', async () => {
  for (const number of numbers) {
    const { data } = await profileOf(number);
    const period = data.customer?.currentBillingPeriod;
    const [charged] = await world.sql.billing`
      select round(coalesce(sum(net), 0), 2)::text as net from (
        select round(sum(c.amount_sixtieths) / 60, 2) as net
        from charges c join billing_accounts a on a.id = c.account_id
        where a.number = ${`B-${number}`} and c.period_starts_at = ${period?.startsAt ?? ''}
          and c.kind = 'rate' and not c.reversed
        group by c.service_code, c.access_type_code, c.country_code, c.rate_key
      ) lines`;

    expect(Number(period?.unbilled.amount)).toBeCloseTo(Number(charged?.net), 2);
    const usage = period?.usage.reduce((sum, { net }) => sum + Number(net.amount), 0);
    expect(usage).toBeCloseTo(Number(charged?.net), 2);
  }
});

test('a billing specialist sees the rates that the contract extends on a day, and charges are priced with them', async () => {
  const [{ account = '', rate = '' } = {}] = await world.sql.billing`
    select a.number as account, c.contract_rate_id as rate from charges c join billing_accounts a on a.id = c.account_id
    where c.contract_rate_id is not null limit 1`;
  const on = new Date().toISOString().slice(0, 10);

  const { data, errors } = await world.ask<ContractRatesData>(
    CONTRACT_RATES,
    { accountNumber: account, on },
    'billing-specialist',
  );

  expect(errors).toBeUndefined();
  const nodes = data.billingAccount?.customer?.contractRates.nodes ?? [];
  expect(nodes.map(({ id }) => id)).toContain(rate);
  const [priced] = await world.sql
    .billing`select unit_price::text from charges where contract_rate_id = ${rate} limit 1`;
  expect(Number(nodes.find(({ id }) => id === rate)?.unitPrice.amount)).toBe(Number(priced?.unit_price));
});

test('no leg is charged twice and none is forgotten', async () => {
  const records = await world.sql.conferencing`select id from call_records order by id`;
  const charges = await world.sql.billing`select call_record_id as id from charges order by call_record_id`;

  expect(charges.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
});
