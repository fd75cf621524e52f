import { type Database, type Db, openDatabase } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabases } from '../../../test/world/databases.js';
import { correctCalls } from '../src/calls/correct-calls.js';
import { rateCalls } from '../src/calls/rate-calls.js';
import { receiveCalls } from '../src/calls/receive-calls.js';
import { prepareInvoices } from '../src/invoices/prepare-invoices.js';
import { issueDueInvoices } from '../src/issuing/issue-due-invoices.js';
import { findBroken } from '../src/testing/broken-invariants.js';
import { seller } from '../src/testing/history-acts.js';
import { graphOf } from '../src/testing/history-sales.js';
import { comeToRest } from '../src/testing/live-history.js';
import { prepareHistory } from '../src/testing/open-history.js';

let databases: Awaited<ReturnType<typeof createDatabases<'billing'>>>;
let database: Database;
let owner: Database;
let instant: number;
const now = () => new Date(instant);
const wakeRating = async () => {};

beforeAll(async () => {
  databases = await createDatabases(['billing']);
  await prepareHistory(databases.urls.billing, 15);
  const { appUrl, ownerUrl } = databases.urls.billing;
  [database, owner] = [openDatabase(appUrl, { max: 2 }), openDatabase(ownerUrl, { max: 1 })];
});
afterAll(async () => {
  await Promise.all([database.close(), owner.close()]);
  await databases.drop();
});
beforeEach(() => {
  instant = Date.parse('2026-10-20T12:00:00Z');
});

const write = <Value>(run: (tx: Db) => Promise<Value>) => withViewer(database, serviceViewer('history'), 'write', run);
const rest = async () => expect(await comeToRest({ database, now })).toBe(true);
const work = () =>
  issueDueInvoices({ database, askGraph: graphOf(database), now: now(), seller, wakeRating, publish: async () => {} });
const broken = () => findBroken(owner.pool, { atRest: true });

/** A leg of October that begins at ten o'clock. */
const leg = (day: number, minutes: number) => {
  const began = Date.UTC(2026, 9, day, 10);
  const times = { joinedAt: new Date(began).toISOString(), leftAt: new Date(began + minutes * 60_000).toISOString() };
  return { ...times, id: newId(), serviceCode: 'audio', accessTypeCode: 'toll-free', countryCode: 'DE' };
};

/** One of the history's customers: at 2, 7 and 12 they pay 0.04 for 30 minutes and 0.03 then, and 3.00 a month at most. */
async function customerAt(place: number) {
  const [row] = await owner.pool.execute<{ customerId: string; accountId: string }>(sql`
    select customer_id as "customerId", account.id as "accountId"
    from history_sales join billing_accounts account using (customer_id) where place = ${place}`);
  const { customerId, accountId } = row ?? { customerId: '', accountId: '' };
  const conferenceId = newId();
  return {
    accountId,
    receive(callRecords: readonly ReturnType<typeof leg>[]) {
      const span = { startedAt: '2026-10-10T10:00:00.000Z', endedAt: '2026-10-10T11:00:00.000Z', addOns: [] };
      const ended = { conferenceId, customerId, ...span, callRecords };
      return write((tx) => receiveCalls(tx, [ended], { now: now(), wakeRating }));
    },
    /** The bridge takes the record back. */
    cancel(record: ReturnType<typeof leg>) {
      const callRecords = [{ ...record, answered: true, revision: 1, cancelled: true }];
      return write((tx) => correctCalls(tx, [{ conferenceId, customerId, callRecords }], { now: now(), wakeRating }));
    },
    async givenBack() {
      const [sums] = await owner.pool.execute(sql`
        select coalesce(sum(line.gross_minor), 0)::int as gross, coalesce(sum(line.net_minor), 0)::int as net
        from credit_note_lines line join credit_notes note on note.id = line.credit_note_id
        where note.account_id = ${accountId}`);
      return sums;
    },
  };
}

