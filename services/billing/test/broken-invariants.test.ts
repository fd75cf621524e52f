import { type Database, openDatabase } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabases } from '../../../test/world/databases.js';
import { findBroken } from '../src/testing/broken-invariants.js';
import type { ActKind, HistoryAct } from '../src/testing/history-acts.js';
import { comeToRest, liveThrough } from '../src/testing/live-history.js';
import { prepareHistory } from '../src/testing/open-history.js';

let databases: Awaited<ReturnType<typeof createDatabases<'billing'>>>;
let database: Database;
let owner: Database;
let instant = Date.parse('2026-11-20T12:00:00Z');
const stage = { now: () => new Date(instant) };

const times = (kind: ActKind, count: number, size: number): readonly HistoryAct[] =>
  Array.from({ length: count }, (_, index) => ({ kind, roll: index * 7 + 1, size }));

// Calls of October and November are invoiced, paid, credited and corrected, and all has come to rest.
beforeAll(async () => {
  databases = await createDatabases(['billing']);
  const { appUrl, ownerUrl } = databases.urls.billing;
  await prepareHistory(databases.urls.billing, 5);
  [database, owner] = [openDatabase(appUrl, { max: 2 }), openDatabase(ownerUrl, { max: 1 })];
  const live = (acts: readonly HistoryAct[]) => liveThrough({ ...stage, database }, acts, () => {});
  await live([...times('receive', 40, 41), ...times('rate', 1, 1)]);
  instant += 40 * 86_400_000;
  await live([...times('work', 2, 1), ...times('pay', 4, 3), ...times('credit', 4, 2), ...times('correct', 4, 43)]);
  instant += 70 * 86_400_000;
  expect(await comeToRest({ ...stage, database })).toBe(true);
});
afterAll(async () => {
  await Promise.all([database.close(), owner.close()]);
  await databases.drop();
});

test('nothing is found where all is as it must be', async () => {
  expect(await findBroken(owner.pool, { atRest: true })).toEqual([]);
});

const issuedLine = `(select line.id from invoice_lines line join invoices on invoices.id = invoice_id
  where state in ('ISSUED', 'PAID') and line.kind = 'USAGE' order by line.net_minor desc limit 1)`;

test.each([
  ['lines, allowances and tax make the total', `update invoice_lines set net_minor = net_minor + 1`],
  ['a line is the sum of its charges, rounded once', `update charges set amount_sixtieths = amount_sixtieths + 60`],
  ['numbers have no gap', `update invoice_series set last_number = last_number + 1`],
  ['what is issued stays as it was', `update invoices set purchase_order = 'another'`],
  [
    'a record is charged once',
    `insert into charges select made.* from charges,
      jsonb_populate_record(null::charges, to_jsonb(charges) || jsonb_build_object('id', gen_random_uuid())) made
      where charges.kind = 'rate' and not charges.reversed limit 1`,
  ],
  ['a charge is on a line of its own account that is there', `update charges set invoice_line_id = gen_random_uuid()`],
  ['totals of periods are the sums of their charges', `update period_totals set invoiced_call_count = 0`],
  ['counters are the sums of what they counted', `update period_counters set billed_seconds = billed_seconds + 1`],
  ['what counts is charged', `update counted_usage set call_record_id = gen_random_uuid()`],
  [
    'nobody pays more than an invoice demands, and who has paid it is done',
    `update payments set amount_minor = amount_minor + 1`,
  ],
  ['a credit note adds up and is used once', `update credit_note_lines set net_minor = net_minor + 1`],
  ['no more is given back than was invoiced', `update credit_note_lines set gross_minor = gross_minor + 100000`],
  ['what is disputed is not invoiced', `update history_issued set disputed = 1`],
  [
    'nothing waits',
    `insert into waiting_calls select call_record_id, kind, conference_id, customer_id,
    service_code, access_type_code, country_code, remote_number, joined_at, left_at, answered, quantity from received_calls`,
  ],
  ['all that was used is invoiced, but what is disputed', `update charges set invoice_line_id = null`],
  ['all is priced by the rates that hold', `update history_sales set rates_version = rates_version + 1`],
  ['what was taken back is given back', `update charges set reversed = true where invoice_line_id = ${issuedLine}`],
  ['each counted charge is counted', `delete from counted_usage`],
])('where it is not so, it is found: %s', async (what, harm) => {
  const rolledBack = new Error('rolled back');
  let found: readonly string[] = [];

  await owner.pool
    .transaction(async (tx) => {
      for (const table of ['invoices', 'invoice_lines', 'charges', 'payments', 'credit_notes', 'credit_note_lines'])
        await tx.execute(sql.raw(`alter table ${table} disable trigger user`));
      await tx.execute(sql.raw('drop index charges_live'));
      await tx.execute(sql.raw(harm));
      found = (await findBroken(tx, { atRest: true })).map((broken) => broken.what);
      throw rolledBack;
    })
    .catch((error) => {
      if (error !== rolledBack) throw error;
    });

  expect(found).toContain(what);
});
