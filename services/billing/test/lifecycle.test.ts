import { setTimeout as sleep } from 'node:timers/promises';
import { type AskGraph, GraphError } from '@switchboard/kit/graph-client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changeBillingAccount } from '../src/accounts/change-billing-account.js';
import { issueDueInvoices } from '../src/issuing/issue-due-invoices.js';
import { issueInvoices } from '../src/issuing/issue-invoices.js';
import { holdInvoicing } from '../src/issuing/queries.js';
import { type BillingAlone, contractRate, leg, startBillingAlone } from './billing-alone.js';
import { contract, graphOfSales, invoiceLifeOf } from './invoice-life.js';
import { doneOf } from './invoicing.js';

let billing: BillingAlone;
let life: ReturnType<typeof invoiceLifeOf>;
// A database of its own for each, since the worker looks at all accounts.
beforeEach(async () => {
  await billing?.stop();
  billing = await startBillingAlone('2026-10-05T12:00:00Z');
  await billing.loadCatalogue();
  life = invoiceLifeOf(billing);
});
afterAll(() => billing.stop());

const minutes = (count: number, joinedAt = '2026-10-05T10:00:00Z') => leg(joinedAt, count * 60);
const withGrace = (accountNumber: string, graceDays: number) =>
  billing.write((tx) => changeBillingAccount(tx, { accountNumber, graceDays }, { sellerCountry: 'DE' }));
const silent: AskGraph = async () => {
  throw new GraphError('GRAPH_INCOMPLETE: sales does not answer');
};
const NOTHING = { preparedCount: 0, issuedCount: 0, creditedCount: 0, setAside: [] };