test('cents of which the allowance leaves nothing are given back once they are enough', async () => {
  const customer = await customerAt(2);
  // 18.30 and three times 0.03, of which all above 3.00 comes off: 83.7 %.
  const small = [11, 12, 13].map((day) => leg(day, 1));
  await customer.receive([leg(10, 600), ...small]);
  instant = Date.parse('2026-12-20T12:00:00Z');
  await rest();

  const given: unknown[] = [];
  for (const record of small.toReversed()) {
    await customer.cancel(record);
    await rest();
    given.push([await customer.givenBack(), await broken()]);
  }

  // 0.03, 0.06 and 0.09 less 83.7 % are 0.00, 0.01 and 0.01.
  expect(given).toEqual([
    [{ gross: 0, net: 0 }, []],
    [{ gross: 6, net: 1 }, []],
    [{ gross: 6, net: 1 }, []],
  ]);
});

test('of an invoice that is above the maximum whole nothing is given back, since it demanded nothing', async () => {
  const customer = await customerAt(7);
  await customer.receive([leg(10, 600)]);
  instant = Date.parse('2026-11-20T12:00:00Z');
  await rest();
  const late = leg(20, 60);
  await customer.receive([late]);
  // By hand: what comes late is put on the next period's invoice by itself.
  const asked = [{ accountId: customer.accountId, within: new Date('2026-10-15T12:00:00Z') }];
  await rateCalls({ database, askGraph: graphOf(database), now: now() });
  const [drafted] = await write((tx) => prepareInvoices(tx, asked, { now: now() }));
  instant = Date.parse('2026-12-20T12:00:00Z');
  await rest();

  await customer.cancel(late);
  await rest();

  expect(drafted).toMatchObject({ ok: true, value: { lineNetMinor: 180n, netMinor: 0n } });
  expect([await customer.givenBack(), await broken()]).toEqual([{ gross: 0, net: 0 }, []]);
});

/** Puts what takes the record's charge back on another line, past what guards charges. */
async function moveReversal(callRecordId: string, lineId: string): Promise<string> {
  const reversal = sql`kind = 'reversal' and call_record_id = ${callRecordId}`;
  const [before] = await owner.pool.execute<{ lineId: string }>(
    sql`select invoice_line_id as "lineId" from charges where ${reversal}`,
  );
  await owner.pool.execute(sql`alter table charges disable trigger user`);
  await owner.pool.execute(sql`update charges set invoice_line_id = ${lineId} where ${reversal}`);
  await owner.pool.execute(sql`alter table charges enable trigger user`);
  return before?.lineId ?? '';
}

test('what cannot be credited stays owed and is told of by every run, and others get what they are owed', async () => {
  const [harmed, other] = [await customerAt(0), await customerAt(5)];
  const [record, another] = [leg(14, 60), leg(14, 60)];
  await harmed.receive([record]);
  await other.receive([another]);
  instant = Date.parse('2026-12-20T12:00:00Z');
  await rest();
  await harmed.cancel(record);
  await other.cancel(another);
  const nowhere = newId();
  const lineId = await moveReversal(record.id, nowhere);

  const runs = [await work(), await work()];
  const between = [await harmed.givenBack(), await other.givenBack()];
  await moveReversal(record.id, lineId);
  const mended = await work();

  const setAside = [{ invoiceNumber: null, lineIds: [nowhere], codes: ['LINE_UNKNOWN'] }];
  expect(runs).toMatchObject([
    { creditedCount: 1, setAside },
    { creditedCount: 0, setAside },
  ]);
  // 2.40 less 10 %.
  expect(between).toEqual([
    { gross: 0, net: 0 },
    { gross: 240, net: 216 },
  ]);
  expect(mended).toMatchObject({ creditedCount: 1, setAside: [] });
  expect(await harmed.givenBack()).toEqual({ gross: 240, net: 216 });
});
