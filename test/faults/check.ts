import type { World } from '../world/world.js';
import { checkEvents, checkPeriods, countDeadLetters } from './check-shared.js';
import { compare, type Finding, textsOf } from './findings.js';
import { findUnsettled } from './ledger.js';
import type { Done } from './work.js';

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

async function checkRest(world: World): Promise<readonly Finding[]> {
  const unsettled = await findUnsettled(world);
  return [
    { kind: 'stuck', what: 'dead letter', count: await countDeadLetters(world) },
    ...unsettled.map((what) => ({ kind: 'stuck', what, count: 1 }) as const),
  ];
}