describe('the invoicing worker', () => {
  test('prepares a period once it is over, and issues it once its days of grace are', async () => {
    const { accountId, number } = await life.chargedAccount([minutes(10)]);
    await withGrace(number, 3);
    // Midnight in Berlin is 23:00 UTC.
    const done = [];
    for (const instant of [
      '2026-10-31T22:59:59Z',
      '2026-10-31T23:00:00Z',
      '2026-11-03T22:59:59Z',
      '2026-11-03T23:00:00Z',
    ]) {
      billing.moveTo(instant);
      done.push([await life.work(), await life.invoicesOf(accountId)]);
    }

    expect(done).toMatchObject([
      [NOTHING, []],
      [{ ...NOTHING, preparedCount: 1 }, [{ state: 'DRAFT', number: null }]],
      [NOTHING, [{ state: 'DRAFT' }]],
      [{ ...NOTHING, issuedCount: 1 }, [{ state: 'ISSUED', number: '2026-000001', total: 71 }]],
    ]);
    expect(
      await billing.rows(sql`select issued_on::text as on, buyer->>'name' as buyer, seller->>'name' as seller,
      language from invoices where account_id = ${accountId}`),
    ).toEqual([{ on: '2026-11-04', buyer: 'Some company', seller: 'Switchboard GmbH', language: 'en' }]);
    expect(await life.work()).toEqual(NOTHING);
  });

  test('does nothing while somebody brings in history, which has days of its own', async () => {
    const { accountId } = await life.chargedAccount([minutes(10)]);
    billing.moveTo('2026-11-05T12:00:00Z');

    await billing.write(async (tx) => {
      await holdInvoicing(tx);
      expect(await life.work()).toEqual(NOTHING);
    });

    expect(await life.work()).toEqual({ ...NOTHING, preparedCount: 1, issuedCount: 1 });
    expect(await life.invoicesOf(accountId)).toMatchObject([{ state: 'ISSUED' }]);
  });

  test('is held for as long as the history takes, however long nothing is asked meanwhile', async () => {
    await billing.write(async (tx) => {
      // What is idle for longer than this loses its connection.
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 50`);
      await holdInvoicing(tx);
      await sleep(200);
      expect(await life.work()).toEqual(NOTHING);
    });
  });

  test('gathers what comes within the days of grace, and leaves what comes later to the next period', async () => {
    const { accountId, customerId, number } = await life.chargedAccount([minutes(10)]);
    await withGrace(number, 3);
    const late = async (count: number) => {
      const call = minutes(count);
      await billing.receive(customerId, [call]);
      await billing.rate([call]);
    };
    billing.moveTo('2026-11-02T12:00:00Z');
    await life.work();
    await late(20);
    await life.work();
    billing.moveTo('2026-11-10T12:00:00Z');
    await life.work();
    await late(30);
    const waiting = await life.work();
    billing.moveTo('2026-12-10T12:00:00Z');
    await life.work();

    expect(waiting).toEqual(NOTHING);
    expect(await life.invoicesOf(accountId)).toMatchObject([
      { state: 'ISSUED', total: 214 },
      { state: 'ISSUED', total: 214 },
    ]);
  });

  test('bills a minimum of a period in which nothing was used', async () => {
    const { customerId, number } = await billing.openAccount();
    await withGrace(number, 0);
    billing.moveTo('2026-11-01T12:00:00Z');
    const graph = graphOfSales({ contracts: [contract(customerId, { minimumCommitment: '10.00' })] });

    const done = [await life.work(graph), await life.rerate([], 1), await life.work(graph), await life.work(graph)];

    expect(done).toEqual([{ ...NOTHING, preparedCount: 1 }, 1, { ...NOTHING, issuedCount: 1 }, NOTHING]);
    const [account] = await billing.rows<{ id: string }>(sql`select id from billing_accounts where number = ${number}`);
    expect(await life.invoicesOf(account?.id ?? '')).toMatchObject([{ state: 'ISSUED', total: 1_190 }]);
  });

  test('waits while sales does not answer, and issues nothing without knowing who bills', async () => {
    const { accountId } = await life.chargedAccount([minutes(10)]);
    billing.moveTo('2026-11-01T12:00:00Z');

    await expect(life.work(silent)).rejects.toThrow(GraphError);
    const down = await life.invoicesOf(accountId);
    await life.work();
    const [issued] = await life.invoicesOf(accountId);
    expect([down, issued]).toMatchObject([[], { state: 'ISSUED' }]);

    const other = await life.chargedAccount([minutes(10)]);
    await billing.work((database, now) =>
      issueDueInvoices({
        database,
        askGraph: graphOfSales(),
        now,
        seller: undefined,
        wakeRating: async () => {},
        publish: async () => {},
      }),
    );
    expect(await life.invoicesOf(other.accountId)).toMatchObject([{ state: 'DRAFT' }]);
  });

  test('keeps a draft back whose rates have moved, until it is priced by them', async () => {
    const { accountId, customerId } = await life.chargedAccount([minutes(10)]);
    const cheaper = [contractRate(customerId, { unitPrice: '0.04' })];
    const graph = graphOfSales({ rates: cheaper, ratesVersion: 5 });
    billing.moveTo('2026-11-01T12:00:00Z');

    const held = [await life.work(graph), await life.work(graph)];
    const reratedCount = await life.rerate(cheaper, 5);
    await life.work(graph);

    expect(held).toEqual([{ ...NOTHING, preparedCount: 1 }, NOTHING]);
    expect(reratedCount).toBe(1);
    expect(await life.invoicesOf(accountId)).toMatchObject([{ state: 'ISSUED', total: 48 }]);
  });

  test('keeps a draft back of which some charges are priced by rates that have moved, and others are not', async () => {
    const { customerId } = await life.chargedAccount([minutes(10)]);
    const cheaper = [contractRate(customerId, { unitPrice: '0.04' })];
    const later = minutes(20);
    await billing.receive(customerId, [later]);
    await billing.rate([later], cheaper, { ratesVersion: 5 });
    billing.moveTo('2026-11-01T12:00:00Z');

    const held = await life.work(graphOfSales({ rates: cheaper, ratesVersion: 5 }));

    expect(held).toEqual({ ...NOTHING, preparedCount: 1 });
  });

  test('keeps a draft back that sales knows no customer of', async () => {
    const { accountId } = await life.chargedAccount([minutes(10)]);
    const nobody: AskGraph = async <Data>() => ({ customersByIds: [null] }) as Data;
    billing.moveTo('2026-11-01T12:00:00Z');

    await life.work(nobody);

    expect(await life.invoicesOf(accountId)).toMatchObject([{ state: 'DRAFT' }]);
  });
});

describe('two workers at once', () => {
  test('prepare, issue and credit nothing twice', async () => {
    const accounts = await life.chargedAccounts(12, () => [minutes(10)]);
    billing.moveTo('2026-11-01T12:00:00Z');

    const done = await Promise.all([life.work(), life.work()]);
    for (const { customerId } of accounts) await billing.requestRerating(customerId, '2026-10-01', 2);
    await life.rerate(accounts.map(({ customerId }) => contractRate(customerId, { unitPrice: '0.04' })));
    const credited = await Promise.all([life.work(), life.work()]);

    expect(done.reduce((sum, { issuedCount }) => sum + issuedCount, 0)).toBe(12);
    expect(credited.reduce((sum, { creditedCount }) => sum + creditedCount, 0)).toBe(12);
    const [invoices] =
      await billing.rows(sql`select count(*)::int as count, count(distinct account_id)::int as accounts,
      max(right(number, 6))::int as last from invoices where state <> 'DRAFT'`);
    const [credits] = await billing.rows(sql`select count(*)::int as count, count(distinct invoice_id)::int as invoices,
      max(right(number, 6))::int as last, sum(net_minor)::int as net from credit_notes`);
    expect(invoices).toEqual({ count: 12, accounts: 12, last: 12 });
    expect(credits).toEqual({ count: 12, invoices: 12, last: 12, net: 720 });
  });

  test('and one that dies in the middle leave no gap in the numbers', async () => {
    const accounts = await life.chargedAccounts(6, () => [minutes(10)]);
    const drafts = await life.prepare(accounts.map(({ accountId }) => ({ accountId, within: '2026-10-15T12:00:00Z' })));
    const ids = drafts.map((draft) => doneOf(draft).id);
    const dying = billing.write(async (tx) => {
      await issueInvoices(tx, ids.slice(0, 3), { now: billing.now() });
      throw new Error('killed before it commits');
    });
    billing.moveTo('2026-11-01T12:00:00Z');

    await Promise.all([dying.catch(() => undefined), life.work(), life.work()]);

    const numbers = await billing.rows<{ number: string }>(sql`select number from invoices order by number`);
    expect(numbers.map(({ number }) => number)).toEqual(ids.map((_, index) => `2026-00000${index + 1}`));
  });
});

test('around New Year each account is numbered in the year of its own day', async () => {
  billing.moveTo('2026-12-20T12:00:00Z');
  const [east, west] = [
    await life.chargedAccount([minutes(10, '2026-12-05T10:00:00Z')], { countryCode: 'DE' }),
    await life.chargedAccount([minutes(10, '2026-12-05T10:00:00Z')], { countryCode: 'US' }),
  ];
  const drafts = [
    await life.draft(east.accountId, '2026-12-15T12:00:00Z'),
    await life.draft(west.accountId, '2026-12-15T12:00:00Z'),
  ];
  billing.moveTo('2027-01-01T00:30:00Z'); // still the 31st in New York

  const issued = (await life.issue(drafts.map(({ id }) => id))).map(doneOf);
  billing.moveTo('2027-01-01T00:31:00Z');
  for (const { number } of issued) doneOf(await life.credit(number ?? ''));

  expect(issued.map(({ number, issuedOn }) => [number, issuedOn])).toEqual([
    ['2027-000001', '2027-01-01'],
    ['2026-000001', '2026-12-31'],
  ]);
  const credits = await billing.rows<{ number: string }>(sql`select number from credit_notes order by number`);
  expect(credits.map(({ number }) => number)).toEqual(['CN-2026-000001', 'CN-2027-000001']);
});
